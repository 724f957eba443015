package org.haochaping.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.haochaping.closing.ClosedDays;
import org.haochaping.closing.Closers;
import org.haochaping.closing.Closing;
import org.haochaping.closing.Period;
import org.haochaping.evaluation.RatingsFollow;
import org.haochaping.figures.Figures;
import org.haochaping.journal.Journal;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.rectification.CaseMoves;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.testing.People;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Ratings;
import org.haochaping.testing.Tree;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Units change from a day on 机构调整")
class ReorganisationIT {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-10-16T01:00:00Z"), ZoneOffset.UTC);
  private static final LocalDate DAY = LocalDate.of(2026, 10, 15);
  private static final Period SEPTEMBER = Period.parse("2026-09");
  private static final Period OCTOBER = Period.parse("2026-10");

  private final ScratchDatabase database = ScratchDatabase.create();
  private final Tree tree = Tree.plantedIn(database);
  private final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  private final Ratings ratings = new Ratings(database, tree.jinghong());
  private final UUID commerce = ratings.department("SWJ", "市商务局");
  private final UUID reform = ratings.department("FGJ", "市发改局");
  private final Actor admin = People.of(People.jinghong(tree), Role.COUNTY_ADMIN);
  private final UUID window = UUID.randomUUID();
  private final UUID openCase = UUID.randomUUID();
  private final UUID closedCase = UUID.randomUUID();
  private final Reorganisation reorganisation =
      new Reorganisation(
          transactions,
          new Organisation(),
          new Journal(CLOCK),
          List.of(CaseMoves.at(CLOCK), new RatingsFollow(), new ClosedDays()),
          CLOCK);

  ReorganisationIT() throws SQLException {}

  @BeforeEach
  void a_department_with_a_window_cases_and_ratings_of_two_months() throws SQLException {
    UUID hall = UUID.randomUUID();
    run(
        "insert into hall (tenant_id, id, code, name, valid_from) values (?, '"
            + hall
            + "', 'H', '大厅', '2020-01-01')");
    run(
        "insert into service_window (tenant_id, id, code, name, hall_id, unit_id, valid_from)"
            + " values (?, '%s', 'W1', '商务窗口', '%s', '%s', '2020-01-01')"
                .formatted(window, hall, commerce));
    aCase(openCase, "532801-202610-0001", "HANDED_OVER");
    aCase(closedCase, "532801-202610-0002", "CLOSED");
    run(
        "insert into duty (tenant_id, id, lead_tenant_id, centre_tenant_id, responsible_tenant_id,"
            + " responsible_unit_id, responsible_unit_name, kind, clause, subject_id, opened_on,"
            + " working_days, due_on, calendar_version, explanation) values (?, gen_random_uuid(),"
            + " '%1$s', '%1$s', '%1$s', '%2$s', '市商务局', 'RECTIFICATION', '一(二)2', '%3$s',"
                .formatted(tree.jinghong(), commerce, openCase)
            + " '2026-10-12', 2, '2026-10-14', 'v1', '[]')");
    ratings.add(rating(LocalDate.of(2026, 9, 10), commerce), 3);
    ratings.add(rating(LocalDate.of(2026, 10, 5), commerce), 2);
    ratings.add(rating(DAY, commerce), 1);
    ratings.add(rating(LocalDate.of(2026, 10, 16), reform), 4);
  }

