package org.haochaping.evaluation.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.haochaping.evaluation.ChannelInstances;
import org.haochaping.evaluation.Outcome;
import org.haochaping.evaluation.push.PushSignature;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.retention.DataClass;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.testing.MovableClock;
import org.haochaping.testing.People;
import org.haochaping.testing.Tree;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("三(一)1 Terminals: paired once, believed no further than they can be, nothing doubled")
class TerminalIT {
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 20);
  private static final String RECEIPT = "ABCDEFGH23456789";

  private final MovableClock clock = MovableClock.at(TODAY);
  private final ScratchDatabase database = ScratchDatabase.create();
  private final Tree tree = Tree.plantedIn(database);
  private final Counter counter = new Counter(database, People.jinghong(tree), clock);

  TerminalIT() throws SQLException {}

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
    for (int i = 0; i < Pairings.MOST_WRONG; i++) {
      inTenant(connection -> counter.pairings.withinBounds(connection, counter.tenant.id()));
      inTenant(connection -> counter.pairings.wrong(connection, counter.tenant.id()));
    }
    refused(
        "too-many-codes",
        () ->
            inTenant(connection -> counter.pairings.withinBounds(connection, counter.tenant.id())));
    clock.pass(Duration.ofMinutes(61));
    inTenant(connection -> counter.pairings.withinBounds(connection, counter.tenant.id()));
    inTenant(connection -> counter.pairings.wrong(connection, counter.tenant.id()));
    assertThat(counter.one("select count(*) from terminal_attempt")).isEqualTo("1");
  }

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
  void a_call_is_shown_until_it_expires_or_the_window_calls_again() {
    TerminalRequests.Caller caller = counter.admit(counter.paired());
    Calls.Call first = counter.call(null, Duration.ofMinutes(2));
    assertThat(shown(caller).staffName()).isEqualTo("玉香");
    assertThat(shown(caller).id()).isEqualTo(first.id());
    Calls.Call second = counter.call(null, Duration.ofMinutes(1));
    assertThat(shown(caller).id()).isEqualTo(second.id());
    assertThat(state(first)).isEqualTo(Calls.State.REPLACED);
    clock.pass(Duration.ofMinutes(1));
    assertThat(call(caller)).as("the first one does not come back").isNull();
    assertThat(state(second)).isEqualTo(Calls.State.EXPIRED);
  }

  @Test
  void the_answer_to_a_call_is_for_who_serves_and_a_case_is_rated_once() {
    PairedTerminals.Made made = counter.paired();
    Calls.Call call = counter.call("BJ-1", Duration.ofMinutes(2));
    counter.ratings.accept(counter.admit(made), Counter.rating(call.id(), Duration.ZERO, null));
    assertThat(counter.one("select staff_id from evaluation")).isEqualTo(counter.staff.toString());
    assertThat(state(call)).isEqualTo(Calls.State.ANSWERED);
    assertThat(call(counter.admit(made))).as("nobody is asked twice").isNull();
    Calls.Call again = counter.call("BJ-1", Duration.ofMinutes(2));
    refused(
        "already-rated",
        () ->
            counter.ratings.accept(
                counter.admit(made), Counter.rating(again.id(), Duration.ZERO, null)));
  }

  @Test
  void who_rates_long_after_a_call_expired_rates_the_window_not_who_had_served() {
    PairedTerminals.Made made = counter.paired();
    Calls.Call call = counter.call(null, Duration.ofMinutes(2));
    clock.pass(Duration.ofMinutes(30));
    counter.ratings.accept(counter.admit(made), Counter.rating(call.id(), Duration.ZERO, null));
    assertThat(counter.one("select coalesce(staff_id::text, 'nobody') from evaluation"))
        .isEqualTo("nobody");
    assertThat(state(call)).isEqualTo(Calls.State.EXPIRED);
    counter.ratings.accept(
        counter.admit(made, counter.newKey(), Duration.ofMinutes(-29)),
        Counter.rating(call.id(), Duration.ZERO, null));
    assertThat(state(call)).as("tapped in time, arrived late").isEqualTo(Calls.State.ANSWERED);
  }

  @Test
  void the_number_of_a_case_is_sealed_and_goes_with_its_citizen_s_wish() {
    Calls.Call call = counter.call("BJ20261020001", Duration.ofMinutes(2));
    counter.ratings.accept(
        counter.admit(counter.paired()), Counter.rating(call.id(), Duration.ZERO, null));
    assertThat(
            counter.one(
                "select count(*) from terminal_call t where t::text like '%BJ20261020001%'"))
        .isEqualTo("0");
    UUID evaluation = UUID.fromString(counter.one("select id from evaluation"));
    CallData data = new CallData();
    inTenant(
        connection ->
            assertThat(
                    data.eraseAbout(
                        connection,
                        counter.tenant.id(),
                        DataClass.SERVICE_RECORD_NUMBER,
                        evaluation,
                        List.of()))
                .isTrue());
    inTenant(
        connection ->
            assertThat(
                    data.begunBefore(
                        connection,
                        counter.tenant.id(),
                        DataClass.SERVICE_RECORD_NUMBER,
                        clock.instant().plusSeconds(60),
                        new UUID(0, 0),
                        10))
                .isEmpty());
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

  @Test
  void a_terminal_tells_what_waits_and_whose_clock_is_wrong_and_falls_silent() {
    PairedTerminals.Made made = counter.paired();
    assertThat(terminals().get(0).state(clock.instant())).isEqualTo(PairedTerminal.State.SILENT);
    beat(made, new PairedTerminals.Report(3, 1, 600));
    PairedTerminal seen = terminals().get(0);
    assertThat(seen.state(clock.instant())).isEqualTo(PairedTerminal.State.ALIVE);
    assertThat(seen.waiting()).isEqualTo(3);
    assertThat(TappedAt.isWrong(seen.clockAhead())).isTrue();
    clock.pass(Duration.ofSeconds(5));
    beat(made, new PairedTerminals.Report(0, 1, 0));
    assertThat(terminals().get(0).waiting()).as("what is new is noted at once").isZero();
    clock.pass(PairedTerminal.SILENT);
    assertThat(terminals().get(0).state(clock.instant())).isEqualTo(PairedTerminal.State.SILENT);
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

  private boolean revoke(UUID terminal) {
    return counter.transactions.in(
        counter.tenant.id(),
        connection -> counter.terminals.revoke(connection, counter.tenant.id(), terminal, "it"));
  }

  private TerminalPages.TerminalCall shown(TerminalRequests.Caller caller) {
    TerminalPages.TerminalCall call = call(caller);
    assertThat(call).isNotNull();
    return call;
  }

  private TerminalPages.TerminalCall call(TerminalRequests.Caller caller) {
    return counter.transactions.in(
        counter.tenant.id(), connection -> counter.pages.call(connection, caller).orElse(null));
  }

  private Calls.State state(Calls.Call call) {
    return counter.transactions.in(
        counter.tenant.id(),
        connection ->
            counter.calls.state(
                connection,
                counter.tenant.id(),
                counter.channel,
                counter
                    .calls
                    .byId(connection, counter.tenant.id(), counter.channel, call.id())
                    .orElseThrow()));
  }

  private UUID found(String receipt) {
    return counter.transactions.in(
        counter.tenant.id(),
        connection ->
            counter.receipts.find(connection, counter.tenant.id(), receipt).orElseThrow());
  }

  private void inTenant(TenantTransactions.Action action) {
    counter.transactions.run(counter.tenant.id(), action);
  }

  private static void refused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
