package org.haochaping.bulletin.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.haochaping.bulletin.way.Issue;
import org.haochaping.bulletin.way.IssueEvent;
import org.haochaping.bulletin.way.IssueKind;
import org.haochaping.bulletin.way.IssueState;
import org.haochaping.bulletin.way.IssueSteps;
import org.haochaping.bulletin.way.Issuer;
import org.haochaping.bulletin.way.Issuers;
import org.haochaping.bulletin.way.Issues;
import org.haochaping.closing.Closers;
import org.haochaping.closing.Closing;
import org.haochaping.closing.Period;
import org.haochaping.closing.PeriodKind;
import org.haochaping.duty.Duties;
import org.haochaping.duty.Duty;
import org.haochaping.duty.DutyKind;
import org.haochaping.duty.DutyState;
import org.haochaping.journal.ClaimLoop;
import org.haochaping.journal.Journal;
import org.haochaping.journal.WorkItem;
import org.haochaping.journal.WorkQueue;
import org.haochaping.liquibase.Migrations;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.organisation.Organisation;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.tenancy.Tenants;
import org.haochaping.testing.MovableClock;
import org.haochaping.testing.People;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Ratings;
import org.haochaping.testing.Tree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("三(三) The calendar of duties")
class AgendaIT {
  private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

  private final ScratchDatabase database = ScratchDatabase.create();
  private final Tree tree = Tree.plantedIn(database);
  private final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  private final UUID place = tree.prefecture();
  private final UUID hotline = new Ratings(database, place).department("RXZX", "州12345热线中心");
  private final UUID bureau = UUID.randomUUID();
  private final MovableClock clock = MovableClock.at(NEW_YEAR);
  private final Issues issues = Issues.by(new Journal(clock), clock);
  private final Issuers issuers = Issuers.by(new Organisation(), clock);
  private final Agenda agenda = Agenda.by(issuers, new Duties(clock), clock);

  AgendaIT() throws SQLException {}

  @BeforeEach
  void a_prefecture_that_was_there_all_year() throws SQLException {
    try (var owner = database.owner();
        var statement = owner.createStatement()) {
      statement.execute("update tenant set created_at = '2020-01-01'");
    }
    try (var app = database.app(place);
        var statement = app.createStatement()) {
      String unit =
          "insert into unit (tenant_id, id, code, name, kind, valid_from) values (current_tenant(),"
              + " '%s', '%s', '%s', '%s', '2020-01-01')";
      statement.execute(unit.formatted(bureau, "ZWJ", "州政务服务管理局", "SERVICE_BUREAU"));
      statement.execute(unit.formatted(UUID.randomUUID(), "ZFB", "州人民政府办公室", "GOVERNMENT"));
      for (int source = 1; source <= 8; source++) {
        statement.execute(
            "insert into lead_assignment (tenant_id, id, source, lead_tenant_id, lead_unit_id,"
                + " lead_unit_name, valid_from) values (current_tenant(), gen_random_uuid(), %d, current_tenant(), '%s', '牵头部门', '2020-01-01')"
                    .formatted(source, source == 4 ? hotline : bureau));
      }
      app.commit();
    }
  }

  @Test
  @DisplayName("三(三) 期满次日列出每个牵头部门欠什么、何时到期，重复执行不重复列")
  void on_the_first_day_it_is_known_who_owes_what_by_when() {
    night();
    night();
    assertThat(owed())
        .extracting(Duty::kind, Duty::responsibleUnitName, duty -> duty.dueOn().toString())
        .containsExactlyInAnyOrder(
            tuple(DutyKind.PUBLISH_MONTHLY, "州政务服务管理局", "2027-01-10"),
            tuple(DutyKind.PUBLISH_HALF_YEARLY, "州政务服务管理局", "2027-01-10"),
            tuple(DutyKind.PUBLISH_HALF_YEARLY, "州12345热线中心", "2027-01-10"),
            tuple(DutyKind.FILE_FOR_RANKING, "州政务服务管理局", "2027-01-05"),
            tuple(DutyKind.PUBLISH_ANNUAL, "州政务服务管理局", "2027-01-10"),
            tuple(DutyKind.COMPILE_RANKING, "州政务服务管理局", "2027-01-07"),
            tuple(DutyKind.APPROVE_RANKING, "州人民政府办公室", "2027-01-09"),
            tuple(DutyKind.PUBLISH_RANKING, "州政务服务管理局", "2027-01-10"));
    assertThat(owed())
        .allSatisfy(duty -> assertThat(Owed.of(duty).dueOn()).isEqualTo(duty.dueOn()));
    assertThat(drafts()).as("the first day is for those who close by hand").isEmpty();
  }

