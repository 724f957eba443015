package org.haochaping.insight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.haochaping.closing.Period;
import org.haochaping.duty.Duty;
import org.haochaping.identity.Identity;
import org.haochaping.organisation.Organisation;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** What staff of a tenant read about it; a department about its own unit alone. */
@Path("insights")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Names.LEAD_DEPARTMENT,
  Role.Names.DEPARTMENT_HANDLER,
  Role.Names.UNIT_APPROVER,
  Role.Names.SERVICE_CENTRE,
  Role.Names.SERVICE_BUREAU,
  Role.Names.COUNTY_ADMIN,
  Role.Names.PREFECTURE_ADMIN,
  Role.Names.GOVERNMENT_APPROVER
})
public class InsightResource {

  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject Organisation organisation;
  @Inject Levels levels;
  @Inject Causes causes;
  @Inject Answers answers;
  @Inject Clock clock;

  /**
   * Levels and sources month by month, as closed.
   *
   * @param from the first month, as 2026-01; eleven before the last one unless it is named
   * @param to the last month; the last that is over unless it is named
   * @param unit of one unit alone
   */
  @GET
  @Path("levels")
  public LevelHistory levels(
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("unit") @Nullable UUID unit) {
    Months months = Months.parse(from, to, today());
    return read(unit, (connection, tenant, reach) -> levels.of(connection, tenant, months, reach));
  }

  /**
   * Where the bad ratings of a period come from, as counted now.
   *
   * @param code a month, half a year or a year
   * @param unit of one unit alone
   */
  @GET
  @Path("causes")
  public CauseReport causes(
      @Parameter(required = true) @QueryParam("period") @Nullable String code,
      @QueryParam("unit") @Nullable UUID unit) {
    Period period = begun(code);
    return read(
        unit,
        (connection, tenant, reach) ->
            causes.of(connection, tenant, period, reach, clock.instant()));
  }

  /**
   * How long answers took against their deadlines.
   *
   * @param code a month, half a year or a year
   * @param unit of what one unit owed alone
   */
  @GET
  @Path("answers")
  public AnswerReport answers(
      @Parameter(required = true) @QueryParam("period") @Nullable String code,
      @QueryParam("unit") @Nullable UUID unit) {
    Period period = begun(code);
    return read(
        unit,
        (connection, tenant, reach) -> answers.of(connection, tenant, period, reach, today()));
  }

  @FunctionalInterface
  private interface Reading<T> {
    T of(Connection connection, UUID tenant, Reach reach) throws SQLException;
  }

  private <T> T read(@Nullable UUID unit, Reading<T> reading) {
    Actor actor = identity.staff();
    Reach reach = Reach.of(actor, unit);
    UUID tenant = actor.tenantId();
    return transactions.inSnapshot(
        tenant,
        connection -> {
          if (unit != null && organisation.unit(connection, tenant, unit).isEmpty()) {
            throw Refusal.unknown(
                "unit-unknown", "本级没有这个单位，请重新选择。", "There is no such unit here; choose another.");
          }
          return reading.of(connection, tenant, reach);
        });
  }

  private Period begun(@Nullable String code) {
    Period period = Period.parse(code);
    if (period.first().isAfter(today())) {
      throw Refusal.invalid(
          "period-not-begun",
          period.chinese() + "尚未开始，请选择更早的期间。",
          period.code() + " has not begun yet; choose an earlier period.");
    }
    return period;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Duty.CHINA);
  }
}
