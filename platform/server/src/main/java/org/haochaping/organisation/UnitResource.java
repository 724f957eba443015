package org.haochaping.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.web.Page;

/** The units of one's own tenant, what belongs to them, and what is done with them. */
@Path("units")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class UnitResource {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  @Inject Instance<Actor> actor;
  @Inject UnitList units;
  @Inject UnitHistory history;
  @Inject Reorganisation reorganisation;
  @Inject Clock clock;

  /**
   * Those in force today.
   *
   * @param ended also those that have ended
   */
  @GET
  @RolesAllowed("**")
  public Page<UnitList.UnitView> list(@QueryParam("ended") boolean ended) {
    return Page.all(units.of(actor.get().tenantId(), today(), ended));
  }

  /** One unit with its names, what was done with it, and what it has and had. */
  @GET
  @Path("{id}")
  @RolesAllowed("**")
  public UnitHistory.History one(@PathParam("id") UUID id) {
    return history.of(actor.get().tenantId(), id, today());
  }

  /** What was done with units, the latest first. */
  @GET
  @Path("changes")
  @RolesAllowed("**")
  public Page<UnitChangeRows.View> changes() {
    return Page.all(history.changes(actor.get().tenantId()));
  }

  /**
   * Renames, merges, splits, abolishes or moves a unit.
   *
   * @param apply false to only tell what would follow
   */
  @POST
  @Path("changes")
  @RolesAllowed({Role.Names.COUNTY_ADMIN, Role.Names.PREFECTURE_ADMIN})
  @APIResponseSchema(Reorganisation.Result.class)
  public Response change(
      @QueryParam("apply") @DefaultValue("true") boolean apply, UnitProposal proposal) {
    Reorganisation.Result result = reorganisation.change(actor.get(), proposal, apply);
    return Response.status(apply ? 201 : 200).entity(result).build();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), CHINA);
  }
}
