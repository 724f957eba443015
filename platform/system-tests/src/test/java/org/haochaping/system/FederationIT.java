package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.haochaping.system.browser.Browser;
import org.haochaping.system.browser.Pictures;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.fixture.ExternalProvider;
import org.haochaping.system.fixture.Instructions;
import org.haochaping.system.http.Answer;
import org.haochaping.system.http.Api;
import org.haochaping.system.http.ForgedToken;
import org.haochaping.system.http.KeycloakAdmin;
import org.haochaping.system.product.OnProduct;
import org.haochaping.system.product.Product;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People sign in through an external identity provider, set up as docs/federation.md says. */
@OnProduct
class FederationIT {
  private static final Pictures PICTURES = Pictures.of("FederationIT");

  private static Product product;
  private static DemoTenant county;
  private static Api admin;
  private static ExternalProvider outside;
  private static Instructions document;
  private static Map<String, String> values;

  @BeforeAll
  static void follow_the_document(Product running) throws IOException {
    product = running;
    county = DemoTenant.of(product, "532823");
    admin = Api.of(product, county.login("county-admin"));
    outside = ExternalProvider.open(product);
    document = Instructions.of("federation.md");
    values = outside.values();
    document.run(values, 1, 2);
  }

  @AfterAll
  static void undo_it_as_the_document_says() throws IOException {
    try {
      document.run(values, 1, 3);
      KeycloakAdmin ours = KeycloakAdmin.of(product);
      assertThat(ours.list("/identity-provider/instances")).isEmpty();
      assertThat(ours.list("/authentication/flows").toString()).doesNotContain("first-login-tyrz");
    } finally {
      outside.close();
    }
  }

