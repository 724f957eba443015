package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.http.Api;
import org.haochaping.system.http.ClientToken;
import org.haochaping.system.http.ForgedToken;
import org.haochaping.system.http.KeycloakAdmin;
import org.haochaping.system.http.Pages;
import org.haochaping.system.http.SignIn;
import org.haochaping.system.product.OnProduct;
import org.haochaping.system.product.Product;
import org.haochaping.system.product.Waiting;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Keycloak proves who and which organization; what he may do stands in our own rows. */
@OnProduct
class IdentityIT {
  private static final String CONSOLE = "haochaping-console";
  private static Product product;
  private static DemoTenant county;
  private static String login;

  @BeforeAll
  static void open(Product running) {
    product = running;
    county = DemoTenant.of(product, "532823");
    login = county.login("department-handler");
  }

  @Test
  void a_token_of_keycloak_names_the_organization_and_our_audience_and_no_role_of_ours() {
    JsonObject claims = ForgedToken.claims(SignIn.of(product).token(login, CONSOLE));

    assertThat(claims.getString("iss")).isEqualTo(product.issuer());
    assertThat(claims.get("aud").toString()).contains("haochaping-api");
    assertThat(claims.getJsonObject("organization").values())
        .singleElement()
        .satisfies(one -> assertThat(one.asJsonObject().getString("id")).isNotEmpty());
    assertThat(claims.toString()).doesNotContain("department-handler");
  }

  @Test
  void roles_come_from_our_rows_and_a_changed_row_counts_from_the_next_request() throws Exception {
    Api staff = Api.of(product, login);
    assertThat(roles(staff)).containsExactly("department-handler");
    staff.get("/api/v1/cases").expect(200);

    change("valid_to = date '2025-12-31'");
    try {
      assertThat(roles(staff)).as("the role has ended").isEmpty();
      staff.get("/api/v1/cases").problem(403);
    } finally {
      change("valid_to = null");
    }
    assertThat(roles(staff)).containsExactly("department-handler");
  }

  @TestFactory
  Stream<DynamicTest> tokens_that_are_not_ours_are_refused() throws Exception {
    String real = SignIn.of(product).token(login, CONSOLE);
    Map<String, String> tokens =
        Map.of(
            "no token at all", "",
            "not a token", "nonsense",
            "signed by a stranger", ForgedToken.like(real).signedByStranger(),
            "of another issuer and key",
                ForgedToken.like(real).claiming("iss", "https://id.example.org").signedByStranger(),
            "not signed", ForgedToken.like(real).unsigned(),
            "signed with the public key as a secret", signedWithPublicKey(real),
            "somebody else's name put in",
                ForgedToken.tampered(real, "upn", county.login("county-admin")),
            "of another realm of the same Keycloak",
                ClientToken.keycloakAdministrator(product).get(),
            "for another audience", forAnotherAudience(),
            "expired", expired());
    return tokens.entrySet().stream()
        .map(token -> dynamicTest(token.getKey(), () -> refused(token.getValue())));
  }

  @Test
  void an_account_that_is_in_none_of_our_rows_is_told_to_ask_its_administrator() {
    KeycloakAdmin.of(product).account("nobody.here", "无名");

    Api.of(product, "nobody.here").get("/api/v1/me").problem(403, "not-staff");
  }

  private static void refused(String token) {
    Api api = token.isEmpty() ? Api.anonymous(product) : Api.holding(product, token);
    for (String path : List.of("/api/v1/me", "/api/v1/cases", "/api/v1/closings")) {
      api.get(path).problem(401);
    }
  }

  private static String signedWithPublicKey(String real) throws GeneralSecurityException {
    String keys = new Pages(product.issuer()).text("/protocol/openid-connect/certs");
    return ForgedToken.like(real).signedWith(keys);
  }

  private static String forAnotherAudience() {
    KeycloakAdmin.of(product).client("other-console", 300, "basic", "profile", "organization");
    String token = SignIn.of(product).token(login, "other-console");
    assertThat(ForgedToken.claims(token).toString()).doesNotContain("haochaping-api");
    return token;
  }

  private static String expired() {
    KeycloakAdmin.of(product)
        .client("short-console", 2, "basic", "profile", "organization", "haochaping-api");
    String token = SignIn.of(product).token(login, "short-console");
    long end = ForgedToken.claims(token).getJsonNumber("exp").longValue();
    Waiting.until(
        "the token has expired",
        Duration.ofSeconds(30),
        () -> System.currentTimeMillis() / 1000 > end + 2);
    return token;
  }

  private static List<String> roles(Api staff) {
    return staff
        .get("/api/v1/me")
        .json()
        .getJsonArray("roles")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(role -> role.getString("role"))
        .toList();
  }

  private static void change(String what) throws SQLException, IOException {
    try (Connection connection = product.databaseOf(county.code());
        var statement = connection.createStatement()) {
      int rows =
          statement.executeUpdate(
              "update staff_role set "
                  + what
                  + " where tenant_id = current_tenant() and staff_id ="
                  + " (select id from staff where tenant_id = current_tenant() and login = '"
                  + login
                  + "')");
      assertThat(rows).isEqualTo(1);
    }
  }
}
