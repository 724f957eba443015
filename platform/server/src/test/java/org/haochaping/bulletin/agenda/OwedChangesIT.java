package org.haochaping.bulletin.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.haochaping.bulletin.way.Issue;
import org.haochaping.bulletin.way.IssueKind;
import org.haochaping.bulletin.way.IssueState;
import org.haochaping.duty.Duty;
import org.haochaping.duty.DutyKind;
import org.haochaping.liquibase.Migrations;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.testing.Ratings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("三(三) Who owes a bulletin when offices change")
class OwedChangesIT {
  private final NewYear year = NewYear.ofAPrefecture();

  OwedChangesIT() throws SQLException {}

  @Test
  @DisplayName("牵头部门更正后，原单位不再欠，稿子撤下，新单位接着欠")
  void a_lead_that_was_put_right_owes_in_the_place_of_the_other() throws SQLException {
    year.clock.set(NewYear.DAY.plusDays(1));
    year.night();
    year.own(
        "update lead_assignment set lead_unit_id = '%s' where source = 4".formatted(year.bureau));
    year.night();
    assertThat(year.owed())
        .filteredOn(duty -> duty.kind() == DutyKind.PUBLISH_HALF_YEARLY)
        .extracting(Duty::responsibleUnitName, Duty::withdrawn)
        .containsExactlyInAnyOrder(tuple("州政务服务管理局", false), tuple("州12345热线中心", true));
    assertThat(year.drafts())
        .filteredOn(issue -> issue.period().code().equals("2026-H2"))
        .extracting(Issue::issuerName, Issue::state)
        .containsExactlyInAnyOrder(
            tuple("州政务服务管理局", IssueState.PREPARED), tuple("州12345热线中心", IssueState.DROPPED));
    year.own(
        "update lead_assignment set lead_unit_id = '%s' where source = 4".formatted(year.hotline));
    year.night();
    assertThat(year.owed())
        .filteredOn(duty -> duty.kind() == DutyKind.PUBLISH_HALF_YEARLY && !duty.withdrawn())
        .as("put right once more it is owed again")
        .hasSize(2);
  }

  @Test
  @DisplayName("三(三) 上级看得到谁欠哪份通报，看不到其待办；更正牵头后随之改变")
  void those_above_see_what_is_owed_and_no_duty() throws SQLException {
    year.night();
    year.night();
    assertThat(year.owedAsSeenBy(year.tree.province()))
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
    assertThat(year.owedAsSeenBy(year.tree.jinghong())).as("nobody below sees it").isEmpty();
    assertThat(
            year.transactions.<List<Duty>>in(
                year.tree.province(), c -> year.agenda.all(c, year.place)))
        .isEmpty();
    year.own(
        "update lead_assignment set lead_unit_id = '%s' where source = 4".formatted(year.bureau));
    year.night();
    assertThat(year.owedAsSeenBy(year.tree.province()))
        .filteredOn(one -> one.kind() == IssueKind.HALF_YEARLY)
        .extracting(OwedBulletin::issuer)
        .containsExactly("州政务服务管理局");
    year.own(
        "update lead_assignment set lead_unit_id = '%s' where source = 4".formatted(year.hotline));
    year.night();
    assertThat(year.owedAsSeenBy(year.tree.province())).as("owed again").hasSize(5);
  }

  @Test
  @DisplayName("三(三) 没有政务服务管理局的，照样欠，列为尚未明确单位；设置后当晚归其承办")
  void what_is_owed_does_not_depend_on_the_offices_a_tenant_has() throws SQLException {
    year.own("delete from lead_assignment where source <> 4");
    year.own("update unit set kind = 'DEPARTMENT' where kind = 'SERVICE_BUREAU'");
    year.night();
    year.night();
    assertThat(year.owed())
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
    assertThat(year.owedAsSeenBy(year.tree.province()))
        .hasSize(5)
        .filteredOn(one -> !one.isAssigned())
        .hasSize(4);
    year.clock.set(NewYear.DAY.plusDays(1));
    year.night();
    year.publish("2026-12");
    assertThat(year.words(DutyKind.PUBLISH_MONTHLY)).containsExactly("按时完成");
    year.own("update unit set kind = 'SERVICE_BUREAU' where id = '%s'".formatted(year.bureau));
    year.night();
    assertThat(year.owed())
        .filteredOn(duty -> !duty.withdrawn() && duty.doneAt() == null)
        .as("the bureau owes from that night on")
        .allMatch(Duty::isAssigned);
    assertThat(year.owedAsSeenBy(year.tree.province()))
        .hasSize(5)
        .allMatch(OwedBulletin::isAssigned);
    assertThat(year.province()).as("which is rated nowhere").isEmpty();
  }

  @Test
  @DisplayName("升级前列出的待办，由其补录")
  void what_was_owed_before_the_upgrade_is_read_from_the_duties() throws SQLException {
    year.night();
    year.own(
        "update lead_assignment set lead_unit_id = '%s' where source = 4".formatted(year.bureau));
    year.night();
    List<OwedBulletin> before = year.owedAsSeenBy(year.place);
    try (var owner = year.database.owner();
        var statement = owner.createStatement()) {
      statement.execute("select set_config('app.tenant_id', '%s', false)".formatted(year.place));
      assertThat(statement.executeUpdate("delete from bulletin_owed")).isEqualTo(5);
      statement.execute("delete from databasechangelog where id = 'oversight-04'");
      Migrations.update(owner);
    }
    assertThat(year.owedAsSeenBy(year.place))
        .containsExactlyInAnyOrderElementsOf(before)
        .hasSize(4);
  }

  @Test
  @DisplayName("牵头部门被并入他单位的，由接替的单位办理其通报")
  void who_has_taken_an_issuer_s_place_acts_for_it_from_that_day_on() throws SQLException {
    UUID heir = new Ratings(year.database, year.place).department("SJJ", "州数据局");
    year.own(
        "insert into unit_change (tenant_id, id, on_day, kind, from_unit_id, from_name, to_unit_id,"
            + " to_name, reason, effects, changed_by, changed_at) values (current_tenant(),"
            + " gen_random_uuid(), '2027-01-05', 'MERGE', '%s', '州12345热线中心', '%s', '州数据局',"
                .formatted(year.hotline, heir)
            + " '机构改革', '[]', '玉样本', now())");
    Actor staff =
        new Actor(
            "xsbn.shuju",
            "岩样本",
            year.tenant(),
            "州数据局",
            List.of(new Actor.Held(Role.LEAD_DEPARTMENT, heir, "州数据局", 4)));
    year.clock.set(LocalDate.of(2027, 1, 4));
    assertThat(year.ofHotline().isActedForBy(staff)).isFalse();
    year.clock.set(LocalDate.of(2027, 1, 5));
    assertThat(year.ofHotline().isActedForBy(staff)).isTrue();
    assertThat(year.ofHotline().unitId()).isEqualTo(year.hotline);
  }
}
