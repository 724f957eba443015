package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.haochaping.system.browser.Browser;
import org.haochaping.system.browser.Desk;
import org.haochaping.system.browser.Pictures;
import org.haochaping.system.browser.Witness;
import org.haochaping.system.fixture.Counter;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.http.Answer;
import org.haochaping.system.http.Api;
import org.haochaping.system.http.ForgedToken;
import org.haochaping.system.http.KeycloakAdmin;
import org.haochaping.system.http.SignIn;
import org.haochaping.system.product.OnProduct;
import org.haochaping.system.product.Product;
import org.haochaping.system.product.Waiting;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A county's administrator runs its people: invites, disables, lets stand in, mends drift. */
@OnProduct
class PeopleIT {
  private static final String NEXT = "My-own-password-2026";

  private static Product product;
  private static DemoTenant county;
  private static Api admin;
  private static LocalDate today;

  @BeforeAll
  static void open(Product running) {
    product = running;
    county = DemoTenant.of(product, "532823");
    admin = Api.of(product, county.login("county-admin"));
    today =
        LocalDate.parse(
            Api.anonymous(product).get("/api/v1/public/config").json().getString("today"));
  }

  @Test
  void an_invited_person_must_change_his_password_and_is_out_the_moment_he_is_disabled() {
    String login = "mengla.new-" + UUID.randomUUID().toString().substring(0, 6);
    JsonObject joined = join(login, "新示例", "GAJ");
    String once = joined.getString("oneTimePassword");

    assertThatThrownBy(() -> SignIn.of(product).token(login, once, ""))
        .hasMessageContaining("asked for a new password");
    Api newcomer = Api.holding(product, SignIn.of(product).token(login, once, NEXT));
    assertThat(newcomer.get("/api/v1/me").json().getString("name")).isEqualTo("新示例");
    newcomer.get("/api/v1/cases").expect(200);

    String id = joined.getString("id");
    act(id, "disablements", because("离职调查")).expect(200);

    newcomer.get("/api/v1/me").problem(403, "account-disabled");
    newcomer.get("/api/v1/cases").problem(403, "account-disabled");
    assertThatThrownBy(() -> SignIn.of(product).token(login, NEXT, ""))
        .isInstanceOf(AssertionError.class);

    act(id, "enablements", because("调查结束")).expect(200);
    newcomer.get("/api/v1/cases").expect(200);
    SignIn.of(product).token(login, NEXT, "");
  }

  @Test
  void the_account_of_somebody_who_leaves_is_shut_when_his_last_day_is_over() throws Exception {
    String login = "mengla.leaving-" + UUID.randomUUID().toString().substring(0, 6);
    JsonObject joined = join(login, "离示例", "GAJ");
    SignIn.of(product).token(login, joined.getString("oneTimePassword"), NEXT);
    String id = joined.getString("id");
    act(id, "departures", because("调离").add("lastDay", today.toString())).expect(200);
    SignIn.of(product).token(login, NEXT, "");
    assertThat(admin.get("/api/v1/staff/drift").body()).doesNotContain(login);

    theDayIsOver(id);

    Waiting.until(
        "the account is shut",
        Duration.ofSeconds(30),
        () -> !KeycloakAdmin.of(product).isEnabled(login));
    assertThat(admin.get("/api/v1/staff/drift").body()).doesNotContain(login);
  }

  /** The product's clock cannot be turned on while it runs: the rows are turned back instead. */
  private static void theDayIsOver(String person) throws Exception {
    try (Connection connection = product.databaseOf(county.code());
        var statement = connection.createStatement()) {
      String who = "tenant_id = current_tenant() and %s = '" + person + "'";
      String begun = "valid_from = valid_from - 1, valid_to = valid_to - 1 where ";
      assertThat(statement.executeUpdate("update staff set " + begun + who.formatted("id")))
          .isEqualTo(1);
      assertThat(
              statement.executeUpdate(
                  "update work_item set run_at = run_at - interval '1 day' where kind ="
                      + " 'people.departure' and "
                      + who.formatted("subject_id")))
          .isEqualTo(1);
    }
  }

  @Test
  void a_deputy_sees_exactly_what_he_stands_in_for_and_only_on_its_days() {
    String deputyLogin = county.login("department-handler", "SJJ");
    Api deputy = Api.of(product, deputyLogin);
    String deputyId = person(deputyLogin).getString("id");
    String principal = person(county.login("department-handler", "GAJ")).getString("id");
    String theirs = handedOver("ML-22", "GAJ");
    String others = handedOver("ML-05", "YBJ");
    deputy.get("/api/v1/cases/" + theirs).problem(404);

    act(deputyId, "deputyships", standIn(principal, today.plusDays(1))).expect(200);
    deputy.get("/api/v1/cases/" + theirs).problem(404);

    act(deputyId, "deputyships", standIn(principal, today)).expect(200);
    deputy.get("/api/v1/cases/" + theirs).expect(200);
    deputy.get("/api/v1/cases/" + others).problem(404);
    assertThat(deputy.get("/api/v1/me").json().getJsonArray("roles").toString())
        .contains("\"heldFor\"");

    for (JsonObject one :
        admin
            .get("/api/v1/staff/" + deputyId)
            .json()
            .getJsonArray("deputies")
            .getValuesAs(JsonObject.class)) {
      JsonObjectBuilder ending =
          Json.createObjectBuilder()
              .add("deputyId", one.getString("id"))
              .add("lastDay", today.minusDays(1).toString());
      act(deputyId, "deputyship-endings", ending).expect(200);
    }
    deputy.get("/api/v1/cases/" + theirs).problem(404);
    assertThat(deputy.get("/api/v1/me").body()).doesNotContain("heldFor");
  }

