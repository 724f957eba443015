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
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
  void what_stands_around_a_bulletin_is_served_beside_it() throws Exception {
    Tenant tenant = tenant("532906", "C6A234");
    Bulletin bulletin = publish(tenant);
    HttpResponse<byte[]> page = get("/b/C6A234/" + bulletin.id());
    assertEquals(
        List.of(
            "</b/C6A234/" + bulletin.id() + "/remarks>; rel=\"replies\"",
            "</b/C6A234/feed.xml>; rel=\"alternate\"; type=\"application/atom+xml\""),
        page.headers().allValues("Link"));
    assertArrayEquals(get("/b/C6A234").body(), get("/b/C6A234/index.html").body());
    HttpResponse<byte[]> feed = get("/b/C6A234/feed.xml");
    assertEquals(200, feed.statusCode());
    assertTrue(header(feed, "Content-Type").startsWith("application/atom+xml"));
    assertTrue(text(feed).contains("urn:uuid:" + bulletin.id()), text(feed));
    assertEquals(
        304, get("/b/C6A234/feed.xml", "If-None-Match", header(feed, "ETag")).statusCode());
    assertTrue(text(get("/b/C6A234/remarks.html")).contains("name=\"code\""));
    assertEquals(401, get("/api/v1/bulletins/export").statusCode());
    assertEquals(401, get("/api/v1/bulletins/" + bulletin.id() + "/remarks").statusCode());
  }

  @Test
  void a_remark_is_written_into_a_form_and_found_by_its_code() throws Exception {
    Tenant tenant = tenant("532907", "C7A234");
    tenant("532908", "C8A234");
    Bulletin bulletin = publish(tenant);
    String address = "/b/C7A234/" + bulletin.id() + "/remarks";
    HttpResponse<byte[]> empty = get(address);
    assertEquals("no-store", header(empty, "Cache-Control"));
    String key = text(empty).split("name=\"key\" value=\"", 2)[1].split("\"", 2)[0];
    HttpResponse<byte[]> refused =
        post(address, Map.of("key", key, "kind", "ERROR", "words", "合计不符"));
    assertEquals(422, refused.statusCode());
    assertTrue(text(refused).contains("请说明错在哪里"), text(refused));
    Map<String, String> error =
        Map.of("key", key, "kind", "ERROR", "place", "表2", "words", "合计不符，电话13912345678");
    HttpResponse<byte[]> taken = post(address, error);
    assertEquals(200, taken.statusCode());
    String code = text(taken).split("class=\"code\">", 2)[1].split("<", 2)[0];
    assertTrue(text(post(address, error)).contains(code), "sent twice it is one");
    String own = text(post("/b/C7A234/remarks.html", Map.of("code", code)));
    assertTrue(own.contains("合计不符，电话〔号码已隐去〕"), own);
    assertEquals(404, post("/b/C8A234/remarks.html", Map.of("code", code)).statusCode());
    String json = text(get("/api/v1/public/remarks/" + code));
    assertTrue(json.contains("\"state\":\"RECEIVED\""), json);
    String beside = text(get("/api/v1/public/C7A234/bulletins/" + bulletin.id() + "/remarks"));
    assertTrue(beside.contains("\"waiting\":1"), beside);
    assertEquals(413, post(address, Map.of("words", "好".repeat(8_000))).statusCode());
    assertEquals(404, post("/b/C8A234/" + bulletin.id() + "/remarks", error).statusCode());
  }

  @Test
  void too_many_remarks_are_told_when_to_come_back() throws Exception {
    Tenant tenant = tenant("532909", "C9A234");
    transactions.run(
        tenant.id(),
        connection -> {
          try (var statement = connection.createStatement()) {
            statement.execute(
                "insert into tenant_closure (ancestor_id, descendant_id, depth)"
                    + " values (current_tenant(), current_tenant(), 0)");
            statement.execute(
                "insert into tenant_policy values (current_tenant(), 1, '2020-01-01',"
                    + " '{\"remarks\": {\"perHour\": 1, \"clause\": \"本县\"}}', now(), 'admin')");
          }
        });
    Bulletin bulletin = publish(tenant);
    String path = "/api/v1/public/C9A234/bulletins/" + bulletin.id() + "/remarks";
    assertEquals(201, json(path, "a").statusCode());
    assertEquals(200, json(path, "a").statusCode());
    HttpResponse<byte[]> flooded = json(path, "b");
    assertEquals(429, flooded.statusCode());
    assertTrue(Integer.parseInt(header(flooded, "Retry-After")) > 3500);
    HttpResponse<byte[]> page =
        post("/b/C9A234/" + bulletin.id() + "/remarks", Map.of("kind", "COMMENT", "words", "好"));
    assertEquals(429, page.statusCode());
    assertTrue(text(page).contains("分钟后再提交"), text(page));
    assertTrue(Integer.parseInt(header(page, "Retry-After")) > 3500);
    assertEquals(400, json(path, "").statusCode());
  }

  private HttpResponse<byte[]> json(String path, String key)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(root() + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"kind\":\"COMMENT\",\"words\":\"好\"}"));
    if (!key.isEmpty()) {
      request.header("Idempotency-Key", key);
    }
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private HttpResponse<byte[]> post(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    String form =
        fields.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(root() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
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
                      + " channel_instance_id, origin, level, unit_id, catalogue_version) values"
                      + " (?, ?, '2026-10-31', ?, 2, 1, ?, 'ACTIVE', 'SATISFIED', ?, 'test')")) {
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
