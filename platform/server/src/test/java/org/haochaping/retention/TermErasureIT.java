package org.haochaping.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.json.Json;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haochaping.evaluation.Intakes;
import org.haochaping.evaluation.RatingData;
import org.haochaping.journal.ClaimLoop;
import org.haochaping.journal.Journal;
import org.haochaping.journal.WorkQueue;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.notification.MessageHolders;
import org.haochaping.rectification.CaseData;
import org.haochaping.rectification.CaseHolders;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantLevel;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Tree;
import org.haochaping.vault.Vault;
import org.haochaping.vault.Vaults;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is past its term goes at night, and nothing else does")
class TermErasureIT {
  private final ScratchDatabase database = ScratchDatabase.create();
  private final Tree tree = Tree.plantedIn(database);
  private final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  private final KeptRatings here = new KeptRatings(transactions, tree.jinghong());
  private final KeptRatings there = new KeptRatings(transactions, tree.menghai());

  TermErasureIT() throws SQLException {}

  @Test
  void a_contact_goes_after_ninety_days_and_the_words_after_two_years() {
    UUID rating = here.rated("2026-01-05");
    String counted = here.counted(rating);

    nights(tree.jinghong(), "2026-04-05");
    assertThat(here.hasContact(rating)).as("on the ninetieth day").isTrue();

    nights(tree.jinghong(), "2026-04-06");
    assertThat(here.hasContact(rating)).isFalse();
    assertThat(here.number("select count(*) from evaluation where contact_given")).isZero();
    assertThat(here.hasWords(rating)).isTrue();

    nights(tree.jinghong(), "2028-01-05");
    assertThat(here.hasWords(rating)).as("on the last day").isTrue();

    nights(tree.jinghong(), "2028-01-06");
    assertThat(here.hasWords(rating)).isFalse();
    assertThat(here.counted(rating)).isEqualTo(counted);
    assertThat(standing(rating).erased())
        .extracting(ErasedData.Erased::kind, ErasedData.Erased::cause)
        .containsExactly(
            tuple(DataClass.CONTACT, ErasedData.Cause.TERM),
            tuple(DataClass.WORDS, ErasedData.Cause.TERM));
  }

  @Test
  @DisplayName("三(一)3 App的用户标识与联系方式同一期限，到期删除")
  void an_app_s_word_for_its_user_goes_as_a_contact_does() {
    UUID rating = here.rated("2026-01-05");
    Vault vault = Vaults.of(Intakes.keys(), at("2026-01-05"));
    transactions.run(
        tree.jinghong(),
        connection -> {
          vault.forget(connection, tree.jinghong(), rating, Vault.Kind.CONTACT);
          vault.keep(connection, tree.jinghong(), rating, Vault.Kind.APP_USER, "u-7f3a", "");
        });

    nights(tree.jinghong(), "2026-04-05");
    assertThat(here.hasContact(rating)).as("on the ninetieth day").isTrue();

    nights(tree.jinghong(), "2026-04-06");
    assertThat(here.hasContact(rating)).isFalse();
  }

  @Test
  void each_stretch_is_one_row_of_the_journal_and_no_row_is_passed_over() {
    for (int i = 0; i < 501; i++) {
      here.rated("2026-01-05");
    }

    nights(tree.jinghong(), "2026-04-06");

    assertThat(here.number("select count(*) from vault_entry")).isZero();
    List<ErasureRuns.ErasureRun> runs =
        transactions.in(
            tree.jinghong(), connection -> new ErasureRuns().latest(connection, tree.jinghong()));
    assertThat(runs).extracting(ErasureRuns.ErasureRun::number).containsExactly(1, 500);
    assertThat(runs).allMatch(run -> run.kind() == DataClass.CONTACT && run.days() == 90);
  }

  @Test
  void an_open_case_keeps_it_and_the_term_runs_from_its_end() {
    UUID open = here.rated("2026-01-05");
    here.withCase(open, null);
    UUID ended = here.rated("2026-01-05");
    here.withCase(ended, "2026-03-01");

    nights(tree.jinghong(), "2026-05-30");
    assertThat(here.hasContact(open)).isTrue();
    assertThat(here.hasContact(ended)).as("ninety days after its end").isTrue();

    nights(tree.jinghong(), "2026-05-31");
    assertThat(here.hasContact(open)).isTrue();
    assertThat(here.hasContact(ended)).isFalse();
  }

  @Test
  void what_is_still_owed_about_a_closed_case_keeps_it() {
    UUID owed = here.rated("2026-01-05");
    here.owes(here.withCase(owed, "2026-01-20"), false);
    UUID done = here.rated("2026-01-05");
    here.owes(here.withCase(done, "2026-01-20"), true);

    nights(tree.jinghong(), "2026-06-01");

    assertThat(here.hasContact(owed)).isTrue();
    assertThat(here.hasContact(done)).isFalse();
  }

