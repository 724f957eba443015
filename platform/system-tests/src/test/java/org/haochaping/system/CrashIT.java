package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.haochaping.system.fixture.Counter;
import org.haochaping.system.fixture.Crowd;
import org.haochaping.system.fixture.DemoTenant;
import org.haochaping.system.fixture.Ledger;
import org.haochaping.system.http.Api;
import org.haochaping.system.http.SignIn;
import org.haochaping.system.product.OnProduct;
import org.haochaping.system.product.Product;
import org.haochaping.system.product.Waiting;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Acknowledged means durable: eight clients submit while something is killed with -9. */
@OnProduct
class CrashIT {
  private static final String COUNTY = "532823";
  private static Product product;
  private static Counter counter;
  private static String code;

  @BeforeAll
  static void open(Product running) {
    product = running;
    counter = Counter.of(product, COUNTY);
    code = counter.windowLink("qrcode", "ML-01").getString("code");
  }

  /** What is killed. */
  interface Blow {
    void strike() throws IOException;
  }

  @Test
  void killing_the_server_loses_and_doubles_nothing() throws Exception {
    nothing_is_lost_or_doubled(product::killServer);
  }

  @Test
  void killing_the_database_loses_and_doubles_nothing() throws Exception {
    nothing_is_lost_or_doubled(product::killDatabase);
  }

  @Test
  void people_sign_in_at_the_first_attempt_after_the_database_was_killed() throws Exception {
    everybody_signs_in();
    product.killDatabase();
    product.awaitReady();
    everybody_signs_in();
  }

  /** At the same time, so that every connection of the sign-in pages is used. */
  private static void everybody_signs_in() {
    SignIn signIn = SignIn.of(product);
    assertThat(
            DemoTenant.of(product, COUNTY).roles().values().parallelStream()
                .distinct()
                .map(login -> signIn.token(login, "haochaping-console")))
        .isNotEmpty()
        .noneMatch(String::isBlank);
  }

  private void nothing_is_lost_or_doubled(Blow blow) throws Exception {
    Ledger before = ledger();
    Map<String, String> acknowledged;
    Map<String, String> resubmitted;
    int submitted;
    try (Crowd crowd = Crowd.of(8, counter, code)) {
      crowd.awaitAcknowledged(200);
      blow.strike();
      crowd.awaitFailures(8);
      crowd.stop();
      acknowledged = crowd.acknowledged();
      submitted = acknowledged.size() + crowd.unanswered().size();
      product.awaitReady();

      each_acknowledged_rating_is_there(acknowledged);
      assertThat(ledger().rows() - before.rows())
          .as("rows for %s acknowledged of %s submitted", acknowledged.size(), submitted)
          .isBetween((long) acknowledged.size(), (long) submitted);

      resubmitted = crowd.submitAgain();
    }
    assertThat(resubmitted).as("each submission once more").hasSize(submitted);
    assertThat(resubmitted).as("the same receipts as before").containsAllEntriesOf(acknowledged);
    Ledger after = ledger();
    assertThat(after.rows() - before.rows()).as("rows").isEqualTo(submitted);
    assertThat(after.tallied() - before.tallied()).as("counted").isEqualTo(submitted);
    assertThat(after.receipts() - before.receipts()).as("receipts").isEqualTo(submitted);
    every_bad_review_opens_one_case();
  }

  private void each_acknowledged_rating_is_there(Map<String, String> acknowledged) {
    Api citizen = Api.anonymous(product);
    Stream<String> receipts = acknowledged.values().parallelStream();
    assertThat(
            receipts.filter(
                receipt -> citizen.get("/api/v1/public/receipts/" + receipt).status() != 200))
        .as("acknowledged, and gone")
        .isEmpty();
  }

  private void every_bad_review_opens_one_case() {
    Waiting.until(
        "each bad review has its case",
        Duration.ofSeconds(60),
        () -> {
          Ledger now = ledger();
          return now.cases() == now.badReviews();
        });
  }

  private static Ledger ledger() throws SQLException, IOException {
    return Ledger.read(product, COUNTY);
  }
}
