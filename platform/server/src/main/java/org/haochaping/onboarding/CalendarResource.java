package org.haochaping.onboarding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.calendar.Calendars;
import org.haochaping.calendar.Schedule;
import org.haochaping.identity.Identity;
import org.haochaping.journal.Journal;
import org.haochaping.onboarding.file.CalendarReader;
import org.haochaping.rectification.Recount;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.tenancy.Tenants;
import org.haochaping.web.Refusal;

/**
 * Adding a year to the calendar layer of one's own tenant, or of one right under it; what it does
 * to deadlines that run can be seen before.
 */
@Path("calendars")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CalendarResource {
  @Inject Identity identity;
  @Inject Tenants tenants;
  @Inject TenantTransactions transactions;
  @Inject Calendars calendars;
  @Inject Journal journal;
  @Inject Recount recount;

  /**
   * The years that are new, and what they do to deadlines that run.
   *
   * @param applied whether it is in force now, or only told
   */
  @Schema(name = "CalendarPublished")
  public record Published(
      String area, List<Integer> years, boolean applied, List<Effect> effects) {}

  /**
   * What it does in one tenant.
   *
   * @param moved how many open deadlines end on another day
   * @param deadlines these, in one's own tenant; of another's the number alone
   */
  @Schema(name = "CalendarEffect")
  public record Effect(String tenant, int moved, List<Recount.Moved> deadlines) {}

  /** The layers the working days of one's own tenant come from. */
  @GET
  @RolesAllowed({
    Role.Names.PROVINCE_OFFICE,
    Role.Names.PREFECTURE_ADMIN,
    Role.Names.COUNTY_ADMIN,
    Role.Names.LEAD_DEPARTMENT,
    Role.Names.DEPARTMENT_HANDLER,
    Role.Names.UNIT_APPROVER,
    Role.Names.SERVICE_CENTRE,
    Role.Names.SERVICE_BUREAU
  })
  public CalendarView.Whole whole() {
    Actor actor = identity.staff();
    return transactions.in(
        actor.tenantId(),
        connection ->
            CalendarView.of(
                calendars.of(connection, actor.tenantId()),
                tenants.atOrBelow(actor.tenantId()).stream()
                    .filter(area -> may(actor, area))
                    .toList()));
  }

  /** A year that is there already is refused, and with it the whole file. */
  @POST
  @Path("{code}/imports")
  @Consumes("text/csv")
  @RolesAllowed({Role.Names.PROVINCE_OFFICE, Role.Names.PREFECTURE_ADMIN, Role.Names.COUNTY_ADMIN})
  public Published publish(
      @PathParam("code") String code,
      @QueryParam("apply") @DefaultValue("true") boolean apply,
      byte[] csv) {
    Actor actor = identity.staff();
    Tenant area =
        tenants
            .byCode(code)
            .filter(found -> may(actor, found))
            .orElseThrow(CalendarResource::foreign);
    CalendarReader.CalendarFile file = CalendarReader.read(csv, code);
    StepAnswers.refuse(file.problems());
    List<Integer> years = file.schedules().stream().map(Schedule::year).toList();
    List<Effect> effects = effects(actor, area, file.schedules());
    if (apply) {
      transactions.run(area.id(), connection -> publish(connection, actor, area, file, years));
    }
    return new Published(code, years, apply, effects);
  }

  private List<Effect> effects(Actor actor, Tenant area, List<Schedule> schedules) {
    List<Effect> effects = new ArrayList<>();
    for (Tenant tenant : tenants.atOrBelow(area.id())) {
      List<Recount.Moved> moved =
          transactions.in(
              tenant.id(),
              connection ->
                  recount.told(
                      connection,
                      tenant.id(),
                      calendars
                          .of(connection, tenant.id())
                          .with(
                              area.code(), area.name(), schedules, tenant.id().equals(area.id()))));
      boolean own = tenant.id().equals(actor.tenantId());
      effects.add(new Effect(tenant.name(), moved.size(), own ? moved : List.of()));
    }
    return effects;
  }

  private void publish(
      Connection connection,
      Actor actor,
      Tenant area,
      CalendarReader.CalendarFile file,
      List<Integer> years)
      throws SQLException {
    for (Schedule schedule : file.schedules()) {
      calendars.publish(connection, area.name(), area.level().name(), schedule);
    }
    journal.record(
        connection,
        area.id(),
        "CalendarPublished",
        area.id(),
        actor.login(),
        Json.createObjectBuilder().add("years", years.toString()).build());
    for (Tenant tenant : tenants.atOrBelow(area.id())) {
      recount.queue(connection, tenant.id());
    }
  }

  private static boolean may(Actor actor, Tenant area) {
    boolean admin =
        actor.has(Role.PROVINCE_OFFICE)
            || actor.has(Role.PREFECTURE_ADMIN)
            || actor.has(Role.COUNTY_ADMIN);
    return admin
        && (area.id().equals(actor.tenantId()) || actor.tenantId().equals(area.parentId()));
  }

  private static Refusal foreign() {
    return Refusal.unknown(
        "calendar-unknown", "没有这个地区的日历，或它不由您维护。", "There is no such calendar, or it is not yours.");
  }
}
