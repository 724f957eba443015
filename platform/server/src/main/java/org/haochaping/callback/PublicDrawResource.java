package org.haochaping.callback;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.tenancy.Tenants;
import org.haochaping.web.Page;
import org.haochaping.web.Refusal;

/** 抽取结果公开: the commitments of a service centre and, month by month, all to draw again with. */
@Path("public/{tenantKey}/callback-draws")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class PublicDrawResource {

  @Inject Tenants tenants;
  @Inject TenantTransactions transactions;
  @Inject Draws draws;

  @GET
  public Page<DrawView> list(@PathParam("tenantKey") String tenantKey) {
    Tenant tenant = tenant(tenantKey);
    return transactions.in(
        tenant.id(),
        connection ->
            Page.all(
                draws.all(connection, tenant.id()).stream()
                    .map(draw -> DrawView.of(draw, List.of()))
                    .toList()));
  }

  @GET
  @Path("{month}")
  public DrawView one(@PathParam("tenantKey") String tenantKey, @PathParam("month") String month) {
    Tenant tenant = tenant(tenantKey);
    YearMonth asked = month(month);
    return transactions.in(
        tenant.id(),
        connection -> {
          Draw draw =
              draws.of(connection, tenant.id(), asked).orElseThrow(PublicDrawResource::unknown);
          return DrawView.of(draw, draws.lot(connection, tenant.id(), draw.id()));
        });
  }

  private Tenant tenant(String key) {
    return tenants
        .byKey(key)
        .orElseThrow(
            () ->
                Refusal.unknown(
                    "tenant-unknown",
                    "没有找到该地区，请核对网址。",
                    "There is no such place; check the address."));
  }

  private static YearMonth month(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeParseException e) {
      throw unknown();
    }
  }

  private static Refusal unknown() {
    return Refusal.unknown("draw-unknown", "没有这个月份的抽取记录。", "There is no draw of such a month.");
  }
}