  @Test
  @DisplayName("三(三) 次日无人结算的，系统自行结算并备好通报稿；此后的结算接在同一份稿上")
  void on_the_second_day_the_drafts_have_prepared_themselves() throws SQLException {
    clock.set(NEW_YEAR.plusDays(1));
    night();
    assertThat(drafts())
        .extracting(issue -> issue.period().code(), Issue::issuerName, Issue::state)
        .containsExactlyInAnyOrder(
            tuple("2026-12", "州政务服务管理局", IssueState.PREPARED),
            tuple("2026-H2", "州政务服务管理局", IssueState.PREPARED),
            tuple("2026-H2", "州12345热线中心", IssueState.PREPARED),
            tuple("2026", "州政务服务管理局", IssueState.PREPARED));
    assertThat(closing("2026-12").closedBy()).isEqualTo("系统");

    try (var app = database.app(place);
        var statement = app.createStatement()) {
      statement.execute(
          "insert into tenant_policy values (current_tenant(), 1, '2026-12-01',"
              + " '{\"ranking\": {\"minimumVolume\": 10}}', now(), 'test')");
      app.commit();
    }
    Closers.at(transactions, "2027-01-03T01:00:00Z")
        .close(People.of(tenant(), Role.SERVICE_BUREAU), Period.parse("2026-12"));
    clock.set(NEW_YEAR.plusDays(3));
    night();
    Issue monthly =
        drafts().stream()
            .filter(one -> one.period().code().equals("2026-12"))
            .findFirst()
            .orElseThrow();
    assertThat(monthly.version()).isEqualTo(2);
    assertThat(this.<List<IssueSteps.Step>>in(c -> issues.steps(c, monthly)))
        .extracting(IssueSteps.Step::event, IssueSteps.Step::by)
        .containsExactly(tuple(IssueEvent.PREPARED, "系统"), tuple(IssueEvent.PREPARED, "系统"));
  }

  @Test
  @DisplayName("三(三) 手工结算后，各单位的通报稿随即备好")
  void what_is_closed_by_hand_has_its_drafts_at_once() {
    close("2026-H2");
    assertThat(drafts())
        .extracting(Issue::issuerName, Issue::state)
        .containsExactlyInAnyOrder(
            tuple("州政务服务管理局", IssueState.PREPARED), tuple("州12345热线中心", IssueState.PREPARED));
    assertThat(this.<List<IssueSteps.Step>>in(c -> issues.steps(c, drafts().get(0)))).hasSize(1);
  }

  @Test
  @DisplayName("三(三) 1月11日发布的，逾期完成；没发布的，已逾期")
  void what_is_published_is_done_and_what_is_not_becomes_late() {
    clock.set(NEW_YEAR.plusDays(1));
    night();
    clock.set(LocalDate.of(2027, 1, 10));
    publish("2026-12");
    clock.set(LocalDate.of(2027, 1, 11));
    publish("2026");
    assertThat(words(DutyKind.PUBLISH_MONTHLY)).containsExactly("按时完成");
    assertThat(words(DutyKind.PUBLISH_ANNUAL)).containsExactly("逾期完成");
    assertThat(words(DutyKind.FILE_FOR_RANKING)).containsExactly("逾期完成");
    assertThat(owed())
        .filteredOn(duty -> duty.kind() == DutyKind.PUBLISH_HALF_YEARLY)
        .hasSize(2)
        .allSatisfy(duty -> assertThat(duty.state(clock.today())).isEqualTo(DutyState.OVERDUE));
  }

