package org.haochaping.oversight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.haochaping.closing.Period;
import org.haochaping.identity.Identity;
import org.haochaping.oversight.Departments.Order;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.tenancy.Tenants;
import org.haochaping.web.Input;
import org.jspecify.annotations.Nullable;

/** One's own tenant and all below it, from closings alone. */
@Path("overview")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Names.PROVINCE_OFFICE,
  Role.Names.PREFECTURE_ADMIN,
  Role.Names.SERVICE_BUREAU,
  Role.Names.GOVERNMENT_APPROVER,
  Role.Names.COUNTY_ADMIN
})
public class OverviewResource {
  private static final int PAGE = 50;
  private static final int LARGEST_PAGE = 500;

  @Inject Identity identity;
  @Inject Tenants tenants;
  @Inject TenantTransactions transactions;
  @Inject Overviews overviews;
  @Inject DepartmentList departments;
  @Inject Trends trends;

  /**
   * The sums of a period and what has changed since another.
   *
   * @param compare the period it is compared with; the one before it unless one is named
   * @param tenant the code of the tenant below whose overview it is to be; one's own unless named
   */
  @GET
  public Overview overview(
      @Parameter(required = true) @QueryParam("period") @Nullable String period,
      @QueryParam("compare") @Nullable String compare,
      @QueryParam("tenant") @Nullable String tenant,
      @QueryParam("measure") @DefaultValue("GOOD") Measure measure) {
    Period now = Period.parse(period);
    Period before = Comparison.with(now, compare);
    Realm realm = realm(tenant);
    return transactions.in(
        realm.reader(), connection -> overviews.of(connection, realm, measure, now, before));
  }

  /**
   * The units of all tenants, by what has become of them.
   *
   * @param lineOfWork the line of work whose units alone are listed; all units unless one is named
   * @param unit the one unit of the tenant that is listed; all units, those below it too, unless
   *     one is named
   */
  @GET
  @Path("departments")
  public Departments departments(
      @Parameter(required = true) @QueryParam("period") @Nullable String period,
      @QueryParam("compare") @Nullable String compare,
      @QueryParam("tenant") @Nullable String tenant,
      @QueryParam("measure") @DefaultValue("GOOD") Measure measure,
      @QueryParam("order") @DefaultValue("FALL") Order order,
      @QueryParam("lineOfWork") @Nullable String lineOfWork,
      @QueryParam("unit") @Nullable UUID unit,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    Period now = Period.parse(period);
    Period before = Comparison.with(now, compare);
    int most = limit == null ? PAGE : Input.number(limit, "limit", 1, LARGEST_PAGE);
    Realm realm = realm(tenant);
    return transactions.in(
        realm.reader(),
        connection ->
            departments.of(
                connection, realm, measure, now, before, order, lineOfWork, unit, most, cursor));
  }

  /**
   * The course over periods of one kind.
   *
   * @param unit one unit of the tenant; the tenant with all below it unless one is named
   */
  @GET
  @Path("trend")
  public Trend trend(
      @Parameter(required = true) @QueryParam("from") @Nullable String from,
      @Parameter(required = true) @QueryParam("to") @Nullable String to,
      @QueryParam("tenant") @Nullable String tenant,
      @QueryParam("unit") @Nullable UUID unit) {
    List<Period> periods = Trends.between(Period.parse(from), Period.parse(to));
    Realm realm = realm(tenant);
    return transactions.in(
        realm.reader(),
        connection ->
            unit == null
                ? trends.of(connection, realm, periods)
                : trends.of(connection, realm, unit, periods));
  }

  private Realm realm(@Nullable String tenant) {
    return Realm.of(tenants, identity.staff().tenantId(), tenant);
  }
}
