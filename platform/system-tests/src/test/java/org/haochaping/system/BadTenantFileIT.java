package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.stream.Stream;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.http.Answer;
import org.haochaping.system.http.Api;
import org.haochaping.system.product.OnProduct;
import org.haochaping.system.product.Product;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A tenant's YAML with a mistake: the line and what to do, and nothing is changed. */
@OnProduct
class BadTenantFileIT {
  private static Api operator;
  private static DemoTenant county;

  @BeforeAll
  static void open(Product product) {
    operator = Api.operator(product);
    county = DemoTenant.of(product, "532822");
  }

  /** One mistake, in the line that holds it afterwards. */
  record Mistake(String label, String right, String wrong, String about) {
    @Override
    public String toString() {
      return label;
    }
  }

  static Stream<Mistake> mistakes() {
    return Stream.of(
        new Mistake("a key with a typo", "halls:", "hals:", "hals"),
        new Mistake("a role there is not", "role: county-admin", "role: county-adminn", "adminn"),
        new Mistake("a unit there is not", "unit: SJJ}", "unit: SJJJ}", "SJJJ"),
        new Mistake("a day that is none", "from: 2020-01-01", "from: 2020-13-01", "2020-13-01"),
        new Mistake("a plugin's setting with a typo", "askContact", "askKontact", "askKontact"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void a_mistake_is_told_with_its_line_and_changes_nothing(Mistake mistake) throws Exception {
    String wrong =
        county
            .text()
            .replaceFirst(
                java.util.regex.Pattern.quote(mistake.right()),
                java.util.regex.Matcher.quoteReplacement(mistake.wrong()));
    String before = wrong.substring(0, wrong.indexOf(mistake.wrong()));
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();

    JsonObject result = importing(wrong).json();

    assertThat(result.getJsonArray("problems").getValuesAs(JsonObject.class))
        .anySatisfy(
            problem -> {
              assertThat(problem.getInt("line")).isEqualTo(line);
              assertThat(problem.getString("detail")).containsPattern("\\p{IsHan}");
              assertThat(problem.getString("detailEn")).contains(mistake.about());
            });
    the_county_is_as_it_was();
  }

  @Test
  void what_is_no_yaml_at_all_is_told_too() throws Exception {
    JsonObject broken = importing("tenant: {code: \"532822\"\nunits: [").json();

    assertThat(broken.getJsonArray("problems")).isNotEmpty();
    operator
        .call("POST", "/api/v1/tenants/imports?apply=true")
        .bytes("application/yaml", new byte[] {(byte) 0xff, (byte) 0xfe, 0})
        .send()
        .problem(422);
    the_county_is_as_it_was();
  }

  @Test
  void the_file_as_delivered_changes_nothing_the_second_time() throws Exception {
    the_county_is_as_it_was();
  }

  private static void the_county_is_as_it_was() throws Exception {
    JsonObject result = importing(county.text()).json();
    assertThat(result.getJsonArray("problems")).isEmpty();
    assertThat(result.getJsonArray("changes").getValuesAs(JsonObject.class))
        .allSatisfy(
            change ->
                assertThat(change.getString("op"))
                    .as("what other tests added is kept")
                    .isIn("SAME", "KEEP"));
  }

  private static Answer importing(String yaml) {
    return operator
        .call("POST", "/api/v1/tenants/imports?apply=true")
        .text("application/yaml", yaml)
        .send();
  }
}
