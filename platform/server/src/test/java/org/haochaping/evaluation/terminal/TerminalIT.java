package org.haochaping.evaluation.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.haochaping.evaluation.ChannelInstances;
import org.haochaping.evaluation.Outcome;
import org.haochaping.evaluation.push.PushSignature;
import org.haochaping.journal.WorkItem;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.retention.DataClass;
import org.haochaping.retention.PersonalData;
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
  void of_a_call_nobody_serves_any_more_the_rating_is_left() {
    PairedTerminals.Made made = counter.paired();
    Calls.Call call = counter.call(null, Duration.ofMinutes(2));
    counter.run("update staff set valid_to = '%s'", TODAY.minusDays(1));
    counter.ratings.accept(counter.admit(made), Counter.rating(call.id(), Duration.ZERO, null));
    assertThat(counter.one("select coalesce(staff_id::text, 'nobody') from evaluation"))
        .isEqualTo("nobody");
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
  void a_call_is_answered_by_one_terminal_and_the_other_rates_the_window() {
    PairedTerminals.Made left = counter.paired();
    PairedTerminals.Made right = counter.paired();
    Calls.Call call = counter.call("BJ-1", Duration.ofMinutes(2));
    counter.ratings.accept(counter.admit(left), Counter.rating(call.id(), Duration.ZERO, null));
    counter.ratings.accept(counter.admit(right), Counter.rating(call.id(), Duration.ZERO, null));
    assertThat(
            counter.one(
                "select count(*) || ' of ' || count(staff_id) || ' by ' || count(distinct"
                    + " window_id) from evaluation"))
        .isEqualTo("2 of 1 by 1");
  }

  @Test
  void of_two_terminals_that_answer_at_once_one_has_the_call() {
    Calls.Call call = counter.call(null, Duration.ofMinutes(2));
    TerminalRatings.TerminalRating rating = Counter.rating(call.id(), Duration.ZERO, null);
    List<TerminalRequests.Caller> callers =
        List.of(counter.admit(counter.paired()), counter.admit(counter.paired()));
    List<CompletableFuture<TerminalRatings.Accepted>> both =
        counter.transactions.in(
            counter.tenant.id(),
            connection -> {
              // Neither may take it before this transaction ends.
              assertThat(counter.calls.isFree(connection, counter.tenant.id(), call.id())).isTrue();
              return callers.stream()
                  .map(
                      caller ->
                          CompletableFuture.supplyAsync(
                              () -> counter.ratings.accept(caller, rating)))
                  .toList();
            });
    both.forEach(CompletableFuture::join);
    assertThat(counter.one("select count(*) || ' of ' || count(staff_id) from evaluation"))
        .isEqualTo("2 of 1");
  }

  @Test
  void a_system_that_did_not_hear_the_answer_calls_once() {
    Calls.Call first = counter.call("BJ-1", Duration.ofSeconds(30));
    clock.pass(Duration.ofSeconds(20));
    Calls.Call again = counter.call("BJ-1", Duration.ofSeconds(30));
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.expiresAt()).isEqualTo(first.expiresAt().plusSeconds(20));
    assertThat(counter.call("BJ-2", Duration.ofSeconds(30)).id()).isNotEqualTo(first.id());
    Calls.Call unnumbered = counter.call(null, Duration.ofSeconds(30));
    assertThat(counter.call(null, Duration.ofSeconds(30)).id()).isNotEqualTo(unnumbered.id());
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
    data.calls = counter.calls;
    counter.call("BJ20261020001", Duration.ofMinutes(2));
    Calls.Call another = counter.call("BJ20261020002", Duration.ofMinutes(2));
    PersonalData.Held number =
        new PersonalData.Held(
            DataClass.SERVICE_RECORD_NUMBER,
            "serviceRecordNumber",
            "办件编号",
            "Number",
            "BJ20261020001");
    inTenant(
        connection ->
            assertThat(
                    data.eraseAbout(
                        connection,
                        counter.tenant.id(),
                        DataClass.SERVICE_RECORD_NUMBER,
                        evaluation,
                        List.of(number)))
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
                .as("the number of another case stays")
                .containsExactly(another.id()));
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
