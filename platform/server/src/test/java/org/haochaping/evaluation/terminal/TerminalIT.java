package org.haochaping.evaluation.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.haochaping.evaluation.push.PushSignature;
import org.haochaping.journal.WorkItem;
import org.haochaping.testing.People;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("三(一)1 Terminals are believed no further than they can be, and forgotten in time")
class TerminalIT extends AtTheCounter {
  TerminalIT() throws SQLException {}

  @Test
  void neither_code_nor_secret_can_be_read_in_the_database() {
    String code = counter.code();
    PairedTerminals.Made made = counter.pair(code);
    for (String table : List.of("terminal_pairing", "counter_terminal", "journal")) {
      assertThat(
              counter.one(
                  "select count(*) from %s t where t::text like '%%%s%%' or t::text like '%%%s%%'"
                      .formatted(table, code, made.secret())))
          .as(table)
          .isEqualTo("0");
    }
  }

  @Test
  void an_unpaired_terminal_is_told_so_and_can_be_paired_again() {
    PairedTerminals.Made made = counter.paired();
    counter.admit(made);
    assertThat(revoke(made.id())).isTrue();
    refused("terminal-revoked", () -> counter.admit(made));
    assertThat(revoke(made.id())).as("twice").isFalse();
    counter.admit(counter.paired());
    assertThat(
            counter.one(
                "select string_agg(kind, ' ' order by id) from journal where kind ~ 'Terminal'"))
        .isEqualTo("TerminalPaired TerminalRevoked TerminalPaired");
  }

  @Test
  void strangers_and_what_was_tampered_with_are_refused_in_the_same_words() {
    PairedTerminals.Made made = counter.paired();
    refused(
        "terminal-unknown",
        () -> counter.admit(new PairedTerminals.Made(made.id(), "0000000000000000", "x")));
    refused(
        "terminal-unknown",
        () -> counter.admit(new PairedTerminals.Made(made.id(), made.accessKey(), "x")));
    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
    PushSignature signature =
        counter.signed(made, "/evaluations", counter.newKey(), Duration.ZERO, body);
    refused(
        "terminal-unknown",
        () ->
            counter.requests.admit(
                counter.tenant.key(),
                "/evaluations",
                signature,
                "[]".getBytes(StandardCharsets.UTF_8)));
    refused(
        "terminal-unknown",
        () -> counter.requests.admit(counter.tenant.key(), "/beats", signature, body));
  }

  @Test
  void another_tenant_s_terminal_is_nobody_here() throws SQLException {
    Counter other = new Counter(database, People.menghai(tree), clock);
    PairedTerminals.Made theirs = other.paired();
    refused("terminal-unknown", () -> counter.admit(theirs));
    assertThat(counter.isGood(other.code())).isFalse();
    assertThat(revoke(theirs.id())).isFalse();
    assertThat(terminals()).isEmpty();
  }

  @Test
  void at_night_old_calls_go_and_terminals_unpaired_long_ago() {
    PairedTerminals.Made gone = counter.paired();
    PairedTerminals.Made used = counter.paired();
    counter.call(null, Duration.ofMinutes(2));
    revoke(gone.id());
    assertThat(terminals())
        .as("those in use come first")
        .extracting(PairedTerminal::id)
        .containsExactly(used.id(), gone.id());
    clock.pass(Duration.ofDays(30));
    clear();
    assertThat(counter.one("select count(*) from terminal_call")).isEqualTo("1");
    clock.pass(Duration.ofDays(2));
    clear();
    assertThat(counter.one("select count(*) from terminal_call")).isEqualTo("0");
    assertThat(terminals()).hasSize(2);
    clock.pass(Duration.ofDays(365));
    clear();
    assertThat(terminals()).extracting(PairedTerminal::id).containsExactly(used.id());
  }

  private void clear() {
    inTenant(
        connection ->
            assertThat(
                    counter
                        .clearing()
                        .work(
                            connection,
                            new WorkItem(
                                counter.tenant.id(),
                                UUID.randomUUID(),
                                TerminalClearing.WORK,
                                counter.tenant.id(),
                                JsonValue.EMPTY_JSON_OBJECT,
                                0)))
                .isTrue());
  }

  @Test
  void a_terminal_tells_what_waits_and_whose_clock_is_wrong_and_falls_silent() {
    PairedTerminals.Made made = counter.paired();
    assertThat(terminals().get(0).state(clock.instant())).isEqualTo(PairedTerminal.State.SILENT);
    beat(made, new PairedTerminals.Report(3, 1, 600));
    PairedTerminal seen = terminals().get(0);
    assertThat(seen.state(clock.instant())).isEqualTo(PairedTerminal.State.ALIVE);
    assertThat(seen.waiting()).isEqualTo(3);
    assertThat(listening()).isEqualTo(1);
    assertThat(TappedAt.isWrong(seen.clockAhead())).isTrue();
    clock.pass(Duration.ofSeconds(5));
    beat(made, new PairedTerminals.Report(0, 1, 0));
    assertThat(terminals().get(0).waiting()).as("what is new is noted at once").isZero();
    clock.pass(PairedTerminal.SILENT);
    assertThat(terminals().get(0).state(clock.instant())).isEqualTo(PairedTerminal.State.SILENT);
    assertThat(listening()).isZero();
  }

  private long listening() {
    return counter.transactions.in(
        counter.tenant.id(),
        connection ->
            counter.terminals.listening(
                connection, counter.tenant.id(), counter.channel, counter.window));
  }

  private void beat(PairedTerminals.Made made, PairedTerminals.Report report) {
    TerminalRequests.Caller caller = counter.admit(made);
    inTenant(
        connection ->
            counter.terminals.seen(connection, counter.tenant.id(), caller.terminal(), report));
  }

  private List<PairedTerminal> terminals() {
    return counter.transactions.in(
        counter.tenant.id(),
        connection -> counter.terminals.of(connection, counter.tenant.id(), counter.channel));
  }
}