  @Test
  void a_merger_in_the_middle_of_a_month_moves_cases_and_leaves_last_month_as_it_was() {
    Closing september = Closers.at(transactions, "2026-10-08T01:00:00Z").close(admin, SEPTEMBER);

    Reorganisation.Result result = reorganisation.change(admin, merger(), true);

    assertThat(result.words()).isEqualTo("市商务局自2026年10月15日起并入市发改局");
    assertThat(result.effects())
        .extracting(Followed::code, Followed::count)
        .contains(
            org.assertj.core.groups.Tuple.tuple("windows", 1),
            org.assertj.core.groups.Tuple.tuple("cases", 1),
            org.assertj.core.groups.Tuple.tuple("duties", 1),
            org.assertj.core.groups.Tuple.tuple("ratings", 1));
    assertThat(text("select unit_name from bad_review_case where id = '" + openCase + "'"))
        .isEqualTo("市发改局");
    assertThat(text("select unit_name from bad_review_case where id = '" + closedCase + "'"))
        .as("what is over keeps its unit")
        .isEqualTo("市商务局");
    assertThat(text("select responsible_unit_name || due_on || opened_on from duty"))
        .as("the clock runs on")
        .isEqualTo("市发改局2026-10-142026-10-12");
    assertThat(text("select event || text from case_event"))
        .isEqualTo("MOVED单位调整：市商务局自2026年10月15日起并入市发改局。时限不变");
    assertThat(text("select string_agg(kind, ' ' order by kind) from journal"))
        .isEqualTo("CaseMoved PeriodClosed UnitChanged");

    assertThatThrownBy(
            () -> Closers.at(transactions, "2026-11-02T01:00:00Z").close(admin, SEPTEMBER))
        .as("September counted again says the same")
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("already-closed"));
    assertThat(names(september)).containsExactly("市发改局 0", "市商务局 3");
    assertThat(names(Closers.at(transactions, "2026-11-02T01:00:00Z").close(admin, OCTOBER)))
        .as("each has the days that were its own")
        .containsExactly("市发改局 5", "市商务局 2");
  }

  @Test
  void the_day_of_a_rating_decides_whose_it_is_also_when_it_comes_late() {
    reorganisation.change(admin, merger(), true);
    Directory directory =
        transactions.in(tree.jinghong(), c -> new Organisation().directory(c, tree.jinghong()));
    LocalDate before = DAY.minusDays(1);
    assertThat(directory.unit("SWJ", before).orElseThrow().id()).isEqualTo(commerce);
    assertThat(directory.unit("SWJ", DAY).orElseThrow().id()).isEqualTo(reform);
    assertThat(directory.window("W1", before).orElseThrow().unitId()).isEqualTo(commerce);
    assertThat(directory.window("W1", DAY).orElseThrow().unitId()).isEqualTo(reform);
    assertThat(directory.window("W1", DAY).orElseThrow().id())
        .as("a code on the wall names this id")
        .isEqualTo(window);
    assertThat(directory.inForce(commerce, DAY).orElseThrow().id()).isEqualTo(reform);
  }

  @Test
  void a_trial_tells_the_same_and_changes_nothing() {
    Reorganisation.Result tried = reorganisation.change(admin, merger(), false);
    assertThat(tried.applied()).isFalse();
    assertThat(text("select count(*)::text from unit where valid_to is not null")).isEqualTo("0");
    assertThat(text("select unit_name from bad_review_case where id = '" + openCase + "'"))
        .isEqualTo("市商务局");
    assertThat(text("select count(*)::text from unit_change")).isEqualTo("0");
    assertThat(reorganisation.change(admin, merger(), true).effects()).isEqualTo(tried.effects());
  }

  @Test
  void a_renamed_unit_keeps_its_id_and_a_month_prints_the_name_of_its_last_day() {
    reorganisation.change(
        admin, proposal(UnitChange.Kind.RENAME, commerce, DAY, null, "市商务和投资促进局"), true);
    assertThat(names(Closers.at(transactions, "2026-11-02T01:00:00Z").close(admin, SEPTEMBER)))
        .containsExactly("市发改局 0", "市商务局 3");
    assertThat(names(Closers.at(transactions, "2026-11-02T01:00:00Z").close(admin, OCTOBER)))
        .containsExactly("市发改局 4", "市商务和投资促进局 3");
    assertThat(text("select id::text from unit where code = 'SWJ'")).isEqualTo(commerce.toString());
    assertThat(text("select unit_name from bad_review_case where id = '" + openCase + "'"))
        .isEqualTo("市商务和投资促进局");
  }

  @Test
  void part_of_a_unit_becomes_a_new_one() {
    reorganisation.change(
        admin,
        new UnitProposal(
            UnitChange.Kind.SPLIT,
            commerce,
            DAY,
            null,
            "TCJ",
            "市投资促进局",
            List.of(window),
            List.of(),
            List.of(),
            List.of(),
            "机构改革",
            ""),
        true);
    assertThat(
            text(
                "select u.name from service_window w join unit u on u.id = w.unit_id"
                    + " where w.valid_to is null"))
        .isEqualTo("市投资促进局");
    assertThat(text("select unit_name from bad_review_case where id = '" + openCase + "'"))
        .as("open cases stay until somebody gives them to the new unit")
        .isEqualTo("市商务局");
  }

  @Test
  void no_act_reaches_into_a_closed_month_or_the_future_or_leaves_windows_without_a_unit() {
    Closers.at(transactions, "2026-10-08T01:00:00Z").close(admin, SEPTEMBER);
    assertRefused(
        proposal(UnitChange.Kind.MERGE, commerce, LocalDate.of(2026, 9, 30), reform, null),
        "period-closed");
    assertRefused(
        proposal(UnitChange.Kind.MERGE, commerce, LocalDate.of(2026, 10, 17), reform, null),
        "required");
    assertRefused(proposal(UnitChange.Kind.ABOLISH, commerce, DAY, null, null), "successor-needed");
    assertRefused(proposal(UnitChange.Kind.MERGE, commerce, DAY, commerce, null), "same-unit");
    assertRefused(
        proposal(UnitChange.Kind.MERGE, commerce, DAY, UUID.randomUUID(), null), "unit-unknown");
  }

  @Test
  void a_prefectures_merged_unit_goes_on_leading_for_its_counties() throws SQLException {
    Ratings above = new Ratings(database, tree.prefecture());
    UUID first = above.department("ZSW", "州商务局");
    UUID second = above.department("ZFG", "州发改委");
    run(
        "insert into lead_assignment (tenant_id, id, source, lead_tenant_id, lead_unit_id,"
            + " lead_unit_name, valid_from) values (?, gen_random_uuid(), 5, '%s', '%s', '州商务局',"
                .formatted(tree.prefecture(), first)
            + " '2020-01-01')");
    reorganisation.change(
        People.of(People.prefecture(tree), Role.PREFECTURE_ADMIN),
        proposal(UnitChange.Kind.MERGE, first, DAY, second, null),
        true);
    LeadDepartments leads =
        transactions.in(tree.jinghong(), c -> new Organisation().leads(c, tree.jinghong()));
    assertThat(leads.lead(5, null, DAY.minusDays(1)).orElseThrow().unitId()).isEqualTo(first);
    assertThat(leads.lead(5, null, DAY).orElseThrow().unitName()).isEqualTo("州发改委");
    assertThatThrownBy(
            () ->
                transactions.run(
                    tree.menghai(),
                    c ->
                        c.createStatement()
                            .executeUpdate(
                                "insert into lead_assignment (tenant_id, id, source,"
                                    + " lead_tenant_id, lead_unit_id, lead_unit_name, valid_from)"
                                    + " values ('%s', gen_random_uuid(), 6, '%s', '%s', '', now())"
                                        .formatted(tree.jinghong(), tree.menghai(), first))))
        .as("a neighbour does not make itself the lead")
        .hasMessageContaining("row-level security");
  }

  @Test
  void a_unit_with_open_cases_does_not_end_without_a_successor() throws SQLException {
    UUID bare = new Ratings(database, tree.jinghong()).department("KXJ", "市科学技术局");
    run(
        "update bad_review_case set unit_id = '%s' where tenant_id = ? and state <> 'CLOSED'"
            .formatted(bare));
    assertRefused(proposal(UnitChange.Kind.ABOLISH, bare, DAY, null, null), "successor-needed");
    run("update bad_review_case set state = 'CLOSED' where tenant_id = ?");
    reorganisation.change(admin, proposal(UnitChange.Kind.ABOLISH, bare, DAY, null, null), true);
  }

  private void assertRefused(UnitProposal proposal, String code) {
    assertThatThrownBy(() -> reorganisation.change(admin, proposal, true))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private UnitProposal merger() {
    return proposal(UnitChange.Kind.MERGE, commerce, DAY, reform, null);
  }

  private static UnitProposal proposal(
      UnitChange.Kind kind, UUID unit, LocalDate day, @Nullable UUID to, @Nullable String name) {
    return new UnitProposal(
        kind, unit, day, to, null, name, null, null, null, null, "机构改革", "景编〔2026〕8号");
  }

  private static List<String> names(Closing closing) {
    return closing.figures().units().stream()
        .map(unit -> unit.name() + " " + total(closing.figures(), unit.id()))
        .toList();
  }

  private static long total(Figures figures, UUID unit) {
    return figures.cells().stream()
        .filter(cell -> cell.unitId().equals(unit))
        .mapToLong(cell -> cell.count().all().total())
        .sum();
  }

  private void aCase(UUID id, String number, String state) {
    run(
        "insert into bad_review_case (tenant_id, id, lead_tenant_id, centre_tenant_id, lead_unit_id,"
            + " lead_unit_name, evaluation_id, number, state, version, policy_version, tenant_name,"
            + " source, terminal, level, tags, words, contact_given, rated_on, received_at,"
            + " opened_at, unit_id, unit_name, rectify_clear_days, rectify_complex_days) values"
            + " (?, '%1$s', '%2$s', '%2$s', gen_random_uuid(), '市政务局', gen_random_uuid(), '%3$s',"
                .formatted(id, tree.jinghong(), number)
            + " '%s', 1, 'regulation', '景洪市', 1, 3, 'VERY_DISSATISFIED', '', '', false,"
                .formatted(state)
            + " '2026-10-09', now(), now(), '%s', '市商务局', 2, 15)".formatted(commerce));
  }

  private void run(String sql) {
    transactions.run(
        tree.jinghong(),
        connection -> {
          try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, tree.jinghong());
            statement.executeUpdate();
          }
        });
  }

  private String text(String sql) {
    return transactions.in(
        tree.jinghong(),
        connection -> {
          try (var statement = connection.createStatement();
              var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
          }
        });
  }

  private static Ratings.Kind rating(LocalDate day, UUID unit) {
    return new Ratings.Kind(
        day,
        Source.WINDOW_TERMINAL,
        Terminal.HALL_OTHER,
        unit,
        Level.SATISFIED,
        Origin.ACTIVE,
        "COUNTED");
  }
}
