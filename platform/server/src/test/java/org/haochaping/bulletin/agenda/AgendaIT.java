package org.haochaping.bulletin.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.haochaping.bulletin.way.Issue;
import org.haochaping.bulletin.way.IssueEvent;
import org.haochaping.bulletin.way.IssueState;
import org.haochaping.bulletin.way.IssueSteps;
import org.haochaping.closing.Closers;
import org.haochaping.closing.Closing;
import org.haochaping.closing.Period;
import org.haochaping.duty.Duty;
import org.haochaping.duty.DutyKind;
import org.haochaping.duty.DutyState;
import org.haochaping.tenancy.Role;
import org.haochaping.testing.People;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("三(三) The calendar of duties")
class AgendaIT {
  private final NewYear year = NewYear.ofAPrefecture();

  AgendaIT() throws SQLException {}

  @Test
  @DisplayName("三(三) 期满次日列出每个牵头部门欠什么、何时到期，重复执行不重复列")
  void on_the_first_day_it_is_known_who_owes_what_by_when() {
    year.night();
    year.night();
    assertThat(year.owed())
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
    assertThat(year.owed())
        .allSatisfy(duty -> assertThat(Owed.of(duty).dueOn()).isEqualTo(duty.dueOn()));
    assertThat(year.drafts()).as("the first day is for those who close by hand").isEmpty();
  }

  @Test
  @DisplayName("三(三) 次日无人结算的，系统自行结算并备好通报稿；此后的结算接在同一份稿上")
  void on_the_second_day_the_drafts_have_prepared_themselves() throws SQLException {
    year.clock.set(NewYear.DAY.plusDays(1));
    year.night();
    assertThat(year.drafts())
        .extracting(issue -> issue.period().code(), Issue::issuerName, Issue::state)
        .containsExactlyInAnyOrder(
            tuple("2026-12", "州政务服务管理局", IssueState.PREPARED),
            tuple("2026-H2", "州政务服务管理局", IssueState.PREPARED),
            tuple("2026-H2", "州12345热线中心", IssueState.PREPARED),
            tuple("2026", "州政务服务管理局", IssueState.PREPARED));
    assertThat(year.closing("2026-12").closedBy()).isEqualTo("系统");

    try (var app = year.database.app(year.place);
        var statement = app.createStatement()) {
      statement.execute(
          "insert into tenant_policy values (current_tenant(), 1, '2026-12-01',"
              + " '{\"ranking\": {\"minimumVolume\": 10}}', now(), 'test')");
      app.commit();
    }
    Closers.at(year.transactions, "2027-01-03T01:00:00Z")
        .close(People.of(year.tenant(), Role.SERVICE_BUREAU), Period.parse("2026-12"));
    year.clock.set(NewYear.DAY.plusDays(3));
    year.night();
    Issue monthly =
        year.drafts().stream()
            .filter(one -> one.period().code().equals("2026-12"))
            .findFirst()
            .orElseThrow();
    assertThat(monthly.version()).isEqualTo(2);
    assertThat(year.<List<IssueSteps.Step>>in(c -> year.issues.steps(c, monthly)))
        .extracting(IssueSteps.Step::event, IssueSteps.Step::by)
        .containsExactly(tuple(IssueEvent.PREPARED, "系统"), tuple(IssueEvent.PREPARED, "系统"));
  }

  @Test
  @DisplayName("三(三) 手工结算后，各单位的通报稿随即备好")
  void what_is_closed_by_hand_has_its_drafts_at_once() {
    year.close("2026-H2");
    assertThat(year.drafts())
        .extracting(Issue::issuerName, Issue::state)
        .containsExactlyInAnyOrder(
            tuple("州政务服务管理局", IssueState.PREPARED), tuple("州12345热线中心", IssueState.PREPARED));
    assertThat(year.<List<IssueSteps.Step>>in(c -> year.issues.steps(c, year.drafts().get(0))))
        .hasSize(1);
  }

  @Test
  @DisplayName("三(三) 1月11日发布的，逾期完成；没发布的，已逾期")
  void what_is_published_is_done_and_what_is_not_becomes_late() {
    year.clock.set(NewYear.DAY.plusDays(1));
    year.night();
    year.clock.set(LocalDate.of(2027, 1, 10));
    year.publish("2026-12");
    year.clock.set(LocalDate.of(2027, 1, 11));
    year.publish("2026");
    assertThat(year.words(DutyKind.PUBLISH_MONTHLY)).containsExactly("按时完成");
    assertThat(year.words(DutyKind.PUBLISH_ANNUAL)).containsExactly("逾期完成");
    assertThat(year.words(DutyKind.FILE_FOR_RANKING)).containsExactly("逾期完成");
    assertThat(year.owed())
        .filteredOn(duty -> duty.kind() == DutyKind.PUBLISH_HALF_YEARLY)
        .hasSize(2)
        .allSatisfy(
            duty -> assertThat(duty.state(year.clock.today())).isEqualTo(DutyState.OVERDUE));
  }

  @Test
  void a_tenant_owes_nothing_for_the_time_before_it_came() throws SQLException {
    try (var owner = year.database.owner();
        var statement = owner.createStatement()) {
      statement.execute("update tenant set created_at = '2027-01-01 08:00+08'");
    }
    year.clock.set(NewYear.DAY.plusDays(1));
    year.night();
    assertThat(year.owed()).isEmpty();
    assertThat(year.drafts()).isEmpty();
  }

  @Test
  @DisplayName("升级之前已到期的，不列、不催")
  void what_was_due_before_the_upgrade_is_owed_by_nobody() throws SQLException {
    year.since("2027-01-11 00:00+08");
    year.clock.set(LocalDate.of(2027, 1, 11));
    year.night();
    assertThat(year.owed()).isEmpty();
    assertThat(year.drafts()).isEmpty();
    year.since("2027-01-10 23:59+08");
    year.night();
    assertThat(year.owed()).hasSize(8);
  }

  @Test
  @DisplayName("三(三)3 升级前的年度通报已含排名，不再另欠")
  void an_annual_bulletin_older_than_issuers_was_the_year_s_ranking() throws SQLException {
    year.clock.set(NewYear.DAY.plusDays(2));
    Closing whole =
        Closers.at(year.transactions, year.clock.instant().toString())
            .close(People.of(year.tenant(), Role.SERVICE_BUREAU), Period.parse("2026"));
    try (var app = year.database.app(year.place);
        var statement = app.createStatement()) {
      statement.execute(
          "insert into bulletin (tenant_id, id, closing_id, kind, period, version, title,"
              + " plugin_id, plugin_version, media_type, bytes, sha256, published_by, published_at)"
              + " values (current_tenant(), gen_random_uuid(), '%s', 'annual-bulletin', '2026', 1,"
                  .formatted(whole.id())
              + " '年度通报', 'bulletin-web', '1', 'text/html', '', 'x', '玉样本', now())");
      app.commit();
    }
    year.night();
    assertThat(year.owed())
        .extracting(Duty::kind)
        .containsOnly(DutyKind.PUBLISH_MONTHLY, DutyKind.PUBLISH_HALF_YEARLY);
    assertThat(year.drafts())
        .extracting(issue -> issue.period().code())
        .containsOnly("2026-12", "2026-H2");
  }
}
