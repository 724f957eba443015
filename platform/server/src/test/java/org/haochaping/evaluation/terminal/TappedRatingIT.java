package org.haochaping.evaluation.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("三(一)1 Nothing that was tapped is lost or doubled")
class TappedRatingIT extends AtTheCounter {
  TappedRatingIT() throws SQLException {}

  @Test
  void what_was_sent_twice_counts_once_and_has_the_receipt_of_the_first_time() {
    PairedTerminals.Made made = counter.paired();
    String key = counter.newKey();
    TerminalRatings.TerminalRating rating = Counter.rating(null, Duration.ZERO, RECEIPT);
    TerminalRatings.Accepted first =
        counter.ratings.accept(counter.admit(made, key, Duration.ZERO), rating);
    clock.pass(Duration.ofHours(20));
    TerminalRatings.Accepted again =
        counter.ratings.accept(counter.admit(made, key, Duration.ofHours(-20)), rating);
    assertThat(again.receipt()).isEqualTo(first.receipt());
    assertThat(again.repeated()).isTrue();
    assertThat(again.ratedOn()).isEqualTo(first.ratedOn());
    assertThat(counter.one("select count(*) from evaluation")).isEqualTo("1");
    assertThat(counter.one("select sum(n) from tally")).isEqualTo("1");
  }

  @Test
  void paired_anew_it_sends_once_more_what_had_arrived_before() {
    String key = counter.newKey();
    TerminalRatings.TerminalRating rating = Counter.rating(null, Duration.ZERO, RECEIPT);
    PairedTerminals.Made before = counter.paired();
    counter.ratings.accept(counter.admit(before, key, Duration.ZERO), rating);
    revoke(before.id());
    counter.ratings.accept(counter.admit(counter.paired(), key, Duration.ZERO), rating);
    assertThat(counter.one("select count(*) from evaluation")).isEqualTo("1");
  }

  @Test
  void paired_anew_by_another_channel_it_counts_once_all_the_same() {
    String key = counter.newKey();
    TerminalRatings.TerminalRating rating = Counter.rating(null, Duration.ZERO, RECEIPT);
    PairedTerminals.Made before = counter.paired();
    TerminalRatings.Accepted first =
        counter.ratings.accept(counter.admit(before, key, Duration.ZERO), rating);
    revoke(before.id());
    PairedTerminals.Made after = counter.byAnotherChannel().paired();
    TerminalRatings.Accepted again =
        counter.ratings.accept(counter.admit(after, key, Duration.ZERO), rating);
    assertThat(again.receipt()).isEqualTo(first.receipt());
    assertThat(counter.one("select count(*) from evaluation")).isEqualTo("1");
  }

  @Test
  void what_is_sent_again_is_answered_as_it_was_whatever_has_changed_here() {
    PairedTerminals.Made made = counter.paired();
    Calls.Call call = counter.call("BJ-1", Duration.ofMinutes(2));
    String key = counter.newKey();
    TerminalRatings.TerminalRating rating = Counter.rating(call.id(), Duration.ZERO, RECEIPT);
    TerminalRatings.Accepted first =
        counter.ratings.accept(counter.admit(made, key, Duration.ZERO), rating);
    clock.pass(Duration.ofDays(40));
    inTenant(connection -> counter.calls.clear(connection, counter.tenant.id()));
    counter.run("update service_window set valid_to = '2026-10-30'");
    counter.run("update staff set valid_to = '2026-10-30'");
    TerminalRatings.Accepted again =
        counter.ratings.accept(counter.admit(made, key, Duration.ofDays(-40)), rating);
    assertThat(again.receipt()).isEqualTo(first.receipt());
    assertThat(again.ratedOn()).as("the day it counts for").isEqualTo(TODAY);
    assertThat(again.repeated()).isTrue();
  }

  @Test
  void a_receipt_given_out_without_a_network_leads_to_its_rating_and_to_no_other() {
    PairedTerminals.Made made = counter.paired();
    counter.ratings.accept(counter.admit(made), Counter.rating(null, Duration.ZERO, RECEIPT));
    UUID first = found(counter.tenant.key() + "-abcd-efgh-2345-6789");
    assertThat(first).hasToString(counter.one("select id from evaluation"));
    counter.ratings.accept(counter.admit(made), Counter.rating(null, Duration.ZERO, RECEIPT));
    assertThat(found(counter.tenant.key() + RECEIPT)).as("taken already").isEqualTo(first);
    refused(
        "receipt-malformed",
        () ->
            counter.ratings.accept(counter.admit(made), Counter.rating(null, Duration.ZERO, "A")));
    assertThat(counter.one("select count(*) from evaluation")).as("all or nothing").isEqualTo("2");
  }

  private UUID found(String receipt) {
    return counter.transactions.in(
        counter.tenant.id(),
        connection ->
            counter.receipts.find(connection, counter.tenant.id(), receipt).orElseThrow());
  }
}
