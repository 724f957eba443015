package org.haochaping.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.haochaping.tenancy.Actor;
import org.haochaping.web.Page;

/** The units of one's own tenant, with their windows and matters. */
@Path("units")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class UnitResource {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  @Inject Instance<Actor> actor;
  @Inject UnitList units;
  @Inject Clock clock;

  /** Those in force today. */
  @GET
  @RolesAllowed("**")
  public Page<UnitList.UnitView> list() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
    return Page.all(units.of(actor.get().tenantId(), today));
  }
}