  @Test
  void a_tenant_owes_nothing_for_the_time_before_it_came() throws SQLException {
    try (var owner = database.owner();
        var statement = owner.createStatement()) {
      statement.execute("update tenant set created_at = '2027-01-01 08:00+08'");
    }
    clock.set(NEW_YEAR.plusDays(1));
    night();
    assertThat(owed()).isEmpty();
    assertThat(drafts()).isEmpty();
  }

  @Test
  @DisplayName("升级之前已到期的，不列、不催")
  void what_was_due_before_the_upgrade_is_owed_by_nobody() throws SQLException {
    since("2027-01-11 00:00+08");
    clock.set(LocalDate.of(2027, 1, 11));
    night();
    assertThat(owed()).isEmpty();
    assertThat(drafts()).isEmpty();
    since("2027-01-10 23:59+08");
    night();
    assertThat(owed()).hasSize(8);
  }

  @Test
  @DisplayName("三(三)3 升级前的年度通报已含排名，不再另欠")
  void an_annual_bulletin_older_than_issuers_was_the_year_s_ranking() throws SQLException {
    clock.set(NEW_YEAR.plusDays(2));
    Closing year =
        Closers.at(transactions, clock.instant().toString())
            .close(People.of(tenant(), Role.SERVICE_BUREAU), Period.parse("2026"));
    try (var app = database.app(place);
        var statement = app.createStatement()) {
      statement.execute(
          "insert into bulletin (tenant_id, id, closing_id, kind, period, version, title,"
              + " plugin_id, plugin_version, media_type, bytes, sha256, published_by, published_at)"
              + " values (current_tenant(), gen_random_uuid(), '%s', 'annual-bulletin', '2026', 1,"
                  .formatted(year.id())
              + " '年度通报', 'bulletin-web', '1', 'text/html', '', 'x', '玉样本', now())");
      app.commit();
    }
    night();
    assertThat(owed())
        .extracting(Duty::kind)
        .containsOnly(DutyKind.PUBLISH_MONTHLY, DutyKind.PUBLISH_HALF_YEARLY);
    assertThat(drafts())
        .extracting(issue -> issue.period().code())
        .containsOnly("2026-12", "2026-H2");
  }

  @Test
  @DisplayName("牵头部门更正后，原单位不再欠，稿子撤下，新单位接着欠")
  void a_lead_that_was_put_right_owes_in_the_place_of_the_other() throws SQLException {
    clock.set(NEW_YEAR.plusDays(1));
    night();
    own("update lead_assignment set lead_unit_id = '%s' where source = 4".formatted(bureau));
    night();
    assertThat(owed())
        .filteredOn(duty -> duty.kind() == DutyKind.PUBLISH_HALF_YEARLY)
        .extracting(Duty::responsibleUnitName, Duty::withdrawn)
        .containsExactlyInAnyOrder(tuple("州政务服务管理局", false), tuple("州12345热线中心", true));
    assertThat(drafts())
        .filteredOn(issue -> issue.period().code().equals("2026-H2"))
        .extracting(Issue::issuerName, Issue::state)
        .containsExactlyInAnyOrder(
            tuple("州政务服务管理局", IssueState.PREPARED), tuple("州12345热线中心", IssueState.DROPPED));
    own("update lead_assignment set lead_unit_id = '%s' where source = 4".formatted(hotline));
    night();
    assertThat(owed())
        .filteredOn(duty -> duty.kind() == DutyKind.PUBLISH_HALF_YEARLY && !duty.withdrawn())
        .as("put right once more it is owed again")
        .hasSize(2);
  }

