package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.haochaping.system.fixture.Counter;
import org.haochaping.system.fixture.Counterpart;
import org.haochaping.system.fixture.Crowd;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.fixture.Keepsakes;
import org.haochaping.system.fixture.Kept;
import org.haochaping.system.fixture.Ledger;
import org.haochaping.system.fixture.Upload;
import org.haochaping.system.http.Api;
import org.haochaping.system.http.SignIn;
import org.haochaping.system.product.Database;
import org.haochaping.system.product.PreviousVersion;
import org.haochaping.system.product.Product;
import org.haochaping.system.product.Waiting;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The previous version, from the repository's own history, with data in it, becomes this one. */
@DisplayName("From the previous version to this one")
@Timeout(value = 12, unit = TimeUnit.MINUTES)
class PreviousVersionIT {
  private static final Instant BEGIN = Instant.parse("2026-11-03T01:30:00Z");
  private static final String LAST_MONTH = "2026-10";
  private static final String COUNTY = "532801";
  private static final String OTHER_COUNTY = "532823";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Citizens' and offices' rows, of which an upgrade neither makes nor loses any. */
  private static final List<String> ROWS =
      List.of(
          "evaluation",
          "once_key",
          "tally",
          "vault_entry",
          "rating_link",
          "bad_review_case",
          "case_event",
          "duty",
          "closing",
          "bulletin",
          "import_job");

  /** What the files of the demo are imported into anew at every start. */
  private static final Map<String, String> NAMED =
      Map.of(
          "staff", "number",
          "unit", "code",
          "hall", "code",
          "service_window", "code",
          "matter", "code",
          "channel_instance", "code");

  private static Path folder;
  private static Path previous;
  private static Keepsakes keepsakes;
  private static Map<String, JsonValue> before;
  private static Map<String, Long> rows;
  private static Ledger ledger;
  private static String password;

  private Product product;

  /** The previous version is built from its sources first. */
  @BeforeAll
  @Timeout(value = 30, unit = TimeUnit.MINUTES)
  static void people_have_worked_with_the_previous_version() throws Exception {
    previous = PreviousVersion.dist();
    folder = Product.emptyFolder("upgrade");
    try (Product old = Product.of(previous, folder.resolve("restarted"), BEGIN)) {
      keepsakes = Keepsakes.left(old, COUNTY, "JH-05", LAST_MONTH);
      Waiting.until(
          "each bad review has its case",
          PATIENCE,
          () -> {
            Ledger so = Ledger.read(old, COUNTY);
            return so.cases() == so.badReviews();
          });
      before = keepsakes.shown(old);
      rows = rows(old);
      ledger = Ledger.read(old, COUNTY);
      password = SignIn.password(old);
    }
    Product.copy(folder.resolve("restarted"), folder.resolve("beside"));
  }

  @Test
  void a_restart_with_the_new_program_keeps_everything_and_doubles_nothing() throws Exception {
    try (Product now =
        Product.of(Product.today(), folder.resolve("restarted"), BEGIN.plusSeconds(600))) {
      product = now;

      assertThat(product.said()).as("what the launcher said").doesNotContain("! ");
      assertThat(Kept.lost(before, keepsakes.shown(product))).isEmpty();
      assertThat(rows(product)).isEqualTo(rows);
      assertThat(Ledger.read(product, COUNTY)).isEqualTo(ledger);
      assertThat(doubled()).isEmpty();
      the_same_password_signs_everybody_in();
      the_contact_can_still_be_read();
      all_plugins_are_ready();
      the_code_on_the_wall_goes_on_working();
      a_file_handed_in_again_counts_once();
      what_the_new_version_brings_can_be_used();
    }
  }

  private void the_same_password_signs_everybody_in() {
    assertThat(SignIn.password(product)).isEqualTo(password);
    SignIn signIn = SignIn.of(product);
    for (String login : keepsakes.county().roles().values()) {
      assertThat(signIn.token(login, "haochaping-console")).as(login).isNotBlank();
    }
  }

  private void the_contact_can_still_be_read() {
    JsonObject read =
        keepsakes
            .lead(product)
            .post(
                "/api/v1/cases/" + keepsakes.caseId() + "/contact-readings",
                Json.createObjectBuilder().add("reason", "核实情况"))
            .json();
    assertThat(read.getString("phone")).isEqualTo(Keepsakes.phone());
  }

  private void all_plugins_are_ready() {
    Waiting.until(
        "all plugins are ready",
        PATIENCE,
        () ->
            Api.operator(product).get("/api/v1/plugins").items().stream()
                .allMatch(plugin -> plugin.getString("health").equals("READY")));
  }