  @Test
  void an_account_made_in_keycloak_alone_is_found_and_disabled() {
    String login = "mengla.ghost-" + UUID.randomUUID().toString().substring(0, 6);
    KeycloakAdmin keycloak = KeycloakAdmin.of(product);
    keycloak.member(organization(), keycloak.account(login, "来历不明"));

    JsonObject drift = admin.get("/api/v1/staff/drift").item("login", login);
    assertThat(drift.getString("kind")).isEqualTo("ACCOUNT_WITHOUT_PERSON");
    assertThat(drift.getString("advice")).contains("请停用");

    JsonObjectBuilder repair =
        Json.createObjectBuilder().add("login", login).add("repair", "DISABLE");
    admin.post("/api/v1/staff/drift/repairs", repair).expect(200);
    assertThat(admin.get("/api/v1/staff/drift").body()).doesNotContain(login);
  }

  @Test
  void a_login_of_another_tenant_can_neither_be_invited_nor_reset() {
    String foreign = DemoTenant.of(product, "532801").login("department-handler");
    JsonObject joined = join(foreign, "冒名", "GAJ");

    assertThat(joined.getString("warning")).contains("已被使用");
    assertThat(joined.containsKey("oneTimePassword")).isFalse();
    SignIn.of(product).token(foreign, SignIn.password(product), "");
  }

  @Test
  void the_administrator_does_it_in_the_browser() {
    Pictures pictures = Pictures.of("PeopleIT");
    try (Browser browser = Browser.open(product)) {
      Desk desk = browser.desk(county.login("county-admin"), new Witness());
      desk.page().setViewportSize(1440, 900);
      desk.open("人员");
      pictures.take(desk.page(), "list");
      desk.press("登记人员").fill("姓名", "玉演示").fill("工号", "ML-" + UUID.randomUUID());
      desk.page().locator("#join-unit").click();
      desk.page().locator(".el-select-dropdown__item:visible").first().click();
      String login = "mengla.web-" + UUID.randomUUID().toString().substring(0, 6);
      desk.fill("登录名", login);
      pictures.take(desk.page(), "join");
      desk.page().locator(".el-dialog__footer .el-button--primary").click();
      desk.page().locator("[data-secret]").waitFor();
      assertThat(desk.page().locator("[data-secret]").innerText())
          .matches("[A-Z]{4}-[a-z]{4}-[2-9]{4}");
      desk.confirm("已记下，关闭");
      assertThat(desk.page().content()).doesNotContain("data-secret");

      desk.search("查找人员", login).follow("玉演示");
      pictures.take(desk.page(), "person");
      desk.press("停用").fill("原因", "试用结束").confirm("停用");
      assertThat(desk.text()).contains("已停用，立即生效");

      desk.page().setViewportSize(390, 800);
      pictures.take(desk.page(), "person-narrow");
      desk.goTo("/people");
      pictures.take(desk.page(), "list-narrow");
    }
  }

  private static JsonObject join(String login, String name, String unit) {
    String unitId = admin.get("/api/v1/units").item("code", unit).getString("id");
    return admin
        .post(
            "/api/v1/staff",
            Json.createObjectBuilder()
                .add("number", "ML-" + UUID.randomUUID())
                .add("name", name)
                .add("unitId", unitId)
                .add("login", login)
                .add("from", today.toString())
                .add(
                    "roles",
                    Json.createArrayBuilder()
                        .add(
                            Json.createObjectBuilder()
                                .add("role", "department-handler")
                                .add("unitId", unitId))))
        .expect(201)
        .json();
  }

  private static JsonObject person(String login) {
    return admin.get("/api/v1/staff?q=" + login).item("login", login);
  }

  private static Answer act(String id, String what, JsonObjectBuilder body) {
    String version = admin.get("/api/v1/staff/" + id).expect(200).header("etag");
    return admin.post("/api/v1/staff/" + id + "/" + what, version, body);
  }

  private static JsonObjectBuilder because(String reason) {
    return Json.createObjectBuilder().add("reason", reason);
  }

  private static JsonObjectBuilder standIn(String principal, LocalDate from) {
    return because("外出培训")
        .add("principalId", principal)
        .add("from", from.toString())
        .add("to", from.plusDays(2).toString());
  }

  /** A bad review of a window, handed over to its unit. */
  private static String handedOver(String window, String unit) {
    Counter counter = Counter.of(product, county.code());
    String words = "代理测试" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
    counter.rate(
        counter.windowLink("qrcode", window).getString("code"),
        Counter.bad("DISSATISFIED", words, "209"));
    Api lead = Api.of(product, county.lead(product, 5));
    String id =
        Waiting.value(
            "the case is opened",
            Duration.ofSeconds(60),
            () ->
                lead.get("/api/v1/cases").items().stream()
                    .filter(one -> one.getString("words").equals(words))
                    .map(one -> one.getString("id"))
                    .findFirst()
                    .orElse(null));
    Answer read = lead.get("/api/v1/cases/" + id).expect(200);
    String unitId =
        read.json().getJsonArray("handOverUnits").getValuesAs(JsonObject.class).stream()
            .filter(one -> one.getString("name").equals(county.unitName(unit)))
            .map(one -> one.getString("id"))
            .findFirst()
            .orElseThrow();
    lead.post(
            "/api/v1/cases/" + id + "/hand-overs",
            read.header("etag"),
            Json.createObjectBuilder().add("unitId", unitId).add("note", ""))
        .expect(200);
    return id;
  }

  private static String organization() {
    String token =
        SignIn.of(product).token(county.login("county-admin"), SignIn.password(product), "");
    return List.copyOf(ForgedToken.claims(token).getJsonObject("organization").values())
        .get(0)
        .asJsonObject()
        .getString("id");
  }
}