  @Test
  @DisplayName("三(三) 上级看得到谁欠哪份通报，看不到其待办；更正牵头后随之改变")
  void those_above_see_what_is_owed_and_no_duty() throws SQLException {
    night();
    night();
    assertThat(owedAsSeenBy(tree.province()))
        .extracting(
            one -> one.period().code(),
            OwedBulletin::kind,
            OwedBulletin::issuer,
            OwedBulletin::dueOn)
        .containsExactlyInAnyOrder(
            tuple("2026-12", IssueKind.MONTHLY, "州政务服务管理局", LocalDate.of(2027, 1, 10)),
            tuple("2026-H2", IssueKind.HALF_YEARLY, "州政务服务管理局", LocalDate.of(2027, 1, 10)),
            tuple("2026-H2", IssueKind.HALF_YEARLY, "州12345热线中心", LocalDate.of(2027, 1, 10)),
            tuple("2026", IssueKind.ANNUAL, "州政务服务管理局", LocalDate.of(2027, 1, 10)),
            tuple("2026", IssueKind.RANKING, "州政务服务管理局", LocalDate.of(2027, 1, 10)));
    assertThat(owedAsSeenBy(tree.jinghong())).as("nobody below sees it").isEmpty();
    assertThat(transactions.<List<Duty>>in(tree.province(), c -> agenda.all(c, place))).isEmpty();
    own("update lead_assignment set lead_unit_id = '%s' where source = 4".formatted(bureau));
    night();
    assertThat(owedAsSeenBy(tree.province()))
        .filteredOn(one -> one.kind() == IssueKind.HALF_YEARLY)
        .extracting(OwedBulletin::issuer)
        .containsExactly("州政务服务管理局");
    own("update lead_assignment set lead_unit_id = '%s' where source = 4".formatted(hotline));
    night();
    assertThat(owedAsSeenBy(tree.province())).as("owed again").hasSize(5);
  }

  @Test
  @DisplayName("三(三) 没有政务服务管理局的，照样欠，列为尚未明确单位；设置后当晚归其承办")
  void what_is_owed_does_not_depend_on_the_offices_a_tenant_has() throws SQLException {
    own("delete from lead_assignment where source <> 4");
    own("update unit set kind = 'DEPARTMENT' where kind = 'SERVICE_BUREAU'");
    night();
    night();
    assertThat(owed())
        .filteredOn(duty -> duty.kind() != DutyKind.APPROVE_RANKING)
        .extracting(Duty::kind, Duty::responsibleUnitName, Duty::isAssigned)
        .containsExactlyInAnyOrder(
            tuple(DutyKind.PUBLISH_MONTHLY, "西双版纳州", false),
            tuple(DutyKind.PUBLISH_HALF_YEARLY, "西双版纳州", false),
            tuple(DutyKind.PUBLISH_HALF_YEARLY, "州12345热线中心", true),
            tuple(DutyKind.FILE_FOR_RANKING, "西双版纳州", false),
            tuple(DutyKind.PUBLISH_ANNUAL, "西双版纳州", false),
            tuple(DutyKind.COMPILE_RANKING, "西双版纳州", false),
            tuple(DutyKind.PUBLISH_RANKING, "西双版纳州", false));
    assertThat(owedAsSeenBy(tree.province()))
        .hasSize(5)
        .filteredOn(one -> !one.isAssigned())
        .hasSize(4);
    clock.set(NEW_YEAR.plusDays(1));
    night();
    publish("2026-12");
    assertThat(words(DutyKind.PUBLISH_MONTHLY)).containsExactly("按时完成");
    own("update unit set kind = 'SERVICE_BUREAU' where id = '%s'".formatted(bureau));
    night();
    assertThat(owed())
        .filteredOn(duty -> !duty.withdrawn() && duty.doneAt() == null)
        .as("the bureau owes from that night on")
        .allMatch(Duty::isAssigned);
    assertThat(owedAsSeenBy(tree.province())).hasSize(5).allMatch(OwedBulletin::isAssigned);
    assertThat(province()).as("which is rated nowhere").isEmpty();
  }

