package org.haochaping.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.haochaping.calendar.Calendars;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.testing.MovableClock;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Tree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Deadlines as rows")
class DutiesIT {
  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);
  private static final UUID FIRST = new UUID(1, 1);
  private static final UUID SECOND = new UUID(1, 2);

  private final ScratchDatabase database = ScratchDatabase.create();
  private final Tree tree = plant();
  private final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  private final MovableClock clock = MovableClock.at(MONDAY);
  private final Duties duties = new Duties(clock);
  private final UUID county = tree.jinghong();
  private final UUID prefecture = tree.prefecture();
  private final Duties.Responsible market =
      new Duties.Responsible(county, new UUID(2, 1), "市场监督管理局");
  private final Duties.Responsible police = new Duties.Responsible(county, new UUID(2, 2), "公安局");
  private final Duties.Responsible lead =
      new Duties.Responsible(prefecture, new UUID(2, 3), "政务服务管理局");

  @BeforeEach
  void three_are_owed() {
    open(FIRST, DutyKind.RECTIFICATION, market, 15);
    open(FIRST, DutyKind.EXTENSION_DECISION, lead, 3);
    open(SECOND, DutyKind.RECTIFICATION, market, 2);
  }

  @Test
  void a_unit_sees_what_it_owes_the_most_pressing_first() {
    assertThat(of(county, (d, c) -> d.openOf(c, county, List.of(market.unitId()))))
        .extracting(Duty::subjectId)
        .containsExactly(SECOND, FIRST);
    assertThat(of(prefecture, (d, c) -> d.openOf(c, prefecture, List.of(lead.unitId()))))
        .extracting(Duty::kind)
        .containsExactly(DutyKind.EXTENSION_DECISION);
    assertThat(of(county, (d, c) -> d.openOf(c, county, List.of(police.unitId())))).isEmpty();
  }

  @Test
  void a_tenant_sees_all_that_is_owed_in_its_cases_and_nothing_that_is_done() {
    assertThat(of(county, (d, c) -> d.openIn(c, county)))
        .extracting(Duty::subjectId)
        .containsExactly(SECOND, FIRST, FIRST);
    transactions.run(county, c -> duties.fulfil(c, county, SECOND, DutyKind.RECTIFICATION));
    assertThat(of(county, (d, c) -> d.openIn(c, county))).hasSize(2);
    assertThat(of(county, (d, c) -> d.allOpenIn(c, county))).hasSize(2);
  }

  @Test
  void what_a_unit_owes_goes_to_another_and_is_due_when_it_was() {
    LocalDate before = due(SECOND);
    List<String> moved = transactions.in(county, c -> duties.moveAll(c, market, police));
    assertThat(moved).containsExactly("核查整改并答复", "核查整改并答复");
    assertThat(due(SECOND)).isEqualTo(before);
    assertThat(responsible(FIRST)).isEqualTo("公安局");
    assertThat(responsible(SECOND)).isEqualTo("公安局");
  }

  @Test
  void what_is_owed_about_one_subject_goes_alone() {
    transactions.run(county, c -> duties.move(c, county, FIRST, market.unitId(), police));
    assertThat(responsible(FIRST)).isEqualTo("公安局");
    assertThat(responsible(SECOND)).isEqualTo("市场监督管理局");
    transactions.run(county, c -> duties.move(c, county, SECOND, police.unitId(), lead));
    assertThat(responsible(SECOND)).isEqualTo("市场监督管理局");
  }

  @Test
  void the_open_one_of_a_kind_is_found_and_no_other() {
    assertThat(openOne(FIRST, DutyKind.EXTENSION_DECISION)).isTrue();
    assertThat(openOne(SECOND, DutyKind.EXTENSION_DECISION)).isFalse();
    transactions.run(county, c -> duties.fulfil(c, county, SECOND, DutyKind.RECTIFICATION));
    assertThat(openOne(SECOND, DutyKind.RECTIFICATION)).isFalse();
  }

  @Test
  void lateness_is_told_once_and_only_after_the_last_day() {
    clock.set(due(SECOND));
    assertThat(late(SECOND)).isFalse();
    clock.set(due(SECOND).plusDays(1));
    assertThat(late(SECOND)).isTrue();
    assertThat(late(SECOND)).isFalse();
    assertThat(late(FIRST)).isFalse();
  }

  private boolean late(UUID subject) {
    return transactions.in(
        county, c -> duties.markOverdue(c, county, subject, DutyKind.RECTIFICATION));
  }

  private boolean openOne(UUID subject, DutyKind kind) {
    return transactions.in(county, c -> duties.open(c, county, subject, kind).isPresent());
  }

  private LocalDate due(UUID subject) {
    return one(subject).dueOn();
  }

  private String responsible(UUID subject) {
    return one(subject).responsibleUnitName();
  }

  private Duty one(UUID subject) {
    List<Duty> all = transactions.in(county, c -> duties.about(c, county, subject));
    return all.stream().filter(d -> d.kind() == DutyKind.RECTIFICATION).findFirst().orElseThrow();
  }

  private void open(UUID subject, DutyKind kind, Duties.Responsible responsible, int days) {
    transactions.run(
        county,
        c ->
            duties.open(
                c,
                new Parties(county, prefecture, prefecture),
                kind,
                subject,
                responsible,
                new Calendars().of(c, county).due(MONDAY, days)));
  }

  private interface Read {
    List<Duty> of(Duties duties, Connection connection) throws SQLException;
  }

  private List<Duty> of(UUID tenant, Read read) {
    return transactions.in(tenant, connection -> read.of(duties, connection));
  }

  private Tree plant() {
    try {
      return Tree.plantedIn(database);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
