package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import org.haochaping.system.fixture.Counter;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.http.Api;
import org.haochaping.system.http.SignIn;
import org.haochaping.system.product.Database;
import org.haochaping.system.product.OnProduct;
import org.haochaping.system.product.Product;
import org.haochaping.system.product.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The drill an operator should hold as well: back up, restore elsewhere, look whether all is there.
 */
@OnProduct
@DisplayName("Backed up while it runs, restored on an empty home")
class BackupDrillIT {
  private static final String COUNTY = "532801";
  private static final String NAME = "岩温罕";
  private static final String PHONE = "13987650321";
  private static final String WORDS = "演练用的差评，材料退了两次。";
  private static final int DEPARTMENT_QR = 5;

  @TempDir Path folder;
  private final Product product;
  private final DemoTenant county;
  private Product restored;
  private String receipt;

  BackupDrillIT(Product product) {
    this.product = product;
    this.county = DemoTenant.of(product, COUNTY);
  }

  @BeforeEach
  void somebody_has_left_a_bad_review_and_his_number() {
    Counter counter = Counter.of(product, COUNTY);
    String code = counter.caseLink("qrcode", "RSJ", "DRILL-" + System.nanoTime()).getString("code");
    JsonObjectBuilder contact =
        Json.createObjectBuilder().add("name", NAME).add("phone", PHONE).add("consent", true);
    receipt = counter.rate(code, Counter.bad("VERY_DISSATISFIED", WORDS).add("contact", contact));
    Waiting.until("the case is opened", Duration.ofSeconds(60), () -> !cases(product).isEmpty());
  }

  @AfterEach
  void stop() {
    if (restored != null) {
      restored.close();
    }
  }

  @Test
  void receipts_cases_sign_in_plugins_and_confidences_are_there_again() throws Exception {
    Path passphrase = Files.writeString(folder.resolve("passphrase"), "a passphrase of the drill");
    Path backup = folder.resolve("drill.hcpbak");

    assertThat(product.command("backup", "--to=" + backup, "--passphrase-file=" + passphrase))
        .contains("备份完成");
    assertThat(product.command("verify", "--from=" + backup, "--passphrase-file=" + passphrase))
        .contains("备份完好");
    nothing_in_the_file_can_be_read(backup);
    restored = Product.restored(backup, passphrase);

    assertThat(receipt(restored)).isEqualTo(receipt(product));
    assertThat(cases(restored)).isEqualTo(cases(product));
    assertThat(plugins(restored)).isEqualTo(plugins(product)).allMatch(it -> it.endsWith("READY"));
    assertThat(channels(restored)).isEqualTo(channels(product));
    assertThat(SignIn.password(restored)).isEqualTo(SignIn.password(product));
    the_lead_department_reads_the_contact();
    the_operator_sees_when_the_backup_was_made();
    the_master_key_is_changed_under_the_running_server();
  }

  private static void nothing_in_the_file_can_be_read(Path backup) throws IOException {
    byte[] bytes = Files.readAllBytes(backup);
    assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
        .startsWith("HCPBAK1")
        .doesNotContain("manifest.json", "岩温罕", "材料退了两次", "haochaping_owner");
  }

  private void the_lead_department_reads_the_contact() {
    Api lead = Api.of(restored, county.lead(restored, DEPARTMENT_QR));
    String id = cases(restored).get(0).getString("id");
    assertThat(
            lead.post(
                    "/api/v1/cases/" + id + "/contact-readings",
                    Json.createObjectBuilder().add("reason", "核实情况"))
                .json()
                .getString("phone"))
        .isEqualTo(PHONE);
  }

  private void the_operator_sees_when_the_backup_was_made() {
    JsonObject status = Api.operator(product).get("/api/v1/operations/status").json();
    assertThat(
            status.getJsonObject("installation").getJsonObject("lastBackup").getString("fileName"))
        .isEqualTo("drill.hcpbak");
    assertThat(status.toString()).doesNotContain(WORDS, NAME, PHONE);
  }

  private void the_master_key_is_changed_under_the_running_server() throws Exception {
    String before = Files.readString(restored.secretFile("master-keys.properties"));

    assertThat(restored.command("rotate-key")).contains("主密钥已更换为 k2");

    assertThat(Files.readString(restored.secretFile("master-keys.properties")))
        .contains(
            "current=k2",
            "key.k2=",
            before.lines().filter(l -> l.startsWith("digest")).toList().get(0))
        .doesNotContain("key.k1");
    try (Connection database = restored.databaseOf(COUNTY)) {
      assertThat(Database.texts(database, "select distinct key_id from vault_entry"))
          .containsExactly("k2");
    }
    the_lead_department_reads_the_contact();
    assertThat(receipt(restored).getString("words")).isEqualTo(receipt(product).getString("words"));
  }

  private JsonObject receipt(Product of) {
    return Api.anonymous(of).get("/api/v1/public/receipts/" + receipt).expect(200).json();
  }

  private List<JsonObject> cases(Product of) {
    return Api.of(of, county.lead(of, DEPARTMENT_QR)).get("/api/v1/cases").items().stream()
        .filter(one -> one.getString("words").equals(WORDS))
        .toList();
  }

  private static List<String> plugins(Product of) {
    return Api.operator(of).get("/api/v1/plugins").items().stream()
        .map(
            it ->
                it.getString("pluginId")
                    + " "
                    + it.getString("sha256")
                    + " "
                    + it.getString("health"))
        .toList();
  }

  private List<String> channels(Product of) {
    return Api.of(of, county.login("county-admin")).get("/api/v1/channels").items().stream()
        .map(it -> it.getString("id") + " " + it.getString("code") + " " + it.getString("pluginId"))
        .toList();
  }
}