  /** What the province owes itself, without an office of its own. */
  private List<Duty> province() {
    Tenant province = People.province(tree);
    for (String code : List.of("2026-12", "2026")) {
      transactions.run(province.id(), c -> agenda.open(c, province, Period.parse(code)));
    }
    return transactions.in(province.id(), c -> agenda.all(c, province.id()));
  }

  private List<OwedBulletin> owedAsSeenBy(UUID reader) {
    return transactions.in(
        reader,
        c -> {
          List<OwedBulletin> all = new ArrayList<>();
          for (String code : List.of("2026-12", "2026-H2", "2026")) {
            all.addAll(new OwedBulletins().of(c, List.of(place), Period.parse(code)));
          }
          return all;
        });
  }

  @Test
  @DisplayName("升级前列出的待办，由其补录")
  void what_was_owed_before_the_upgrade_is_read_from_the_duties() throws SQLException {
    night();
    own("update lead_assignment set lead_unit_id = '%s' where source = 4".formatted(bureau));
    night();
    List<OwedBulletin> before = owedAsSeenBy(place);
    try (var owner = database.owner();
        var statement = owner.createStatement()) {
      statement.execute("select set_config('app.tenant_id', '%s', false)".formatted(place));
      assertThat(statement.executeUpdate("delete from bulletin_owed")).isEqualTo(5);
      statement.execute("delete from databasechangelog where id = 'oversight-04'");
      Migrations.update(owner);
    }
    assertThat(owedAsSeenBy(place)).containsExactlyInAnyOrderElementsOf(before).hasSize(4);
  }

  @Test
  @DisplayName("牵头部门被并入他单位的，由接替的单位办理其通报")
  void who_has_taken_an_issuer_s_place_acts_for_it_from_that_day_on() throws SQLException {
    UUID heir = new Ratings(database, place).department("SJJ", "州数据局");
    own(
        "insert into unit_change (tenant_id, id, on_day, kind, from_unit_id, from_name, to_unit_id,"
            + " to_name, reason, effects, changed_by, changed_at) values (current_tenant(),"
            + " gen_random_uuid(), '2027-01-05', 'MERGE', '%s', '州12345热线中心', '%s', '州数据局',"
                .formatted(hotline, heir)
            + " '机构改革', '[]', '玉样本', now())");
    Actor staff =
        new Actor(
            "xsbn.shuju",
            "岩样本",
            tenant(),
            "州数据局",
            List.of(new Actor.Held(Role.LEAD_DEPARTMENT, heir, "州数据局", 4)));
    clock.set(LocalDate.of(2027, 1, 4));
    assertThat(ofHotline().isActedForBy(staff)).isFalse();
    clock.set(LocalDate.of(2027, 1, 5));
    assertThat(ofHotline().isActedForBy(staff)).isTrue();
    assertThat(ofHotline().unitId()).isEqualTo(hotline);
  }

  @Test
  void two_nodes_at_once_open_everything_once() throws Exception {
    clock.set(NEW_YEAR.plusDays(1));
    Callable<Boolean> task =
        () -> {
          night();
          return true;
        };
    ExecutorService pool = Executors.newFixedThreadPool(3);
    try {
      for (Future<Boolean> result : pool.invokeAll(List.of(task, task, task))) {
        assertThat(result.get()).isTrue();
      }
    } finally {
      pool.shutdown();
    }
    assertThat(owed()).hasSize(8);
    assertThat(drafts()).hasSize(4);
  }

  @Test
  void each_night_queues_the_next_one_and_two_nodes_queue_it_once() throws SQLException {
    clock.set(NEW_YEAR.plusDays(1));
    night();
    night();
    try (var app = database.app(place);
        var statement = app.createStatement();
        var row =
            statement.executeQuery(
                "select count(*), min(run_at at time zone 'Asia/Shanghai')::text from work_item"
                    + " where kind = 'bulletin-agenda'")) {
      row.next();
      assertThat(row.getInt(1)).isEqualTo(1);
      assertThat(row.getString(2)).isEqualTo("2027-01-03 00:20:00");
    }
  }

