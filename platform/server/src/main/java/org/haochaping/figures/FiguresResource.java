package org.haochaping.figures;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.UUID;
import org.haochaping.identity.Identity;
import org.haochaping.plugin.api.Source;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** The figures of one's own tenant as they stand now. */
@Path("figures")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FiguresResource {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final int LONGEST = 366;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2999;

  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject Tallies tallies;
  @Inject Policies policies;
  @Inject Clock clock;

  /** From the first of this month until today, unless other days are asked for. */
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
  public FiguresView figures(
      @QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
    LocalDate last = to == null ? LocalDate.ofInstant(clock.instant(), CHINA) : day("to", to);
    LocalDate first = from == null ? last.withDayOfMonth(1) : day("from", from);
    if (first.isAfter(last) || first.plusDays(LONGEST).isBefore(last.plusDays(1))) {
      throw Refusal.invalid(
          "period-invalid",
          "统计区间无效：开始日期不能晚于结束日期，且最长" + LONGEST + "天，请重新选择。",
          "The period must not end before it begins nor exceed " + LONGEST + " days.");
    }
    UUID tenant = identity.staff().tenantId();
    return transactions.in(
        tenant,
        connection ->
            FiguresView.of(
                tallies.read(connection, tenant, first, last, EnumSet.allOf(Source.class)),
                policies.at(connection, tenant, last).figures()));
  }

  private static LocalDate day(String field, String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
        return day;
      }
    } catch (DateTimeParseException e) {
      // Refused below, as one of another age is.
    }
    throw Refusal.malformed(
        "date-invalid",
        "参数" + field + "不是有效日期，请按2026-10-31的格式填写。",
        "Parameter " + field + " is not a date; write it as 2026-10-31.");
  }
}
