package org.haochaping.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.plugin.api.Contact;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantLevel;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Ratings;
import org.haochaping.testing.Tree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Intake: acknowledged means stored, counted and announced, once")
class IntakeIT {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 9);

  private final ScratchDatabase database = ScratchDatabase.create();
  private final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  private final Clock clock = Clock.systemUTC();
  private final ChannelInstance channel =
      new ChannelInstance(UUID.randomUUID(), "qr", "扫码", "channel-qrcode", Map.of(), true);
  private Intake intake;
  private Tenant tenant;

  @BeforeEach
  void plant() throws SQLException {
    Tree tree = Tree.plantedIn(database);
    tenant =
        new Tenant(
            tree.jinghong(), "532801", "K32801", "景洪市", TenantLevel.COUNTY, tree.prefecture());
    new Ratings(database, tenant.id()).department("GA", "景洪市公安局");
    intake = Intakes.of(Intakes.keys(), clock);
  }

  @Test
  void a_bad_review_is_in_the_journal_and_queued_in_the_same_transaction() {
    Outcome outcome = accept(draft("k1", Level.VERY_DISSATISFIED, "态度差", Optional.empty())).get(0);
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    assertThat(count("select count(*) from journal where kind = 'BadReviewReceived'")).isEqualTo(1);
    assertThat(count("select count(*) from work_item where kind = 'open-case'")).isEqualTo(1);
    assertThat(count("select sum(n) from tally")).isEqualTo(1);
  }

  @Test
  void a_good_rating_opens_nothing() {
    accept(draft("k1", Level.SATISFIED, "", Optional.empty()));
    assertThat(count("select count(*) from work_item")).isZero();
    assertThat(count("select sum(n) from tally")).isEqualTo(1);
  }

  @Test
  void the_same_submission_twice_gives_the_same_receipt_and_counts_once() {
    Outcome.Accepted first = accepted(draft("k1", Level.SATISFIED, "好", Optional.empty()));
    Outcome.Accepted again = accepted(draft("k1", Level.SATISFIED, "好", Optional.empty()));
    assertThat(again.receipt()).isEqualTo(first.receipt());
    assertThat(again.repeated()).isTrue();
    assertThat(count("select sum(n) from tally")).isEqualTo(1);
    assertThat(count("select count(*) from evaluation")).isEqualTo(1);
  }

  @Test
  void the_same_key_with_another_body_is_refused_and_the_first_stays() {
    accepted(draft("k1", Level.SATISFIED, "好", Optional.empty()));
    assertThat(codes(accept(draft("k1", Level.DISSATISFIED, "不好", Optional.empty())).get(0)))
        .containsExactly("idempotency-conflict");
    assertThat(count("select count(*) from evaluation where level = 'SATISFIED'")).isEqualTo(1);
    assertThat(count("select count(*) from work_item")).isZero();
  }

  @Test
  void one_service_is_rated_once_whatever_the_channel() {
    accepted(draft("k1", Level.SATISFIED, "", Optional.of("BJ-1")));
    assertThat(codes(accept(draft("k2", Level.DISSATISFIED, "慢", Optional.of("BJ-1"))).get(0)))
        .containsExactly("already-rated");
    accepted(draft("k2", Level.DISSATISFIED, "慢", Optional.of("BJ-2")));
    assertThat(count("select sum(n) from tally")).isEqualTo(2);
  }

  @Test
  void an_active_rating_takes_the_place_of_a_default_one() {
    accepted(draft("d1", Level.BASICALLY_SATISFIED, "", Optional.of("BJ-1"), Origin.DEFAULT));
    accepted(draft("k1", Level.DISSATISFIED, "慢", Optional.of("BJ-1")));
    assertThat(count("select sum(n) from tally where state = 'COUNTED' and origin = 'DEFAULT'"))
        .isZero();
    assertThat(count("select sum(n) from tally where state = 'SUPERSEDED'")).isEqualTo(1);
    assertThat(count("select sum(n) from tally where state = 'COUNTED'")).isEqualTo(1);
    assertThat(codes(accept(draft("k3", Level.SATISFIED, "", Optional.of("BJ-1"))).get(0)))
        .containsExactly("already-rated");
  }

  @Test
  @DisplayName("三(一)5: who types another's number keeps nobody from rating his own case")
  void a_typed_number_gives_way_to_the_rating_by_the_office_s_own() {
    Outcome.Accepted stranger = typed(draft("s1", Level.DISSATISFIED, "慢", Optional.of("BJ-1")));
    Outcome.Accepted citizen = accepted(draft("c1", Level.SATISFIED, "", Optional.of("BJ-1")));

    assertThat(citizen.repeated()).isFalse();
    assertThat(citizen.receipt()).isNotEqualTo(stranger.receipt());
    assertThat(count("select sum(n) from tally where state = 'COUNTED'"))
        .as("both are ratings of the window")
        .isEqualTo(2);
    assertThat(holder()).as("the case's is the citizen's").isEqualTo(citizen.evaluationId());
    assertThat(codes(accept(draft("c2", Level.SATISFIED, "", Optional.of("BJ-1"))).get(0)))
        .containsExactly("already-rated");
  }

  @Test
  @DisplayName("三(一)5: nobody finds out by typing whether a case was rated, or gets its receipt")
  void a_typed_number_is_never_refused_and_tells_nothing() {
    Outcome.Accepted citizen = accepted(draft("c1", Level.SATISFIED, "", Optional.of("BJ-1")));
    Outcome.Accepted rated = typed(draft("s1", Level.SATISFIED, "", Optional.of("BJ-1")));
    Outcome.Accepted unknown = typed(draft("s2", Level.SATISFIED, "", Optional.of("BJ-NO")));
    Outcome.Accepted again = typed(draft("s3", Level.SATISFIED, "", Optional.of("BJ-NO")));

    assertThat(List.of(rated.repeated(), unknown.repeated(), again.repeated())).containsOnly(false);
    assertThat(List.of(rated.receipt(), unknown.receipt(), again.receipt()))
        .doesNotHaveDuplicates()
        .doesNotContain(citizen.receipt());
    assertThat(count("select count(*) from evaluation where number_typed")).isEqualTo(3);
  }

  @Test
  void a_typed_number_takes_the_place_of_a_default_rating_and_no_default_takes_its() {
    accepted(draft("d1", Level.BASICALLY_SATISFIED, "", Optional.of("BJ-1"), Origin.DEFAULT));
    Outcome.Accepted typed = typed(draft("s1", Level.DISSATISFIED, "慢", Optional.of("BJ-1")));
    assertThat(count("select sum(n) from tally where state = 'COUNTED' and origin = 'DEFAULT'"))
        .isZero();
    assertThat(
            codes(
                accept(draft("d2", Level.SATISFIED, "", Optional.of("BJ-1"), Origin.DEFAULT))
                    .get(0)))
        .containsExactly("already-rated");
    assertThat(holder()).isEqualTo(typed.evaluationId());
  }

  @Test
  void many_at_once_take_the_place_of_a_typed_number_once() throws Exception {
    typed(draft("s1", Level.DISSATISFIED, "慢", Optional.of("BJ-1")));
    ExecutorService pool = Executors.newFixedThreadPool(8);
    List<Callable<Outcome>> calls = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      String key = "c" + i;
      calls.add(() -> accept(draft(key, Level.SATISFIED, "", Optional.of("BJ-1"))).get(0));
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (Future<Outcome> outcome : pool.invokeAll(calls)) {
      outcomes.add(outcome.get());
    }
    pool.shutdown();
    assertThat(outcomes.stream().filter(Outcome.Accepted.class::isInstance)).hasSize(1);
    assertThat(count("select count(*) from evaluation")).isEqualTo(2);
    assertThat(count("select sum(n) from tally")).isEqualTo(2);
    assertThat(count("select count(*) from once_key where kind = 'service'")).isEqualTo(1);
  }

  @Test
  void unknown_codes_foreign_tags_and_future_dates_are_each_told() {
    EvaluationDraft wrong =
        new EvaluationDraft(
            "k1",
            Level.SATISFIED,
            Source.DEPARTMENT_QR,
            Terminal.QR_CODE,
            Origin.ACTIVE,
            LocalDate.now(clock).plusDays(3),
            "XX",
            Optional.of("W9"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            1,
            1,
            List.of("214"),
            "",
            Optional.empty());
    assertThat(codes(accept(wrong).get(0)))
        .containsExactly("rated-in-the-future", "unit-unknown", "window-unknown", "tag-unknown");
    assertThat(count("select count(*) from evaluation")).isZero();
  }

  @Test
  void a_day_on_which_nobody_can_have_rated_is_told_and_no_rules_are_asked_of_it() {
    assertThat(codes(accept(on(LocalDate.MAX)).get(0))).containsExactly("rated-in-the-future");
    for (LocalDate day : List.of(LocalDate.MIN, LocalDate.of(2017, 12, 31))) {
      assertThat(codes(accept(on(day)).get(0)))
          .contains("rated-too-long-ago")
          .doesNotContain("tag-unknown");
    }
  }

  private static EvaluationDraft on(LocalDate day) {
    return new EvaluationDraft(
        "k1",
        Level.DISSATISFIED,
        Source.DEPARTMENT_QR,
        Terminal.QR_CODE,
        Origin.ACTIVE,
        day,
        "GA",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        1,
        1,
        List.of("214"),
        "",
        Optional.empty());
  }

  @Test
  void contact_and_numbers_in_the_words_are_nowhere_to_be_read() {
    EvaluationDraft draft =
        new EvaluationDraft(
            "k1",
            Level.VERY_DISSATISFIED,
            Source.DEPARTMENT_QR,
            Terminal.QR_CODE,
            Origin.ACTIVE,
            DAY,
            "GA",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("BJ20261009001"),
            1,
            1,
            List.of("115"),
            "请打13887654321找我",
            Optional.of(new Contact(Optional.of("岩温"), "13887650000")));
    accepted(draft);
    assertThat(count("select count(*) from vault_entry")).isEqualTo(2);
    for (String table : List.of("evaluation", "journal", "work_item", "once_key", "vault_entry")) {
      assertThat(
              count(
                  "select count(*) from "
                      + table
                      + " t where t::text ~ '13887654321|13887650000|岩温|BJ20261009001'"))
          .as(table)
          .isZero();
    }
  }

  @Test
  void one_key_from_many_threads_is_one_rating() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(8);
    List<Callable<Outcome>> calls = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      calls.add(() -> accept(draft("same", Level.VERY_DISSATISFIED, "慢", Optional.empty())).get(0));
    }
    List<String> receipts = new ArrayList<>();
    for (Future<Outcome> outcome : pool.invokeAll(calls)) {
      receipts.add(((Outcome.Accepted) outcome.get()).receipt());
    }
    pool.shutdown();
    assertThat(receipts).containsOnly(receipts.get(0));
    assertThat(count("select count(*) from evaluation")).isEqualTo(1);
    assertThat(count("select sum(n) from tally")).isEqualTo(1);
    assertThat(count("select count(*) from work_item")).isEqualTo(1);
  }

  private List<Outcome> accept(EvaluationDraft... drafts) {
    return transactions.in(
        tenant.id(), connection -> intake.accept(connection, tenant, channel, List.of(drafts)));
  }

  private Outcome.Accepted accepted(EvaluationDraft draft) {
    return (Outcome.Accepted) accept(draft).get(0);
  }

  /** By a window's code, with the number typed. */
  private Outcome.Accepted typed(EvaluationDraft draft) {
    return (Outcome.Accepted)
        transactions
            .in(
                tenant.id(),
                connection ->
                    intake.accept(connection, tenant, channel, List.of(draft), NumberFrom.CITIZEN))
            .get(0);
  }

  /** Which rating is the service's. */
  private UUID holder() {
    return transactions.in(
        tenant.id(),
        connection -> {
          try (var statement = connection.createStatement();
              var row =
                  statement.executeQuery(
                      "select evaluation_id from once_key where kind = 'service'")) {
            row.next();
            return row.getObject(1, UUID.class);
          }
        });
  }

  private static List<String> codes(Outcome outcome) {
    return ((Outcome.Refused) outcome).problems().stream().map(p -> p.code()).toList();
  }

  private static EvaluationDraft draft(
      String key, Level level, String words, Optional<String> number) {
    return draft(key, level, words, number, Origin.ACTIVE);
  }

  private static EvaluationDraft draft(
      String key, Level level, String words, Optional<String> number, Origin origin) {
    return new EvaluationDraft(
        key,
        level,
        Source.DEPARTMENT_QR,
        Terminal.QR_CODE,
        origin,
        DAY,
        "GA",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        number,
        1,
        1,
        List.of(),
        words,
        Optional.empty());
  }

  private int count(String sql) {
    return transactions.in(
        tenant.id(),
        connection -> {
          try (var statement = connection.createStatement();
              var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
          }
        });
  }
}
