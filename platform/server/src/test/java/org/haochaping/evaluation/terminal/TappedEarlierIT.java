package org.haochaping.evaluation.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.haochaping.evaluation.ChannelInstances;
import org.haochaping.evaluation.Outcome;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("三(一)1 What was tapped counts for its window and its day")
class TappedEarlierIT extends AtTheCounter {
  TappedEarlierIT() throws SQLException {}

  @Test
  void a_rating_that_waited_while_its_window_was_closed_counts_for_that_window() {
    PairedTerminals.Made made = counter.paired();
    counter.run("update service_window set valid_to = '%s'", TODAY.minusDays(1));
    counter.run("update unit set valid_to = '%s' where code = 'SJJ'", TODAY.minusDays(1));
    counter.ratings.accept(counter.admit(made), Counter.rating(null, Duration.ZERO, null));
    assertThat(counter.one("select window_id from evaluation"))
        .isEqualTo(counter.window.toString());
    assertThat(
            counter.one(
                "select u.code from evaluation e join unit u on u.tenant_id = e.tenant_id"
                    + " and u.id = e.unit_id"))
        .isEqualTo("SJJ");
  }

  @Test
  void contents_of_a_catalogue_that_was_replaced_are_left_out_and_the_rating_is_kept() {
    String known = counter.one("select min(code) from tag where level = 'DISSATISFIED'");
    TerminalRatings.TerminalRating rating =
        new TerminalRatings.TerminalRating(
            "DISSATISFIED", List.of(known, "999"), "排队太久", null, 0L, RECEIPT);
    counter.ratings.accept(counter.admit(counter.paired()), rating);
    assertThat(counter.one("select array_to_string(tags, ' ') || '/' || words from evaluation"))
        .isEqualTo(known + "/排队太久");
  }

  @Test
  void a_rating_that_waited_counts_for_the_day_it_was_tapped_whatever_the_clock_showed() {
    PairedTerminals.Made made = counter.paired();
    Duration yearsAhead = Duration.ofDays(900);
    TerminalRatings.Accepted tapped =
        counter.ratings.accept(
            counter.admit(made, counter.newKey(), yearsAhead.minus(Duration.ofDays(2))),
            Counter.rating(null, yearsAhead.negated(), null));
    assertThat(tapped.ratedOn()).isEqualTo(TODAY.minusDays(2));
    TerminalRatings.Accepted unknown =
        counter.ratings.accept(
            counter.admit(made, counter.newKey(), yearsAhead),
            Counter.rating(null, Duration.ZERO, null));
    assertThat(unknown.ratedOn()).as("that it cannot be").isEqualTo(TODAY);
    assertThat(counter.one("select count(distinct received_at) from evaluation")).isEqualTo("1");
  }

  @Test
  void a_vendor_s_device_that_names_its_window_alone_rates_the_window_s_unit() {
    assertThat(device("W-03")).isInstanceOf(Outcome.Accepted.class);
    assertThat(
            counter.one(
                "select u.code from evaluation e join unit u on u.tenant_id = e.tenant_id"
                    + " and u.id = e.unit_id"))
        .isEqualTo("SJJ");
    assertThat(((Outcome.Refused) device("W-99")).problems())
        .extracting(Problem::code)
        .containsExactly("window-unknown");
  }

  private Outcome device(String window) {
    EvaluationDraft draft =
        new EvaluationDraft(
            "device:" + window,
            Level.SATISFIED,
            Source.WINDOW_TERMINAL,
            Terminal.HALL_OTHER,
            Origin.ACTIVE,
            TODAY,
            "",
            Optional.of(window),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            1,
            1,
            List.of(),
            "",
            Optional.empty());
    return counter.transactions.in(
        counter.tenant.id(),
        connection ->
            counter
                .ratings
                .intake
                .accept(
                    connection,
                    counter.tenant,
                    new ChannelInstances()
                        .byId(connection, counter.tenant.id(), counter.channel)
                        .orElseThrow(),
                    List.of(draft))
                .get(0));
  }
}
