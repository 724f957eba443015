package org.haochaping.evaluation.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.haochaping.retention.DataClass;
import org.haochaping.retention.PersonalData;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("三(一)1 A window calls, and who is asked rates who serves")
class CallsIT extends AtTheCounter {
  CallsIT() throws SQLException {}

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
}
