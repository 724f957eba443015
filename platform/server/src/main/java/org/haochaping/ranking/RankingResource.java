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
import java.util.UUID;
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

/** Rankings of one's own tenant and of what lies below it. */
@Path("rankings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RankingResource {

  @Inject Identity identity;
  @Inject Tenants tenants;
  @Inject TenantTransactions transactions;
  @Inject CountyRankings counties;
  @Inject Rankings rankings;

  /**
   * Those of one kind compared for a period by their closings.
   *
   * @param code of the tenant below whose ranking it is to be; one's own unless it is named
   */
  @GET
  @RolesAllowed({
    Role.Names.PROVINCE_OFFICE,
    Role.Names.PREFECTURE_ADMIN,
    Role.Names.COUNTY_ADMIN,
    Role.Names.LEAD_DEPARTMENT,
    Role.Names.SERVICE_BUREAU,
    Role.Names.GOVERNMENT_APPROVER
  })
  public Ranking ranking(
      @Parameter(required = true) @QueryParam("kind") @Nullable RankingKind kind,
      @Parameter(required = true) @QueryParam("period") @Nullable String period,
      @QueryParam("tenant") @Nullable String code) {
    UUID reader = identity.staff().tenantId();
    Period asked = Period.parse(period);
    List<Tenant> below = tenants.atOrBelow(reader);
    Tenant owner =
        below.stream()
            .filter(one -> code == null ? one.id().equals(reader) : one.code().equals(code))
            .findFirst()
            .orElseThrow(
                () ->
                    Refusal.unknown(
                        "tenant-unknown",
                        "本级及下级没有这个地区，请重新选择。",
                        "There is no such tenant at or below your own."));
    if (kind == null || !kind.isOf(owner.level())) {
      throw Refusal.invalid(
          "ranking-kind-invalid",
          "请选择该地区可用的排名：县市只有各部门排名，州市另有各县市、同一条线和政务服务中心排名，全省另有各州市排名。",
          "Choose a ranking this tenant has; a county compares its departments alone.");
    }
    List<Tenant> scope = owner.id().equals(reader) ? below : tenants.atOrBelow(owner.id());
    return transactions.inSnapshot(
        reader, connection -> rankings.rank(connection, reader, owner, scope, kind, asked));
  }

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
        actor.tenantId(), connection -> counties.rank(connection, actor.tenantId(), below, month));
  }
}