  @Test
  void a_bad_review_whose_case_is_still_to_be_opened_keeps_it() {
    UUID rating = here.rated("2026-01-05");
    transactions.run(
        tree.jinghong(),
        connection ->
            new WorkQueue(at("2030-01-01"))
                .add(
                    connection,
                    tree.jinghong(),
                    "open-case",
                    rating,
                    Json.createObjectBuilder().build()));

    nights(tree.jinghong(), "2026-06-01");

    assertThat(here.hasContact(rating)).isTrue();
  }

  @Test
  void a_hold_keeps_it_against_term_and_wish_until_it_is_lifted() {
    UUID rating = here.rated("2026-01-05");
    UUID hold = hold(rating, "2026-06-01");

    nights(tree.jinghong(), "2026-06-01");
    assertThat(here.hasContact(rating)).isTrue();
    assertThatThrownBy(() -> wish(rating, "2026-06-01"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("2027-01-01");
    assertThat(standing(rating).heldUntil()).isEqualTo("2027-01-01");
    assertThat(here.number("select count(*) from erasure_request")).isZero();

    transactions.run(
        tree.jinghong(),
        connection ->
            new LegalHolds(at("2026-06-02"))
                .lift(connection, tree.jinghong(), hold, "诉讼终结", "管理员"));
    nights(tree.jinghong(), "2026-06-02");
    assertThat(here.hasContact(rating)).isFalse();
  }

  @Test
  void one_tenants_night_and_one_tenants_rule_touch_no_other() {
    UUID ours = here.rated("2026-01-05");
    UUID theirs = there.rated("2026-01-05");
    rule(tree.jinghong(), 30, false);

    nights(tree.menghai(), "2026-02-05");
    nights(tree.jinghong(), "2026-02-05");

    assertThat(here.hasContact(ours)).isFalse();
    assertThat(there.hasContact(theirs)).isTrue();
  }

  @Test
  void a_term_locked_above_is_not_made_longer_below() {
    UUID rating = here.rated("2026-01-05");
    rule(tree.prefecture(), 60, true);
    rule(tree.jinghong(), 3000, false);

    nights(tree.jinghong(), "2026-03-07");

    assertThat(here.hasContact(rating)).isFalse();
  }

  @Test
  void a_wish_takes_the_contact_at_once_and_the_words_the_night_after_the_case_ended() {
    UUID rating = here.rated("2026-01-05");
    UUID about = here.withCase(rating, null);
    String counted = here.counted(rating);

    Standing asked = wish(rating, "2026-01-10");
    assertThat(asked.doneAt()).isNull();
    assertThat(here.hasContact(rating)).isFalse();
    nights(tree.jinghong(), "2026-01-11");
    assertThat(here.hasWords(rating)).as("while the case is open").isTrue();

    transactions.run(
        tree.jinghong(),
        connection ->
            KeptRatings.execute(
                connection,
                "update bad_review_case set state = 'CLOSED', closed_at = now() where id = ?",
                about));
    nights(tree.jinghong(), "2026-01-12");

    assertThat(here.hasWords(rating)).isFalse();
    assertThat(here.counted(rating)).isEqualTo(counted);
    assertThat(standing(rating).doneAt()).isNotNull();
    assertThat(wish(rating, "2026-01-13").requestedAt()).isEqualTo(asked.requestedAt());
    assertThat(standing(rating).erased())
        .extracting(ErasedData.Erased::cause)
        .containsExactly(ErasedData.Cause.CITIZEN, ErasedData.Cause.CITIZEN);
  }

  @Test
  void the_next_night_is_queued_once_however_often_it_is_looked_for() {
    for (int i = 0; i < 3; i++) {
      transactions.run(
          tree.jinghong(),
          connection -> terms(at("2026-01-05")).watch(connection, tree.jinghong()));
    }
    nights(tree.jinghong(), "2026-01-06");

    assertThat(here.number("select count(*) from work_item where kind = 'retention'")).isOne();
    Instant next =
        transactions.in(
            tree.jinghong(),
            connection -> terms(at("2026-01-06")).next(connection, tree.jinghong()).orElseThrow());
    assertThat(next).isEqualTo("2026-01-06T17:10:00Z");
  }

  @Test
  void what_became_of_messages_goes_a_year_after_it_was_settled_and_what_waits_stays() {
    UUID rating = here.rated("2026-01-05");
    UUID held = here.rated("2026-01-05");
    hold(held, "2026-01-06");
    message("SENT", "2026-01-05", rating);
    message("STUCK", "2026-01-05", null);
    message("SENT", "2026-01-06", null);
    message("SENT", "2026-01-05", held);
    message("WAITING", null, rating);

    nights(tree.jinghong(), "2027-01-05");
    assertThat(here.number("select count(*) from outbox")).as("on the last day").isEqualTo(5);

    nights(tree.jinghong(), "2027-01-06");
    assertThat(here.number("select count(*) from outbox where state = 'WAITING'")).isOne();
    assertThat(here.number("select count(*) from outbox where settled_at < '2026-01-06'"))
        .as("the one about a rating that the law keeps")
        .isOne();
    assertThat(here.number("select count(*) from outbox")).isEqualTo(3);
    assertThat(here.number("select count(*) from erased_data where data_class = 'MESSAGE'"))
        .as("no row is left for each that goes")
        .isZero();
    assertThat(
            transactions
                .in(tree.jinghong(), c -> new ErasureRuns().latest(c, tree.jinghong()))
                .stream()
                .filter(run -> run.kind() == DataClass.MESSAGE))
        .singleElement()
        .satisfies(run -> assertThat(run.number()).isEqualTo(2));
  }

  @Test
  void at_a_citizens_wish_what_was_sent_to_him_goes() {
    UUID rating = here.rated("2026-01-05");
    message("SENT", "2026-01-05", rating);
    message("SENT", "2026-01-05", null);

    wish(rating, "2026-01-10");

    assertThat(here.number("select count(*) from outbox")).isOne();
    assertThat(standing(rating).erased())
        .extracting(ErasedData.Erased::kind)
        .contains(DataClass.MESSAGE);
  }

  private void message(String state, @Nullable String settledOn, @Nullable UUID rating) {
    Timestamp settled =
        settledOn == null ? null : Timestamp.from(Instant.parse(settledOn + "T04:00:00Z"));
    transactions.run(
        tree.jinghong(),
        connection ->
            KeptRatings.execute(
                connection,
                "insert into outbox (tenant_id, id, kind, audience, reach, subject_id, number,"
                    + " evaluation_id, parameters, quiet, digest, state, due_at, created_at,"
                    + " settled_at) values (?, gen_random_uuid(), 'case-answered', 'STAFF',"
                    + " 'MOBILE', gen_random_uuid(), '', ?, '{}', true, false, ?, now(), now(), ?)",
                tree.jinghong(),
                rating,
                state,
                settled));
  }

  private static Clock at(String day) {
    return Clock.fixed(Instant.parse(day + "T02:00:00Z"), ZoneOffset.UTC);
  }

  private Keepers keepers(Clock clock) {
    RatingData ratings = new RatingData();
    CaseData cases = CaseHolders.of(clock);
    return new Keepers(
        List.of(ratings, cases, Vaults.data(Intakes.keys(), clock), MessageHolders.of(clock)),
        List.of(ratings, cases));
  }

  private Erasure erasure(Clock clock) {
    return new Erasure(
        keepers(clock), new LegalHolds(clock), new ErasedData(clock), new Journal(clock), clock);
  }

  private ErasureRequests requests(Clock clock) {
    return new ErasureRequests(
        erasure(clock), new LegalHolds(clock), new ErasedData(clock), new Journal(clock), clock);
  }

  private TermErasure terms(Clock clock) {
    return new TermErasure(
        keepers(clock),
        erasure(clock),
        requests(clock),
        new Policies(),
        new WorkQueue(clock),
        clock);
  }

  /** All of the tenant's work that is due by that day. */
  private void nights(UUID tenant, String day) {
    Clock clock = at(day);
    TermErasure terms = terms(clock);
    transactions.run(tenant, connection -> terms.watch(connection, tenant));
    transactions.run(
        tenant,
        connection ->
            KeptRatings.execute(
                connection,
                "update work_item set run_at = ? where kind = 'retention'",
                Timestamp.from(clock.instant())));
    new ClaimLoop(transactions, clock, Map.of(terms.kind(), terms)).run(tenant, 50);
  }

  private Standing wish(UUID rating, String day) {
    return transactions.in(
        tree.jinghong(),
        connection -> requests(at(day)).request(connection, tree.jinghong(), rating));
  }

  private Standing standing(UUID rating) {
    return transactions.in(
        tree.jinghong(),
        connection -> requests(at("2026-06-01")).standing(connection, tree.jinghong(), rating));
  }

  private UUID hold(UUID rating, String day) {
    Tenant tenant =
        new Tenant(
            tree.jinghong(), "532801", "K32801", "景洪市", TenantLevel.COUNTY, tree.prefecture());
    Actor admin = new Actor("admin", "管理员", tenant, "市政务局", new ArrayList<>());
    return transactions
        .in(
            tree.jinghong(),
            connection ->
                new LegalHolds(at(day))
                    .place(
                        connection,
                        new HoldSubjects.Subject(tree.jinghong(), rating, "差评 1"),
                        "行政诉讼",
                        LocalDate.parse("2027-01-01"),
                        admin))
        .orElseThrow();
  }

  private void rule(UUID tenant, int days, boolean locked) {
    transactions.run(
        tenant,
        connection ->
            new Policies()
                .record(
                    connection,
                    tenant,
                    LocalDate.parse("2026-01-01"),
                    Json.createObjectBuilder()
                        .add(
                            "keepContact",
                            Json.createObjectBuilder()
                                .add("days", days)
                                .add("clause", "本地规定")
                                .add("locked", locked))
                        .build(),
                    "test",
                    Instant.parse("2026-01-01T00:00:00Z")));
  }
}