  @Test
  void an_invited_person_lands_on_his_home_page_with_his_rights_and_is_out_when_disabled() {
    String account = account();
    outside.person(account, "王外部");
    JsonObject joined = join(Product.FEDERATED + account, "王示例");
    assertThat(joined.containsKey("oneTimePassword")).as("a password here").isFalse();

    try (Browser browser = Browser.open(product)) {
      Page page = browser.reader();
      AtomicReference<String> token = listen(page);
      signIn(page, account);
      page.getByText("退出登录").waitFor();
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("差评办理")).first().waitFor();
      assertThat(page.innerText("header")).contains("王示例", county.name());
      PICTURES.take(page, "home");

      JsonObject claims = ForgedToken.claims(token.get());
      assertThat(claims.getString("upn")).isEqualTo(Product.FEDERATED + account);
      assertThat(claims.getJsonObject("organization").values())
          .singleElement()
          .satisfies(one -> assertThat(one.asJsonObject().getString("id")).isNotEmpty());
      Api person = Api.holding(product, token.get());
      assertThat(person.get("/api/v1/me").json().getJsonArray("roles").toString())
          .contains("department-handler");
      person.get("/api/v1/cases").expect(200);

      act(joined.getString("id"), "disablements", "离职调查").expect(200);
      person.get("/api/v1/me").problem(403, "account-disabled");
      person.get("/api/v1/cases").problem(403, "account-disabled");
      Page again = browser.reader();
      signIn(again, account);
      assertThat(refusal(again)).contains("账户已被禁用");
      PICTURES.take(again, "disabled");
    }
  }

  @Test
  void whoever_was_not_invited_is_told_what_to_do_and_gets_no_account() {
    String account = account();
    outside.person(account, "陌生人");
    try (Browser browser = Browser.open(product)) {
      Page page = browser.reader();
      signIn(page, account);

      assertThat(refusal(page)).contains("尚未在好差评平台登记", "请联系本单位的平台管理员", "id." + account);
      PICTURES.take(page, "stranger");
    }
    KeycloakAdmin ours = KeycloakAdmin.of(product);
    assertThat(ours.list("/users?username=" + account)).isEmpty();
  }

  @Test
  void nobody_becomes_the_operator_or_somebody_with_a_password_by_being_called_so_outside() {
    outside.person("operator", "冒名");
    String handler = county.login("department-handler");
    outside.person(handler, "冒名");
    outside.person("service-account-haochaping-launcher", "冒名");
    try (Browser browser = Browser.open(product)) {
      for (String name :
          new String[] {"operator", handler, "service-account-haochaping-launcher"}) {
        Page page = browser.reader();
        signIn(page, name);
        assertThat(refusal(page)).as(name).contains("尚未在好差评平台登记");
      }
    }
  }

  @Test
  void whoever_is_given_a_name_outside_does_not_get_the_account_of_its_former_owner() {
    String account = account();
    outside.person(account, "前任");
    join(Product.FEDERATED + account, "前任示例");
    try (Browser browser = Browser.open(product)) {
      Page first = browser.reader();
      signIn(first, account);
      first.getByText("退出登录").waitFor();

      outside.giveAway(account, "后任");
      Page second = browser.reader();
      signIn(second, account);
      assertThat(refusal(second)).contains("此前已由另一个账号用于登录", "请联系平台运维");
      PICTURES.take(second, "given-away");

      unlink(Product.FEDERATED + account);
      Page checked = browser.reader();
      signIn(checked, account);
      checked.getByText("退出登录").waitFor();
    }
  }

  @Test
  void signing_out_here_signs_out_there_and_a_password_is_reset_there() {
    String account = account();
    outside.person(account, "李外部");
    JsonObject joined = join(Product.FEDERATED + account, "李示例");
    try (Browser browser = Browser.open(product)) {
      Page page = browser.reader();
      signIn(page, account);
      page.getByText("退出登录").click();
      page.getByText("工作人员登录").waitFor();

      signIn(page, account);
      page.getByText("退出登录").waitFor();
    }
    String version = admin.get("/api/v1/staff/" + joined.getString("id")).header("etag");
    admin
        .post(
            "/api/v1/staff/" + joined.getString("id") + "/password-resets",
            version,
            Json.createObjectBuilder())
        .problem(409, "federated-account");
  }

  private static String account() {
    return "wai" + UUID.randomUUID().toString().substring(0, 6);
  }

  /** From our first page to the provider's, and back. */
  private static void signIn(Page page, String account) {
    page.navigate(product.url() + "/");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("工作人员登录")).click();
    page.locator("#social-" + ExternalProvider.ALIAS).click();
    page.waitForURL("**/realms/province/**");
    page.locator("#username").fill(account);
    page.locator("#password").fill(ExternalProvider.PASSWORD);
    page.locator("#kc-login").click();
  }

  /** What an operator does once he knows that it is the same person. */
  private static void unlink(String login) {
    KeycloakAdmin ours = KeycloakAdmin.of(product);
    String id = ours.list("/users?exact=true&username=" + login).getJsonObject(0).getString("id");
    ours.remove("/users/" + id + "/federated-identity/" + ExternalProvider.ALIAS);
  }

  private static String refusal(Page page) {
    page.locator("#kc-error-message").waitFor();
    return page.innerText("body");
  }

  private static AtomicReference<String> listen(Page page) {
    AtomicReference<String> token = new AtomicReference<>("");
    page.onRequest(
        request -> {
          String header = request.headers().getOrDefault("authorization", "");
          if (request.url().endsWith("/api/v1/me") && header.startsWith("Bearer ")) {
            token.set(header.substring("Bearer ".length()));
          }
        });
    return token;
  }

  private static JsonObject join(String login, String name) {
    String unit = admin.get("/api/v1/units").item("code", "GAJ").getString("id");
    JsonObjectBuilder role =
        Json.createObjectBuilder().add("role", "department-handler").add("unitId", unit);
    return admin
        .post(
            "/api/v1/staff",
            Json.createObjectBuilder()
                .add("number", "ML-" + UUID.randomUUID())
                .add("name", name)
                .add("unitId", unit)
                .add("login", login)
                .add("roles", Json.createArrayBuilder().add(role)))
        .expect(201)
        .json();
  }

  private static Answer act(String id, String what, String reason) {
    String version = admin.get("/api/v1/staff/" + id).expect(200).header("etag");
    return admin.post(
        "/api/v1/staff/" + id + "/" + what,
        version,
        Json.createObjectBuilder().add("reason", reason));
  }
}
