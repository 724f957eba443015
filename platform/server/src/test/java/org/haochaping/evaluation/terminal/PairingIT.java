package org.haochaping.evaluation.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("三(一)1 Terminals are paired once, by a code of their window")
class PairingIT extends AtTheCounter {
  PairingIT() throws SQLException {}

  @Test
  void a_code_pairs_one_terminal_within_a_quarter_of_an_hour() {
    String code = counter.code();
    assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{8}");
    String typed =
        code.substring(0, 4).toLowerCase(java.util.Locale.ROOT) + " " + code.substring(4);
    assertThat(counter.admit(counter.pair(typed)).terminal().windowId()).isEqualTo(counter.window);
    assertThat(counter.isGood(code)).as("used before").isFalse();
    String late = counter.code();
    clock.pass(Pairings.LASTS);
    assertThat(counter.isGood(late)).as("too late").isFalse();
  }

  @Test
  void of_a_window_the_last_code_alone_is_good() {
    String first = counter.code();
    String second = counter.code();
    assertThat(counter.isGood(first)).isFalse();
    assertThat(counter.isGood(second)).isTrue();
  }

  @Test
  void who_tries_codes_is_stopped_for_an_hour_and_then_forgotten() {
    counter.code();
    wrongCodes(Pairings.MOST_WRONG - 1);
    inTenant(connection -> counter.pairings.withinBounds(connection, counter.tenant.id()));
    inTenant(connection -> counter.pairings.wrong(connection, counter.tenant.id()));
    refused(
        "too-many-codes",
        () ->
            inTenant(connection -> counter.pairings.withinBounds(connection, counter.tenant.id())));
    clock.pass(Duration.ofMinutes(61));
    counter.code();
    inTenant(connection -> counter.pairings.withinBounds(connection, counter.tenant.id()));
    inTenant(connection -> counter.pairings.wrong(connection, counter.tenant.id()));
    assertThat(counter.one("select count(*) from terminal_attempt")).isEqualTo("1");
  }

  @Test
  void where_there_is_nothing_to_guess_nobody_is_counted_or_stopped() {
    inTenant(connection -> counter.pairings.wrong(connection, counter.tenant.id()));
    assertThat(counter.one("select count(*) from terminal_attempt")).isEqualTo("0");
    wrongCodes(Pairings.MOST_WRONG);
    inTenant(connection -> counter.pairings.withinBounds(connection, counter.tenant.id()));
    assertThat(Pairings.isCode("ABCD-2345")).isTrue();
    assertThat(Pairings.isCode("ABC")).isFalse();
    assertThat(Pairings.isCode("ABCD2345".repeat(100))).isFalse();
  }

  private void wrongCodes(int many) {
    counter.run(
        "insert into terminal_attempt (tenant_id, id, at) select '%s', gen_random_uuid(), '%s'"
            + " from generate_series(1, %d)",
        counter.tenant.id(), clock.instant(), many);
  }

  @Test
  void who_did_not_hear_the_answer_to_a_code_is_told_it_again_and_nobody_else() {
    String code = counter.code();
    String asker = Pairings.asker("key-of-this-terminal");
    PairedTerminals.Made made =
        counter.transactions.in(
            counter.tenant.id(),
            connection -> {
              Pairings.Claim claim =
                  counter.pairings.take(connection, counter.tenant.id(), code, asker).orElseThrow();
              PairedTerminals.Made paired =
                  counter.terminals.pair(connection, counter.tenant.id(), claim);
              counter.pairings.paired(connection, counter.tenant.id(), claim.id(), paired.id());
              return paired;
            });
    assertThat(pairedBefore(code, asker)).contains(made.id());
    assertThat(pairedBefore(code, "another-terminal-s-key")).isEmpty();
    assertThat(pairedBefore(code, Pairings.asker("short"))).isEmpty();
    assertThat(counter.isGood(code)).isFalse();
    clock.pass(Pairings.LASTS);
    assertThat(pairedBefore(code, asker)).as("too late").isEmpty();
  }

  private Optional<UUID> pairedBefore(String code, String asker) {
    return counter.transactions.in(
        counter.tenant.id(),
        connection -> counter.pairings.before(connection, counter.tenant.id(), code, asker));
  }

  @Test
  void of_two_who_type_one_code_at_once_one_is_paired() {
    String code = counter.code();
    CompletableFuture<Boolean> second =
        counter.transactions.in(
            counter.tenant.id(),
            connection -> {
              assertThat(counter.pairings.take(connection, counter.tenant.id(), code, ""))
                  .isPresent();
              return CompletableFuture.supplyAsync(() -> counter.isGood(code));
            });
    assertThat(second.join()).isFalse();
  }
}