  private void the_code_on_the_wall_goes_on_working() throws Exception {
    Counter counter = Counter.of(product, COUNTY);
    String again =
        counter
            .rating(keepsakes.code(), keepsakes.key(), Counter.good("SATISFIED"))
            .send()
            .json()
            .getString("receipt");
    assertThat(again).as("the same submission").isEqualTo(keepsakes.good());
    assertThat(Ledger.read(product, COUNTY)).isEqualTo(ledger);
    String bad = counter.rate(keepsakes.code(), Counter.bad("DISSATISFIED", "升级之后", "209"));
    assertThat(Api.anonymous(product).get("/api/v1/public/receipts/" + bad).expect(200).body())
        .contains(keepsakes.county().unitName("RSJ"));
    Waiting.until(
        "its case is opened",
        PATIENCE,
        () -> Ledger.read(product, COUNTY).cases() == ledger.cases() + 1);
  }

  private void a_file_handed_in_again_counts_once() throws Exception {
    Api admin = Api.of(product, keepsakes.county().login("county-admin"));
    long rated = Ledger.read(product, COUNTY).rows();
    Upload.into(admin, "file")
        .csv("again.csv", "U-1,1,PC端,RSJ,2026-10-02,满意,", "U-NEW,1,PC端,RSJ,2026-10-02,满意,");
    assertThat(Ledger.read(product, COUNTY).rows() - rated).as("the new line").isEqualTo(1);
  }

  private void what_the_new_version_brings_can_be_used() throws Exception {
    service_is_pushed(product, "UPGRADE-1");
    Api prefecture = Api.of(product, DemoTenant.of(product, "532800").login("prefecture-admin"));
    prefecture
        .post(
            "/api/v1/onboardings",
            Json.createObjectBuilder().add("code", "532831").add("name", "示例县"))
        .expect(201);
    JsonObject status = Api.operator(product).get("/api/v1/operations/status").expect(200).json();
    assertThat(status.toString()).doesNotContain("plugin-failed").doesNotContain("work-failing");
    try (Connection database = product.databaseOf(COUNTY)) {
      assertThat(count(database, "service_record")).isEqualTo(1);
    }
  }

  @Test
  void servers_of_both_versions_work_side_by_side_until_the_old_one_is_stopped() throws Exception {
    Product old = Product.of(previous, folder.resolve("beside"), BEGIN.plusSeconds(1200));
    Product next = null;
    try {
      Counter atOld = Counter.of(old, OTHER_COUNTY);
      String code = atOld.windowLink("qrcode", "ML-04").getString("code");
      Ledger earlier = Ledger.read(old, OTHER_COUNTY);
      try (Crowd oldCrowd = Crowd.of(2, atOld, code, Duration.ofMillis(100))) {
        oldCrowd.awaitAcknowledged(20);

        next = old.beside(folder.resolve("second"));

        assertThat(next.said()).as("what the launcher said").doesNotContain("! ");
        assertThat(oldCrowd.failures()).as("refused while the other one started").isZero();
        Counter atNew = Counter.of(next, OTHER_COUNTY);
        try (Crowd newCrowd = Crowd.of(2, atNew, code, Duration.ofMillis(100))) {
          newCrowd.awaitAcknowledged(20);
          both_do_their_work_beside_each_other(old, next);
          int soFar = oldCrowd.acknowledged().size();
          oldCrowd.awaitAcknowledged(soFar + 50);
          newCrowd.awaitAcknowledged(100);
          oldCrowd.stop();
          assertThat(oldCrowd.failures()).as("refused by the old server").isZero();
          old.retireServer();
          newCrowd.awaitAcknowledged(newCrowd.acknowledged().size() + 50);
          newCrowd.stop();
          assertThat(newCrowd.failures()).as("refused by the new server").isZero();

          Map<String, String> acknowledged = new LinkedHashMap<>(oldCrowd.acknowledged());
          acknowledged.putAll(newCrowd.acknowledged());
          assertThat(oldCrowd.submitAgain(atNew))
              .as("what the old server took, once more at the new one")
              .isEqualTo(oldCrowd.acknowledged());
          each_rating_is_there_once(next, acknowledged, earlier);
        }
      }
      assertThat(Kept.lost(before, keepsakes.shown(next))).isEmpty();
    } finally {
      if (next != null) {
        next.close();
      }
      old.closeWithWhatIsLeft();
    }
  }

