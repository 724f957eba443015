package org.haochaping.closing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.figures.FiguresView;
import org.haochaping.identity.Identity;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Policy;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Page;
import org.jspecify.annotations.Nullable;

/** The closings of one's own tenant. */
@Path("closings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ClosingResource {

  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject Closings closings;
  @Inject Policies policies;

  /** Which month to close, as 2026-10. */
  public record NewClosing(@Nullable String period) {}

  /** A closing in a list. */
  public record ClosingSummary(
      UUID id,
      String period,
      int version,
      Instant cutOff,
      String closedBy,
      long total,
      String sha256,
      @Nullable UUID bulletinId) {}

  /** A closing with its figures. */
  public record ClosingView(
      UUID id,
      String period,
      int version,
      Instant cutOff,
      String closedBy,
      long total,
      String definitions,
      String policyVersion,
      String sha256,
      FiguresView figures) {

    static ClosingView of(Closing closing, Policy policy) {
      return new ClosingView(
          closing.id(),
          closing.period().code(),
          closing.version(),
          closing.cutOff(),
          closing.closedBy(),
          closing.figures().total().all().total(),
          closing.definitions(),
          closing.policyVersion(),
          closing.sha256(),
          FiguresView.of(closing.figures(), closing.definitions(), policy.figures()));
    }
  }

  @GET
  @RolesAllowed({
    Role.Names.LEAD_DEPARTMENT,
    Role.Names.SERVICE_BUREAU,
    Role.Names.SERVICE_CENTRE,
    Role.Names.COUNTY_ADMIN,
    Role.Names.PREFECTURE_ADMIN,
    Role.Names.PROVINCE_OFFICE,
    Role.Names.GOVERNMENT_APPROVER
  })
  public Page<ClosingSummary> list() {
    UUID tenant = identity.staff().tenantId();
    return transactions.in(
        tenant,
        connection -> {
          Map<UUID, UUID> bulletins = closings.bulletins(connection, tenant);
          return Page.all(
              closings.all(connection, tenant).stream()
                  .map(closing -> summary(closing, bulletins.get(closing.id())))
                  .toList());
        });
  }

  @GET
  @Path("{id}")
  @RolesAllowed({
    Role.Names.LEAD_DEPARTMENT,
    Role.Names.SERVICE_BUREAU,
    Role.Names.SERVICE_CENTRE,
    Role.Names.COUNTY_ADMIN,
    Role.Names.PREFECTURE_ADMIN,
    Role.Names.PROVINCE_OFFICE,
    Role.Names.GOVERNMENT_APPROVER
  })
  public ClosingView get(@PathParam("id") UUID id) {
    UUID tenant = identity.staff().tenantId();
    return transactions.in(
        tenant,
        connection -> {
          Closing closing = closings.get(connection, tenant, id);
          return ClosingView.of(
              closing, policies.recorded(connection, tenant, closing.policyVersion()));
        });
  }

  @POST
  @RolesAllowed({
    Role.Names.LEAD_DEPARTMENT,
    Role.Names.SERVICE_BUREAU,
    Role.Names.COUNTY_ADMIN,
    Role.Names.PREFECTURE_ADMIN
  })
  @APIResponseSchema(value = ClosingSummary.class, responseCode = "201")
  public Response close(@Nullable NewClosing body) {
    Actor actor = identity.staff();
    Closing closing = closings.close(actor, Period.parse(body == null ? null : body.period()));
    return Response.status(201).entity(summary(closing, null)).build();
  }

  private static ClosingSummary summary(Closing closing, @Nullable UUID bulletin) {
    return new ClosingSummary(
        closing.id(),
        closing.period().code(),
        closing.version(),
        closing.cutOff(),
        closing.closedBy(),
        closing.figures().total().all().total(),
        closing.sha256(),
        bulletin);
  }
}
