package org.haochaping.bulletin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.haochaping.closing.Closing;
import org.haochaping.closing.Closings;
import org.haochaping.closing.Period;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Ids;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantLevel;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Refusal;
import org.haochaping.web.Sha256;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@DisplayName(
    "On Payara Micro a month is closed in one snapshot and its bulletin served to everyone")
class PublishedInContainerIT {
  private static final Period OCTOBER = Period.parse("2026-10");
  private static final byte[] PAGE = "<!doctype html><p>通报</p>".getBytes(StandardCharsets.UTF_8);

  @Deployment
  static WebArchive war() {
    return ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/haochaping.war"))
        .addClass(PublishedInContainerIT.class);
  }

  @Inject TenantTransactions transactions;
  @Inject Closings closings;
  @Inject Bulletins bulletins;
  @Inject Clock clock;
  @ArquillianResource URL base;

  @Test
  void a_month_is_closed_by_the_container_s_transactions() {
    Tenant tenant = tenant("532901", "C1A234");
    rate(tenant);
    Closing closing = closings.close(bureau(tenant), OCTOBER);
    assertEquals(1, closing.figures().total().all().total());
    Refusal again = assertThrows(Refusal.class, () -> closings.close(bureau(tenant), OCTOBER));
    assertEquals("already-closed", again.code());
    rate(tenant);
    assertEquals(2, closings.close(bureau(tenant), OCTOBER).version());
  }

  @Test
  void a_published_bulletin_is_served_byte_for_byte_and_revalidated_by_its_hash() throws Exception {
    Tenant tenant = tenant("532902", "C2A234");
    Bulletin bulletin = publish(tenant);
    HttpResponse<byte[]> page = get("/b/C2A234/" + bulletin.id());
    assertEquals(200, page.statusCode());
    assertArrayEquals(PAGE, page.body());
    assertEquals("\"" + bulletin.sha256() + "\"", header(page, "ETag"));
    assertTrue(header(page, "Content-Type").startsWith("text/html"));
    assertTrue(header(page, "Content-Security-Policy").contains("default-src 'self'"));
    assertEquals(
        304, get("/b/C2A234/" + bulletin.id(), "If-None-Match", header(page, "ETag")).statusCode());
    String shelf = text(get("/b/C2A234"));
    assertTrue(shelf.contains("/b/C2A234/" + bulletin.id()), shelf);
    String json = text(get("/api/v1/public/C2A234/bulletins"));
    assertTrue(json.contains("\"tenantName\":\"测试县532902\""), json);
    assertTrue(json.contains("\"period\":\"2026-10\""), json);
  }

  @Test
  void without_its_format_installed_nothing_is_published_and_it_says_so() {
    Tenant tenant = tenant("532905", "C5A234");
    Closing closing = closings.close(bureau(tenant), OCTOBER);
    Refusal refusal =
        assertThrows(Refusal.class, () -> bulletins.publish(bureau(tenant), tenant, closing.id()));
    assertEquals("format-unavailable", refusal.code());
    assertEquals(503, refusal.status());
  }

  @Test
  void what_is_not_there_or_another_tenant_s_is_not_found_in_chinese() throws Exception {
    Bulletin bulletin = publish(tenant("532903", "C3A234"));
    tenant("532904", "C4A234");
    for (String path :
        List.of(
            "/b",
            "/b/",
            "/b/ZZZ999",
            "/b/C4A234/" + bulletin.id(),
            "/b/C3A234/" + UUID.randomUUID(),
            "/b/C3A234/nothing",
            "/b/C3A234/" + bulletin.id() + "/more",
            "/b/%27%3E%3Cscript%3E")) {
      HttpResponse<byte[]> page = get(path);
      assertEquals(404, page.statusCode(), path);
      assertTrue(text(page).contains("没有找到该页面"), path);
    }
    assertEquals(404, get("/api/v1/public/ZZZ999/bulletins").statusCode());
  }

  @Test
  void figures_closings_and_rankings_are_for_staff_who_signed_in() throws Exception {
    for (String path :
        List.of(
            "figures",
            "closings",
            "closings/" + UUID.randomUUID(),
            "bulletins",
            "rankings/counties?period=2026-10")) {
      assertEquals(401, get("/api/v1/" + path).statusCode(), path);
    }
  }

  private Bulletin publish(Tenant tenant) {
    Closing closing = closings.close(bureau(tenant), OCTOBER);
    Bulletin bulletin =
        new Bulletin(
            Ids.of(clock).next(),
            tenant.id(),
            closing.id(),
            "monthly-bulletin",
            "2026-10",
            1,
            "通报",
            "bulletin-web",
            "0.1.0",
            "text/html;charset=utf-8",
            Sha256.hex(PAGE),
            "王局",
            Instant.parse("2026-11-05T01:00:00Z"));
    transactions.run(tenant.id(), connection -> BulletinRows.insert(connection, bulletin, PAGE));
    return bulletin;
  }

  private void rate(Tenant tenant) {
    transactions.run(
        tenant.id(),
        connection -> {
          try (var statement =
              connection.prepareStatement(
                  "insert into evaluation (tenant_id, id, rated_on, received_at, source, terminal,"
                      + " channel_instance_id, origin, level, unit_id, catalogue_version)"
                      + " values (?, ?, '2026-10-31', ?, 2, 1, ?, 'ACTIVE', 'SATISFIED', ?, 'test')")) {
            statement.setObject(1, tenant.id());
            statement.setObject(2, Ids.of(clock).next());
            statement.setTimestamp(3, Timestamp.from(clock.instant()));
            statement.setObject(4, UUID.randomUUID());
            statement.setObject(5, UUID.randomUUID());
            statement.executeUpdate();
          }
        });
  }

  private static Actor bureau(Tenant tenant) {
    return new Actor(
        "bureau",
        "王局",
        tenant,
        "政务服务管理局",
        List.of(new Actor.Held(Role.SERVICE_BUREAU, null, null, null)));
  }

  private Tenant tenant(String code, String key) {
    Tenant tenant =
        new Tenant(UUID.randomUUID(), code, key, "测试县" + code, TenantLevel.COUNTY, null);
    transactions.run(
        tenant.id(),
        connection -> {
          try (var statement =
              connection.prepareStatement(
                  "insert into tenant (id, code, public_key, name, level, created_at)"
                      + " values (?, ?, ?, ?, 'COUNTY', now())")) {
            statement.setObject(1, tenant.id());
            statement.setString(2, code);
            statement.setString(3, key);
            statement.setString(4, tenant.name());
            statement.executeUpdate();
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
    return tenant;
  }

  private HttpResponse<byte[]> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  /** Where the war stands, without the last slash. */
  private String root() {
    return base.toString().replaceFirst("/$", "");
  }

  private static String header(HttpResponse<byte[]> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }
}
