package org.haochaping.ranking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.haochaping.closing.Period;
import org.haochaping.identity.Identity;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantLevel;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.tenancy.Tenants;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Rankings of what lies below one's own tenant. */
@Path("rankings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RankingResource {

  @Inject Identity identity;
  @Inject Tenants tenants;
  @Inject TenantTransactions transactions;
  @Inject CountyRankings rankings;

  /** The counties below, compared for a month by their closings. */
  @GET
  @Path("counties")
  @RolesAllowed({
    Role.Names.PROVINCE_OFFICE,
    Role.Names.PREFECTURE_ADMIN,
    Role.Names.SERVICE_BUREAU
  })
  public CountyRanking counties(
      @Parameter(required = true) @QueryParam("period") @Nullable String period) {
    Actor actor = identity.staff();
    Period month = Period.parse(period);
    if (actor.tenant() != null && actor.tenant().level() == TenantLevel.COUNTY) {
      throw Refusal.forbidden(
          "no-counties-below",
          "县市一级之下没有可比较的县市，请由州市或省级主管部门查看排名。",
          "A county has no counties below it; the prefecture or the province compares them.");
    }
    List<Tenant> below = tenants.atOrBelow(actor.tenantId());
    return transactions.in(
        actor.tenantId(), connection -> rankings.rank(connection, actor.tenantId(), below, month));
  }
}
