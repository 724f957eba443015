package org.haochaping.bulletin.shelf;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.bulletin.Bulletin;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.Tenants;
import org.haochaping.web.Refusal;

/** The published bulletins of a tenant, for everyone. */
@Path("public/{tenantKey}/bulletins")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PublicBulletinResource {

  @Inject Tenants tenants;
  @Inject Shelves shelves;

  /** A tenant's bulletins. */
  public record ShelfView(String tenantName, List<Item> items) {}

  /** One bulletin. */
  @Schema(name = "BulletinItem")
  public record Item(UUID id, String title, String period, Instant publishedAt, int version) {
    static Item of(Bulletin one) {
      return new Item(one.id(), one.title(), one.period(), one.publishedAt(), one.version());
    }
  }

  @GET
  @PermitAll
  public ShelfView list(@PathParam("tenantKey") String tenantKey) {
    Tenant tenant =
        tenants
            .byKey(tenantKey)
            .orElseThrow(
                () ->
                    Refusal.unknown(
                        "tenant-unknown",
                        "没有找到该地区，请核对网址。",
                        "There is no such place; check the address."));
    return new ShelfView(
        tenant.name(),
        shelves.of(tenant).bulletins().stream().map(one -> Item.of(one.bulletin())).toList());
  }
}
