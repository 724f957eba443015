package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.haochaping.plugin.tck.SigningKeys;
import org.haochaping.system.browser.Browser;
import org.haochaping.system.browser.Desk;
import org.haochaping.system.browser.Pictures;
import org.haochaping.system.browser.Witness;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.fixture.Instructions;
import org.haochaping.system.fixture.PluginAuthor;
import org.haochaping.system.http.Api;
import org.haochaping.system.http.SignIn;
import org.haochaping.system.product.OnProduct;
import org.haochaping.system.product.Product;
import org.haochaping.system.product.Waiting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody makes a plugin by docs/plugin-guide.md, command by command. */
@OnProduct
@DisplayName("The plugin guide, from nothing to a plugin at work")
class PluginGuideIT {
  private static final String PLUGIN = "channel-hello";
  private static final String UNIT = "MZJ";
  private static final String DAY = "2026-10-19";

  /** The block that ends in a finished jar; tokens, which last five minutes, are got after it. */
  private static final int BUILT = 3;

  @TempDir Path folder;

  private final Product product;
  private final DemoTenant county;

  PluginGuideIT(Product product) {
    this.product = product;
    this.county = DemoTenant.of(product, "532823");
  }

  @Test
  void a_plugin_is_made_tested_signed_installed_used_upgraded_and_taken_back() throws IOException {
    PluginAuthor author = PluginAuthor.in(folder);
    Path project = author.work().resolve(PLUGIN);
    Instructions guide = Instructions.of("plugin-guide.md");
    guide.on(author.machine(), author.work()).runFrom(1, BUILT, values());
    passed(project, "ChannelContractTest", "ReaderTest", "ChannelIT");
    long before = rated();

    String said =
        guide.on(author.machine(), project).runFrom(BUILT + 1, guide.blocks().size() - 1, values());

    assertThat(said).contains("签名有效", "\"change\":\"NEW\"", "\"outcome\":\"FITS\"");
    assertThat(rated() - before).as("ratings of the unit on the day").isEqualTo(2);
    passed(project, "ChannelContractTest", "ReaderTest", "ChannelIT");
    assertThat(use("1.1.0").getString("version")).as("taken back").isEqualTo("1.0.0");
    assertThat(use("1.1.0").getString("health")).isEqualTo("GOOD");
    assertThat(delivered()).as("a delivery by each version").isEqualTo(2);
    a_key_of_somebody_else_does_not_take_the_place_of_one_that_is_known();
    what_the_key_signed_stops_once_the_operator_revokes_it();
  }

  private void what_the_key_signed_stops_once_the_operator_revokes_it() {
    try (Browser browser = Browser.open(product)) {
      Desk operator = browser.desk("operator", new Witness());
      operator.open("插件");
      operator
          .page()
          .locator("tr")
          .filter(new Locator.FilterOptions().setHasText("my-office"))
          .getByText("吊销", new Locator.GetByTextOptions().setExact(true))
          .click();
      Pictures pictures = Pictures.of("plugin-guide");
      pictures.take(operator.page(), "revoke");
      operator.confirm("吊销");
      operator.page().getByText("已吊销").first().waitFor();
      Waiting.until(
          "what it signed stops",
          Duration.ofSeconds(30),
          () -> use("1.1.0").getString("health").equals("MISSING"));
      assertThat(use("1.1.0").getString("words")).contains("密钥已吊销", "换一个版本");
      operator.goTo("/plugins");
      assertThat(
              operator
                  .page()
                  .locator("tr")
                  .filter(new Locator.FilterOptions().setHasText("channel-hello 1.1.0"))
                  .first()
                  .innerText())
          .doesNotContain("正常");
      pictures.take(operator.page(), "revoked");
    }
  }

  private void a_key_of_somebody_else_does_not_take_the_place_of_one_that_is_known()
      throws IOException {
    Path other = Files.createDirectories(folder.resolve("other"));
    SigningKeys.write(SigningKeys.make(), other, "my-office");
    assertThatThrownBy(
            () -> product.command("trust-key", "--from=" + other.resolve("my-office.public")))
        .hasMessageContaining("已属于另一把密钥");
  }

  /** What differs from office to office; the guide asks for it. */
  private Map<String, String> values() throws IOException {
    Path program = product.program().toAbsolutePath().normalize();
    Map<String, String> values = new HashMap<>();
    values.put("KIT", program.resolve("kit").toString());
    values.put("VERSION", version(program));
    values.put("URL", product.url());
    values.put("IT_TOKEN", token("local-it"));
    values.put("ADMIN_TOKEN", token("county-admin"));
    values.put("PLATFORM", program.toString());
    values.put("PLATFORM_HOME", product.logs().toAbsolutePath().getParent().toString());
    values.put("UNIT", UNIT);
    values.put("DAY", DAY);
    values.put("CLOCK", product.now().toString());
    return values;
  }

  private String token(String role) {
    return SignIn.of(product).token(county.login(role), "haochaping-console");
  }

  private static String version(Path program) throws IOException {
    try (Stream<Path> versions =
        Files.list(program.resolve("kit/org/haochaping/haochaping-plugin-tck"))) {
      List<Path> all = versions.toList();
      assertThat(all).hasSize(1);
      return all.get(0).getFileName().toString();
    }
  }

  /** The kit's contracts ran, and nothing was left out. */
  private static void passed(Path project, String... tests) throws IOException {
    try (Stream<Path> files = Files.walk(project.resolve("target"))) {
      List<Path> reports =
          files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml")).toList();
      assertThat(reports).hasSize(tests.length);
      for (Path report : reports) {
        assertThat(Files.readString(report))
            .containsPattern("tests=\"[1-9][0-9]*\"")
            .contains("errors=\"0\"", "skipped=\"0\"", "failures=\"0\"");
      }
      assertThat(reports.toString()).contains(tests);
    }
  }

  private long rated() {
    JsonObject figures =
        Api.of(product, county.login("county-admin"))
            .get("/api/v1/figures?from=" + DAY + "&to=" + DAY)
            .expect(200)
            .json();
    return figures.getJsonArray("byUnit").getValuesAs(JsonObject.class).stream()
        .filter(unit -> unit.getString("code").equals(UNIT))
        .mapToLong(unit -> unit.getJsonObject("counts").getInt("total"))
        .sum();
  }

  /** How the county's instance does, as the page of a version tells. */
  private JsonObject use(String version) {
    Api it = Api.of(product, county.login("local-it"));
    String id =
        it.get("/api/v1/plugins").items().stream()
            .filter(one -> one.getString("pluginId").equals(PLUGIN))
            .filter(one -> one.getString("version").equals(version))
            .findFirst()
            .orElseThrow()
            .getString("id");
    return it.get("/api/v1/plugins/" + id).expect(200).json().getJsonArray("uses").getJsonObject(0);
  }

  private int delivered() {
    Api admin = Api.of(product, county.login("county-admin"));
    String channel = admin.get("/api/v1/channels").item("code", "hello").getString("id");
    return admin.get("/api/v1/channels/" + channel + "/push-batches").items().size();
  }
}
