package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.fixture.Estate;
import org.haochaping.system.fixture.Operation;
import org.haochaping.system.fixture.Operation.Reach;
import org.haochaping.system.fixture.Stranger;
import org.haochaping.system.http.Answer;
import org.haochaping.system.http.Api;
import org.haochaping.system.product.Database;
import org.haochaping.system.product.OnProduct;
import org.haochaping.system.product.Product;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each operation, called with another tenant's ids by everybody there is, shows no foreign row. */
@OnProduct
class IsolationIT {
  private static Product product;
  private static Estate county;
  private static Estate prefecture;
  private static List<Party> outsiders;

  /** Somebody who calls, and whose rows he asks for. */
  record Party(String relation, List<String> logins, Estate estate) {
    boolean mayReach(Reach reach) {
      return switch (reach) {
        case OWN -> false;
        case PARTY, UNDER -> relation.equals("parent");
        case ABOVE -> relation.equals("parent") || relation.equals("grandparent");
        case OPEN -> true;
      };
    }
  }

  @BeforeAll
  static void settle(Product running) throws SQLException, IOException {
    product = running;
    county = Estate.of(product, "532801", "window", "JH-03");
    prefecture = Estate.of(product, "532800", "qrcode", "XB-02");
    outsiders =
        List.of(
            new Party("sibling", logins("532822"), county),
            new Party("stranger", List.of(Stranger.arrive(product)), county),
            new Party("grandparent", logins("530000"), county),
            new Party("parent", logins("532800"), county),
            new Party("child", logins("532801"), prefecture),
            new Party("stranger of a prefecture", List.of("dali.yizhi"), prefecture));
  }

  private static List<String> logins(String tenant) {
    return DemoTenant.of(product, tenant).logins();
  }

  @Test
  void every_operation_of_the_server_is_in_the_table() {
    Set<String> known = new TreeSet<>();
    Operation.ALL.forEach(operation -> known.add(operation.shape()));

    assertThat(published()).as("operations in /openapi").isEqualTo(known);
  }

  private static Set<String> published() {
    JsonObject paths =
        Api.anonymous(product)
            .call("GET", "/openapi?format=JSON")
            .header("Accept", "application/json")
            .send()
            .json()
            .getJsonObject("paths");
    Set<String> operations = new TreeSet<>();
    paths.forEach(
        (path, methods) -> {
          for (String method : methods.asJsonObject().keySet()) {
            if (Set.of("get", "post", "put", "patch", "delete").contains(method)) {
              operations.add(Operation.shape(method.toUpperCase(java.util.Locale.ROOT), path));
            }
          }
        });
    return operations;
  }

  @TestFactory
  Stream<DynamicTest> nobody_else_is_shown_a_row() {
    return outsiders.stream()
        .flatMap(
            party ->
                Operation.ALL.stream()
                    .map(
                        operation ->
                            dynamicTest(
                                party.relation + " " + operation,
                                () -> is_shown_nothing(party, operation))));
  }

  private static void is_shown_nothing(Party party, Operation operation) {
    for (String login : party.logins) {
      Answer answer = operation.call(Api.of(product, login), party.estate.ids());
      assertThat(answer.status())
          .as("%s as %s: %s", operation, login, answer.body())
          .isLessThan(500);
      if (party.mayReach(operation.reach())) {
        continue;
      }
      if (operation.namesRow()) {
        assertThat(answer.status())
            .as("%s with a foreign id as %s: %s", operation, login, answer.body())
            .isIn(403, 404);
      }
      for (String mark : party.estate.marks()) {
        if (!operation.sends(mark, party.estate.ids())) {
          assertThat(answer.body()).as("%s as %s", operation, login).doesNotContain(mark);
        }
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> the_tenant_itself_is_shown_its_own_rows_and_no_others() {
    return Operation.ALL.stream()
        .map(operation -> dynamicTest("self " + operation, () -> is_shown_its_own(operation)));
  }

  /** What shows the test itself to be awake: the owner does see what the others must not. */
  private static void is_shown_its_own(Operation operation) {
    boolean shown = false;
    for (String login : logins("532801")) {
      Answer answer = operation.call(Api.of(product, login), county.ids());
      assertThat(answer.status())
          .as("%s as %s: %s", operation, login, answer.body())
          .isLessThan(500);
      shown |= county.marks().stream().anyMatch(answer.body()::contains);
      for (String mark : prefecture.marks()) {
        assertThat(answer.body()).as("%s as %s", operation, login).doesNotContain(mark);
      }
    }
    if (operation.method().equals("GET")
        && operation.path().matches(".*(cases|links|imports|closings|channels)(/\\{\\w+})?")
        && !operation.path().startsWith("/public")) {
      assertThat(shown).as("%s shows the tenant its own rows", operation).isTrue();
    }
  }

  @Test
  void a_code_or_receipt_works_under_its_own_tenant_only() {
    Map<String, String> mixed = new java.util.HashMap<>(county.ids());
    mixed.put("key", "MH2822");
    mixed.put("receipt", "MH2822" + county.ids().get("receipt").substring(6));
    mixed.put("remarkCode", "MH2822" + county.ids().get("remarkCode").substring(6));
    for (Operation operation : Operation.ALL) {
      if (operation
          .path()
          .matches("/public/.*(\\{code}|\\{receipt}|\\{surveyCode}|\\{remarkCode}).*")) {
        operation.call(Api.anonymous(product), mixed).problem(404);
      }
    }
  }

  @Test
  void nobody_who_is_not_signed_in_gets_past_the_public_part() {
    for (Operation operation : Operation.ALL) {
      if (operation.reach() != Reach.OPEN) {
        operation.call(Api.anonymous(product), county.ids()).problem(401);
      }
    }
  }

  @Test
  void without_a_tenant_the_database_shows_nothing_and_takes_nothing() throws Exception {
    try (Connection connection = product.database()) {
      List<String> tables = Database.tenantTables(connection);
      assertThat(tables).hasSizeGreaterThan(20).contains("evaluation", "vault_entry", "journal");
      tables.removeAll(List.of("channel_route", "plugin_route"));
      for (String table : tables) {
        assertThat(Database.number(connection, "select count(*) from " + table))
            .as("rows of %s without a tenant", table)
            .isZero();
      }
      String tenant = Database.tenant(connection, "532801").toString();
      assertThatThrownBy(
              () ->
                  Database.texts(
                      connection,
                      "insert into case_number (tenant_id, month, last) values ('"
                          + tenant
                          + "', date '2030-01-01', 1) returning month"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("row-level security");
    }
  }
}
