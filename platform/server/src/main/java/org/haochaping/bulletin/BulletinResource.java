package org.haochaping.bulletin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.haochaping.bulletin.way.Filings;
import org.haochaping.closing.Period;
import org.haochaping.identity.Identity;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Page;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** The bulletins of one's own tenant. */
@Path("bulletins")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BulletinResource {
  private static final int PAGE = 50;

  @Inject Identity identity;
  @Inject TenantTransactions transactions;
  @Inject Bulletins bulletins;
  @Inject Filings filings;

  @Inject
  @ConfigProperty(name = "haochaping.public.url")
  String publicUrl;

  /**
   * Which closing to publish.
   *
   * @param issuer the unit whose bulletin it is, where several publish on one closing
   */
  public record NewBulletin(@Nullable UUID closingId, @Nullable UUID issuer) {}

  /** Where a bulletin stands, for everyone to read. */
  public record PublishedAt(UUID id, String url) {}

  /** A published bulletin. */
  public record BulletinView(
      UUID id,
      UUID closingId,
      String kind,
      @Nullable String issuer,
      String title,
      String period,
      int version,
      Instant publishedAt,
      String publishedBy,
      String format,
      String sha256,
      String url) {}

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
  public Page<BulletinView> list() {
    Tenant tenant = tenant(identity.staff());
    return transactions.in(
        tenant.id(),
        connection ->
            Page.all(
                bulletins.all(connection, tenant.id()).stream()
                    .map(bulletin -> view(tenant, bulletin))
                    .toList()));
  }

  @POST
  @RolesAllowed({
    Role.Names.LEAD_DEPARTMENT,
    Role.Names.SERVICE_BUREAU,
    Role.Names.COUNTY_ADMIN,
    Role.Names.PREFECTURE_ADMIN
  })
  @APIResponseSchema(value = PublishedAt.class, responseCode = "201")
  public Response publish(@Nullable NewBulletin body) {
    if (body == null || body.closingId() == null) {
      throw Refusal.invalid(
          "closing-required",
          "请指明按哪一次结算发布通报（closingId）。",
          "Say which closing to publish (closingId).");
    }
    Actor actor = identity.staff();
    Tenant tenant = tenant(actor);
    Bulletin bulletin = bulletins.publish(actor, tenant, body.closingId(), body.issuer());
    return Response.status(201)
        .entity(new PublishedAt(bulletin.id(), url(tenant, bulletin)))
        .build();
  }

  /**
   * What this tenant and those below it have filed (备案).
   *
   * @param period as 2026-10, 2026-H1 or 2026; all when none is named
   */
  @GET
  @Path("filings")
  @RolesAllowed({
    Role.Names.LEAD_DEPARTMENT,
    Role.Names.SERVICE_BUREAU,
    Role.Names.COUNTY_ADMIN,
    Role.Names.PREFECTURE_ADMIN,
    Role.Names.PROVINCE_OFFICE,
    Role.Names.GOVERNMENT_APPROVER
  })
  public Page<Filings.Filing> filings(
      @QueryParam("period") @Nullable String period, @QueryParam("cursor") @Nullable UUID cursor) {
    UUID tenant = identity.staff().tenantId();
    Period of = period == null ? null : Period.parse(period);
    return transactions.in(
        tenant,
        connection ->
            Page.cut(
                filings.atOrBelow(connection, tenant, of, cursor, PAGE + 1),
                PAGE,
                filing -> filing.bulletinId().toString()));
  }

  private static Tenant tenant(Actor actor) {
    if (actor.tenant() == null) {
      throw new IllegalStateException("staff belong to a tenant");
    }
    return actor.tenant();
  }

  private BulletinView view(Tenant tenant, Bulletin bulletin) {
    return new BulletinView(
        bulletin.id(),
        bulletin.closingId(),
        bulletin.kind(),
        bulletin.issuer(),
        bulletin.title(),
        bulletin.period(),
        bulletin.version(),
        bulletin.publishedAt(),
        bulletin.publishedBy(),
        bulletin.pluginId() + " " + bulletin.pluginVersion(),
        bulletin.sha256(),
        url(tenant, bulletin));
  }

  private String url(Tenant tenant, Bulletin bulletin) {
    return publicUrl + "/b/" + tenant.key() + "/" + bulletin.id();
  }
}