  @Test
  void a_month_that_fails_keeps_neither_half_year_nor_year_back() {
    Agenda failing =
        new Agenda() {
          @Override
          void open(Connection connection, Tenant tenant, Period period) throws SQLException {
            if (period.kind() == PeriodKind.MONTH) {
              throw new IllegalStateException("the month");
            }
            super.open(connection, tenant, period);
          }
        };
    failing.issuers = issuers;
    failing.duties = new Duties(clock);
    failing.bulletins = new OwedBulletins();
    failing.clock = clock;
    assertThatThrownBy(() -> night(failing)).hasMessageContaining("the month");
    assertThat(owed())
        .extracting(Duty::kind)
        .contains(DutyKind.PUBLISH_HALF_YEARLY, DutyKind.PUBLISH_ANNUAL)
        .doesNotContain(DutyKind.PUBLISH_MONTHLY);
  }

  private Issuer ofHotline() {
    return this.<List<Issuer>>in(c -> issuers.of(c, tenant(), Period.parse("2026-H2"))).stream()
        .filter(issuer -> hotline.equals(issuer.unitId()))
        .findFirst()
        .orElseThrow();
  }

  private void since(String instant) throws SQLException {
    try (var owner = database.owner();
        var statement = owner.createStatement()) {
      statement.execute("update tenant set duties_since = '" + instant + "'");
    }
  }

  private void own(String sql) throws SQLException {
    try (var owner = database.owner();
        var statement = owner.createStatement()) {
      statement.execute("select set_config('app.tenant_id', '" + place + "', false)");
      statement.execute(sql);
    }
  }

  private List<String> words(DutyKind kind) {
    return owed().stream()
        .filter(duty -> duty.kind() == kind)
        .map(duty -> duty.words(clock.today()))
        .toList();
  }

  private void publish(String period) {
    Issue issue =
        drafts().stream()
            .filter(one -> one.period().code().equals(period))
            .findFirst()
            .orElseThrow();
    in(
        c -> {
          agenda.published(c, issue);
          return true;
        });
  }

  private void night() {
    night(agenda);
  }

  private void night(Agenda agenda) {
    AgendaNight night = new AgendaNight();
    night.transactions = transactions;
    night.tenants = Tenants.over(database.appSource());
    night.agenda = agenda;
    night.issuers = issuers;
    night.issues = issues;
    night.closings = Closers.at(transactions, clock.instant().toString());
    night.drafts = ready();
    night.queue = new WorkQueue(clock);
    night.clock = clock;
    night.run(
        new WorkItem(
            place, UUID.randomUUID(), AgendaNight.WORK, place, JsonValue.EMPTY_JSON_OBJECT, 0));
  }

  /** As the claim loop does what a closing has queued. */
  private void close(String period) {
    Closers.at(transactions, clock.instant().toString())
        .close(People.of(tenant(), Role.SERVICE_BUREAU), Period.parse(period));
    ReadyDrafts ready = ready();
    new ClaimLoop(transactions, clock, Map.of(ready.kind(), ready)).run(place, 5);
  }

  private ReadyDrafts ready() {
    ReadyDrafts ready = new ReadyDrafts();
    ready.tenants = Tenants.over(database.appSource());
    ready.closings = Closers.at(transactions, clock.instant().toString());
    ready.issuers = issuers;
    ready.issues = issues;
    ready.outOfDate = OutOfDate.by(ready.closings, issues, new Policies());
    return ready;
  }

  private List<Duty> owed() {
    return in(c -> agenda.all(c, place));
  }

  private List<Issue> drafts() {
    return in(c -> issues.all(c, place));
  }

  private Closing closing(String period) {
    return in(
        c ->
            Closers.at(transactions, "2027-01-03T01:00:00Z")
                .latest(c, place, Period.parse(period))
                .orElseThrow());
  }

  private Tenant tenant() {
    return Tenants.over(database.appSource()).byId(place).orElseThrow();
  }

  private <T> T in(TenantTransactions.Work<T> work) {
    return transactions.in(place, work);
  }
}
