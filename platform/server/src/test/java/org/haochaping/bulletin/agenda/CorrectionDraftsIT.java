package org.haochaping.bulletin.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.haochaping.bulletin.BulletinHouse;
import org.haochaping.bulletin.FailingDocx;
import org.haochaping.bulletin.way.Issue;
import org.haochaping.bulletin.way.IssueEvent;
import org.haochaping.bulletin.way.IssueState;
import org.haochaping.bulletin.way.IssueSteps;
import org.haochaping.closing.Closers;
import org.haochaping.closing.Closing;
import org.haochaping.closing.Closings;
import org.haochaping.closing.Period;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.testing.MovableClock;
import org.haochaping.testing.People;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Ratings;
import org.haochaping.testing.Ratings.Kind;
import org.haochaping.testing.Tree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("三(三) Drafts of corrections")
class CorrectionDraftsIT {
  private final ScratchDatabase database = ScratchDatabase.create();
  private final Tree tree = Tree.plantedIn(database);
  private final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  private final MovableClock clock = MovableClock.at(LocalDate.of(2027, 1, 5));
  private final Tenant prefecture = People.prefecture(tree);
  private final Actor bureau = People.of(prefecture, Role.SERVICE_BUREAU);
  private final BulletinHouse house = new BulletinHouse(transactions, new FailingDocx(), clock);
  private final Ratings ratings = new Ratings(database, tree.prefecture());
  private final UUID housing = ratings.department("ZJJ", "州住建局");
  private final UUID hotline = ratings.department("RXZX", "州12345热线中心");
  private final UUID bureauUnit = UUID.randomUUID();
  private final Actor hotlineLead =
      new Actor(
          "xsbn.rexian",
          "玉样本",
          prefecture,
          "州12345热线中心",
          List.of(new Actor.Held(Role.LEAD_DEPARTMENT, hotline, "州12345热线中心", 4)));

  CorrectionDraftsIT() throws SQLException {}

  @BeforeEach
  void both_offices_have_published_the_half_year() throws SQLException {
    try (var app = database.app(tree.prefecture());
        var statement = app.createStatement()) {
      statement.execute(
          "insert into unit (tenant_id, id, code, name, kind, valid_from) values (current_tenant(),"
              + " '%s', 'ZWJ', '州政务服务管理局', 'SERVICE_BUREAU', '2020-01-01')".formatted(bureauUnit));
      for (int source : List.of(4, 8)) {
        statement.execute(
            "insert into lead_assignment (tenant_id, id, source, lead_tenant_id, lead_unit_id,"
                + " lead_unit_name, valid_from) values (current_tenant(), gen_random_uuid(), %d, current_tenant(), '%s', '牵头部门', '2020-01-01')"
                    .formatted(source, source == 4 ? hotline : bureauUnit));
      }
      app.commit();
    }
    rated(Source.HOTLINE);
    rated(Source.INSPECTION);
    Closing first = close();
    house.bulletins.publish(bureau, prefecture, first.id(), bureauUnit);
    house.bulletins.publish(hotlineLead, prefecture, first.id(), hotline);
    ready(first);
    assertThat(open()).isEmpty();
  }

  @Test
  @DisplayName("重新结算后只有热线的数据变了：只备热线中心的更正稿")
  void only_an_office_whose_figures_changed_has_a_correction_to_publish() throws SQLException {
    rated(Source.HOTLINE);
    ready(close());
    assertThat(open())
        .extracting(Issue::issuerName, Issue::version)
        .containsExactly(tuple("州12345热线中心", 2));
  }

  @Test
  @DisplayName("规则改变、数据没变：印出来不同的，都要更正；只改依据条款的，不必")
  void other_decimals_are_a_correction_and_another_clause_is_none() throws SQLException {
    rule(2, "甲文");
    ready(close());
    assertThat(open()).isEmpty();
    rule(1, "甲文");
    ready(close());
    assertThat(open())
        .extracting(Issue::issuerName)
        .containsExactlyInAnyOrder("州政务服务管理局", "州12345热线中心");
  }

  @Test
  @DisplayName("更正稿备好后数据又改了回来：撤下，写明原因")
  void a_correction_that_is_needless_by_now_is_dropped_with_its_reason() throws SQLException {
    rule(1, "甲文");
    ready(close());
    assertThat(open()).hasSize(2);
    rule(2, "甲文");
    ready(close());
    assertThat(open()).isEmpty();
    List<Issue> dropped = all().stream().filter(one -> one.state() == IssueState.DROPPED).toList();
    assertThat(dropped).hasSize(2);
    List<IssueSteps.Step> steps = in(c -> house.issues.steps(c, dropped.get(0)));
    assertThat(steps.get(steps.size() - 1))
        .satisfies(
            step -> {
              assertThat(step.event()).isEqualTo(IssueEvent.DROPPED);
              assertThat(step.text()).contains("一致", "无需更正");
            });
  }

  private void rated(Source source) throws SQLException {
    ratings.add(
        new Kind(
            LocalDate.of(2026, 10, 8),
            source,
            Terminal.PC,
            housing,
            Level.SATISFIED,
            Origin.ACTIVE,
            "COUNTED"),
        1);
  }

  private void rule(int decimals, String clause) {
    JsonObject rule =
        Json.createObjectBuilder()
            .add(
                "figures",
                Json.createObjectBuilder()
                    .add("decimals", decimals)
                    .add("sharesClosed", false)
                    .add("clause", clause))
            .build();
    in(
        c ->
            new Policies()
                .record(c, prefecture.id(), LocalDate.of(2020, 1, 1), rule, "岩", clock.instant()));
  }

  private Closing close() {
    return Closers.at(transactions, clock.instant().toString())
        .close(bureau, Period.parse("2026-H2"));
  }

  private void ready(Closing closing) {
    ReadyDrafts ready = new ReadyDrafts();
    ready.issuers = house.issuers;
    ready.issues = house.issues;
    ready.outOfDate = OutOfDate.by(new Closings(), house.issues, new Policies());
    transactions.run(prefecture.id(), c -> ready.prepare(c, prefecture, closing));
  }

  private List<Issue> open() {
    return all().stream().filter(one -> one.state() == IssueState.PREPARED).toList();
  }

  private List<Issue> all() {
    return in(c -> house.issues.all(c, prefecture.id()));
  }

  private <T> T in(TenantTransactions.Work<T> work) {
    return transactions.in(prefecture.id(), work);
  }
}