  private static void both_do_their_work_beside_each_other(Product old, Product next)
      throws Exception {
    assertThat(old.program()).isEqualTo(previous);
    assertThat(next.program()).isEqualTo(Product.today());
    for (Product one : List.of(old, next)) {
      Api admin = Api.of(one, keepsakes.county().login("county-admin"));
      assertThat(Kept.lost(before, keepsakes.shown(one))).isEmpty();
      admin.get("/api/v1/channels").expect(200);
      Api.operator(one).get("/api/v1/plugins").expect(200);
      JsonObject run =
          Upload.into(admin, "file")
              .csv("beside.csv", "V-%s,1,PC端,SJJ,2026-10-02,满意,".formatted(one.url()));
      assertThat(run.getString("state")).as(run.toString()).isEqualTo("DONE");
      assertThat(Api.anonymous(one).get("/").status()).isEqualTo(200);
    }
    // A kind of work that the old server does not know. Each time it claims it first, the new one
    // has
    // to wait twice as long for its turn.
    service_is_pushed(next, "BESIDE-1");
    try (Connection database = next.databaseOf(COUNTY)) {
      Waiting.until(
          "the default ratings have been looked after",
          PATIENCE.multipliedBy(4),
          () ->
              Database.number(
                      database,
                      "select count(*) from work_item where tenant_id = current_tenant()"
                          + " and kind = 'default-ratings' and attempts = 0 and run_at > '"
                          + next.now().plus(Duration.ofHours(1))
                          + "'")
                  == 1);
    }
  }

  private static void each_rating_is_there_once(
      Product next, Map<String, String> acknowledged, Ledger earlier) throws Exception {
    Waiting.until(
        "each bad review has its case",
        PATIENCE,
        () -> {
          Ledger now = Ledger.read(next, OTHER_COUNTY);
          return now.cases() == now.badReviews();
        });
    Ledger now = Ledger.read(next, OTHER_COUNTY);
    assertThat(now.rows() - earlier.rows()).as("rows").isEqualTo(acknowledged.size());
    assertThat(now.tallied() - earlier.tallied()).as("counted").isEqualTo(acknowledged.size());
    assertThat(now.receipts() - earlier.receipts()).as("receipts").isEqualTo(acknowledged.size());
    assertThat(now.cases() - earlier.cases()).as("cases on the way").isGreaterThan(5);
    Api citizen = Api.anonymous(next);
    assertThat(
            acknowledged.values().parallelStream()
                .filter(it -> citizen.get("/api/v1/public/receipts/" + it).status() != 200))
        .as("acknowledged, and gone")
        .isEmpty();
    try (Connection database = next.databaseOf(OTHER_COUNTY)) {
      assertThat(
              Database.texts(
                  database,
                  "select case_id::text from case_event where tenant_id = current_tenant()"
                      + " and event = 'OPENED' group by case_id having count(*) > 1"))
          .as("opened twice")
          .isEmpty();
      assertThat(
              Database.texts(
                  database,
                  "select subject_id::text || ' ' || kind from duty"
                      + " where tenant_id = current_tenant()"
                      + " group by subject_id, kind having count(*) > 1"))
          .as("due twice")
          .isEmpty();
    }
  }

  private static void service_is_pushed(Product at, String number) {
    Api admin = Api.of(at, keepsakes.county().login("county-admin"));
    String hall = admin.get("/api/v1/channels").item("code", "hall").getString("id");
    Counterpart.of(at, admin, hall)
        .push(
            Json.createObjectBuilder()
                .add("projectNo", number)
                .add("deptCode", "11532801SAMPLESJJ")
                .add("proStatus", 3)
                .add("acceptDate", "2026-11-02 09:00:00")
                .add("finishDate", "2026-11-02 15:30:00"))
        .expect(200);
  }

  private static Map<String, Long> rows(Product of) throws SQLException, IOException {
    Map<String, Long> counts = new LinkedHashMap<>();
    try (Connection database = of.databaseOf(COUNTY)) {
      for (String table : ROWS) {
        counts.put(table, count(database, table));
      }
    }
    return counts;
  }

  private static long count(Connection database, String table) throws SQLException {
    return Database.number(
        database, "select count(*) from " + table + " where tenant_id = current_tenant()");
  }

  private List<String> doubled() throws SQLException, IOException {
    try (Connection database = product.databaseOf(COUNTY)) {
      List<String> doubled = new java.util.ArrayList<>();
      for (Map.Entry<String, String> table : NAMED.entrySet()) {
        doubled.addAll(
            Database.texts(
                database,
                "select '%1$s ' || %2$s from %1$s where tenant_id = current_tenant() group by %2$s having count(*) > 1"
                    .formatted(table.getKey(), table.getValue())));
      }
      return doubled;
    }
  }
}
