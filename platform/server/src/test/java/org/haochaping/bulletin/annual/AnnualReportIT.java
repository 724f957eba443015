package org.haochaping.bulletin.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.haochaping.callback.CallHouses;
import org.haochaping.closing.Closings;
import org.haochaping.figures.LevelCounts;
import org.haochaping.figures.Printing;
import org.haochaping.journal.Journal;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.onboarding.Importing;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Source;
import org.haochaping.rectification.CaseHouse;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Policy.FiguresPolicy;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.testing.MovableClock;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * In October 2026 six bad reviews of one department and one of another are put right in time; a
 * seventh of the first is never handed over. Two call-backs of November are answered, one of them
 * refuting.
 */
@DisplayName("一(二)4 年度“好差评”反馈整改落实情况报告")
class AnnualReportIT {
  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);
  private static final LocalDate JANUARY = LocalDate.of(2027, 1, 5);
  private static final AnnualReports.Texts TEXTS =
      new AnnualReports.Texts("个别部门转办不及时。\n窗口指引不清。", "加强督促，更新指引。");

  private final MovableClock clock = MovableClock.at(MONDAY);
  private final ScratchDatabase database = Importing.demo().copy();
  private final CallHouses calls = CallHouses.over(database, clock);
  private final CaseHouse house = calls.house();
  private final Tenant county = house.tenant("532801");
  private final Tenant prefecture = house.tenant("532800");
  private final AnnualWork work = new AnnualWork();
  private Actor centre;
  private Actor government;

  @BeforeEach
  void a_year_has_gone_by() throws SQLException {
    joined("2020-01-01", "true");
    UUID bureau = calls.unit(prefecture, "ZWJ");
    centre = house.somebody(prefecture, Role.SERVICE_CENTRE, bureau, "西双版纳州政务服务中心");
    government = house.somebody(prefecture, Role.GOVERNMENT_APPROVER, bureau, "西双版纳州人民政府");
    work.reports = new AnnualReports();
    work.reports.clock = clock;
    work.counts = new YearCounts();
    work.counts.closings = new Closings();
    work.tenants = house.tenants();
    work.policies = new Policies();
    work.journal = new Journal(clock);
    work.clock = clock;
    for (int i = 0; i < 6; i++) {
      calls.report("SJJ", MONDAY, "m" + i);
    }
    calls.report("GAJ", MONDAY, "p");
    house.rate(county, "SJJ", Level.DISSATISFIED, Source.DEPARTMENT_QR, MONDAY, "left");
    house.turn(List.of(county, prefecture));
    clock.set(LocalDate.of(2026, 11, 2));
    house.turn(List.of(county, prefecture));
    calls.answerOne(centre, true);
    calls.answerOne(centre, false);
    clock.set(JANUARY);
    house.turn(List.of(county, prefecture));
  }

  @Test
  @DisplayName("一(二)4 各项数字由差评件、回访和复核逐件统计")
  void its_figures_are_counted_from_the_cases() {
    YearFigures figures = draft(2026).figures();
    UnitYear all = figures.all();
    assertThat(all.cases()).isEqualTo(8);
    assertThat(all.handedLate()).isEqualTo(1);
    assertThat(figures.units()).extracting(UnitYear::unitName).hasSize(2);
    CalledBack back = figures.calledBack();
    assertThat(back.population()).isEqualTo(7);
    assertThat(back.drawn()).isEqualTo(3);
    assertThat(back.confirmed()).isEqualTo(1);
    assertThat(back.refuted()).isEqualTo(1);
    assertThat(back.pressed()).isEqualTo(1);
    assertThat(back.confirmedRate().printed()).isEqualTo("50.00");
    assertThat(back.satisfiedRate().printed()).isEqualTo("50.00");
    assertThat(all.reopened()).isEqualTo(1);
    assertThat(all.answered()).isEqualTo(6);
    assertThat(all.late()).isEqualTo(1);
    assertThat(all.rectifiedInTime().printed())
        .as("what is not answered yet is not in time either")
        .isEqualTo("75.00");
    assertThat(figures.reviewed().lodged()).isZero();
    assertThat(figures.openMonths()).isPositive();
  }

  @Test
  @DisplayName("一(二)4 未结算的月份只计加入之后的")
  void months_before_a_place_joined_are_missed_by_nobody() throws SQLException {
    int all = draft(2026).figures().openMonths();
    assertThat(all).isEqualTo(12 * house.tenants().atOrBelow(prefecture.id()).size());
    joined("2026-12-03", "code = '532801'");
    assertThat(draft(2026).figures().openMonths()).isEqualTo(all - 11);
  }

  @Test
  @DisplayName("二(二)3 经复核不予采纳的，不再计为已整改")
  void what_was_rectified_and_then_found_void_is_counted_as_void_alone() throws SQLException {
    UnitYear before = draft(2026).figures().all();
    house
        .transactions()
        .run(
            county.id(),
            c -> {
              try (var statement = c.createStatement()) {
                statement.execute(
                    "update bad_review_case set state = 'VOIDED' where id = (select min(id::text)::uuid"
                        + " from bad_review_case where state = 'CLOSED')");
              }
            });
    UnitYear after = draft(2026).figures().all();
    assertThat(after.cases()).isEqualTo(before.cases());
    assertThat(after.voided()).isEqualTo(before.voided() + 1);
    assertThat(after.rectified()).isEqualTo(before.rectified() - 1);
  }

  private void joined(String day, String which) throws SQLException {
    try (var owner = database.owner();
        var statement = owner.createStatement()) {
      statement.execute("update tenant set created_at = '" + day + "' where " + which);
    }
  }

  @Test
  @DisplayName("一(二)4 并入的差评逐件计数，是否答复、是否逾期都随主件")
  void what_was_merged_is_counted_one_by_one_and_late_with_its_main_case() {
    UUID police = calls.unit(county, "GAJ");
    Actor lead =
        house.somebody(prefecture, Role.LEAD_DEPARTMENT, calls.unit(prefecture, "ZWJ"), "州政务服务管理局");
    List<UUID> before = house.waiting(county);
    house.rate(county, "GAJ", Level.DISSATISFIED, Source.DEPARTMENT_QR, JANUARY, "main");
    house.rate(county, "GAJ", Level.DISSATISFIED, Source.DEPARTMENT_QR, JANUARY, "repeat");
    house.turn(List.of(county, prefecture));
    List<UUID> both = house.waiting(county).stream().filter(one -> !before.contains(one)).toList();
    house.merge(lead, both.get(1), both.get(0));
    house.transactions().run(prefecture.id(), c -> house.handOver(lead, both.get(0), police));
    clock.set(JANUARY.plusDays(10));
    Actor handler = house.somebody(county, Role.DEPARTMENT_HANDLER, police, "景洪市公安局");
    Actor head = house.somebody(county, Role.UNIT_APPROVER, police, "景洪市公安局");
    house.transactions().run(county.id(), c -> house.dealWith(handler, head, both.get(0)));
    UnitYear all = draft(2027).figures().all();
    assertThat(all.cases()).isEqualTo(2);
    assertThat(all.answered()).isEqualTo(2);
    assertThat(all.handedLate()).isZero();
    assertThat(all.late()).isEqualTo(2);
  }

  @Test
  @DisplayName("二(二)3 更正承办部门的，原承办部门逾期不算在更正后的部门头上")
  void what_the_first_department_missed_does_not_count_against_the_right_one() {
    UUID police = calls.unit(county, "GAJ");
    Actor lead =
        house.somebody(prefecture, Role.LEAD_DEPARTMENT, calls.unit(prefecture, "ZWJ"), "州政务服务管理局");
    List<UUID> before = house.waiting(county);
    house.rate(county, "GAJ", Level.DISSATISFIED, Source.DEPARTMENT_QR, JANUARY, "wrong");
    house.turn(List.of(county, prefecture));
    UUID wrong =
        house.waiting(county).stream()
            .filter(one -> !before.contains(one))
            .findFirst()
            .orElseThrow();
    house.transactions().run(prefecture.id(), c -> house.handOver(lead, wrong, police));
    clock.set(JANUARY.plusDays(10));
    Actor handler = house.somebody(county, Role.DEPARTMENT_HANDLER, police, "景洪市公安局");
    Actor head = house.somebody(county, Role.UNIT_APPROVER, police, "景洪市公安局");
    house.transactions().run(county.id(), c -> house.dealWith(handler, head, wrong));
    assertThat(draft(2027).figures().all().late()).isEqualTo(1);
    house
        .transactions()
        .run(
            prefecture.id(),
            c ->
                house
                    .files()
                    .reattributed(
                        c,
                        lead,
                        house.files().of(lead, wrong).orElseThrow(),
                        calls.unit(county, "SJJ"),
                        "误评"));
    UnitYear right = draft(2027).figures().all();
    assertThat(right.cases()).isEqualTo(1);
    assertThat(right.late()).isZero();
  }

  @Test
  @DisplayName("一(二)4 报告分五部分，附各部门统计表，写明数据截止时间")
  void the_letter_has_its_five_parts_and_says_when_it_was_counted() {
    AnnualReport report = draft(2026);
    Document letter = letter(report);
    assertThat(letter.sections())
        .extracting(Document.Section::heading)
        .containsExactly("基本情况", "差评反馈整改落实情况", "复核纠正情况", "存在问题", "下一步措施");
    assertThat(letter.frame().recipients()).isEqualTo("西双版纳州人民政府");
    assertThat(letter.frame().attachments())
        .singleElement()
        .satisfies(
            table ->
                assertThat(table.tables().get(0).rows())
                    .extracting(row -> row.get(1))
                    .containsExactly("景洪市公安局", "景洪市市场监督管理局", ""));
    assertThat(String.join("", letter.sections().get(1).paragraphs()))
        .contains("全年受理差评8件", "牵头部门逾期转办1件", "差评回复率75.00%", "抽取3件，抽取比例42.86%");
    assertThat(letter.sections().get(3).paragraphs()).containsExactly("个别部门转办不及时。", "窗口指引不清。");
    assertThat(letter.footnotes().get(0)).contains("2027年1月5日9时0分", report.sha256());
  }

  @Test
  @DisplayName("百分数按该年度的指标打印口径：小数位数、占比合计；以后改的不影响")
  void the_letter_prints_by_the_rules_of_its_year() {
    AnnualReport report = draft(2026);
    rule(LocalDate.of(2027, 1, 1), 0);
    assertThat(rectified(report)).contains("差评回复率75.00%", "抽取比例42.86%");
    rule(LocalDate.of(2026, 6, 1), 1);
    assertThat(rectified(report)).contains("差评回复率75.0%", "抽取比例42.9%");
    assertThat(letter(report).sections().get(0).tables().get(0).rows())
        .allSatisfy(row -> assertThat(row.get(2)).matches("—|\\d+\\.\\d"));
    assertThat(letter(report).frame().attachments().get(0).tables().get(0).rows())
        .allSatisfy(row -> assertThat(row.get(5)).matches("—|\\d+\\.\\d"));
  }

  @Test
  @DisplayName("占比按最大余额法取舍的，各等级合计为100")
  void shares_of_levels_are_closed_where_the_rules_close_them() {
    YearFigures figures =
        new YearFigures(
            2026,
            new LevelCounts(1, 1, 1, 0, 0),
            12,
            0,
            List.of(),
            new CalledBack(0, 0, 0, 0, 0, 0, 0, 0),
            draft(2026).figures().reviewed());
    AnnualReport drafted = draft(2026);
    AnnualReport thirds =
        new AnnualReport(
            drafted.id(),
            2026,
            1,
            drafted.state(),
            1,
            figures,
            drafted.sha256(),
            "",
            "",
            drafted.cutOff(),
            drafted.issuer(),
            drafted.draftedBy(),
            null,
            null,
            null,
            null);
    FiguresPolicy closed = new FiguresPolicy(1, true, "本州", FiguresPolicy.usual().weights());
    assertThat(
            new AnnualLetter(thirds, "西双版纳州人民政府", new Printing(closed))
                .document()
                .sections()
                .get(0)
                .tables()
                .get(0)
                .rows())
        .extracting(row -> row.get(2))
        .containsExactly("33.4", "33.3", "33.3", "0.0", "0.0");
  }

  private Document letter(AnnualReport report) {
    return house.transactions().in(prefecture.id(), c -> work.letter(c, centre, report));
  }

  private String rectified(AnnualReport report) {
    return String.join("", letter(report).sections().get(1).paragraphs());
  }

  private void rule(LocalDate from, int decimals) {
    JsonObject rule =
        Json.createObjectBuilder()
            .add(
                "figures",
                Json.createObjectBuilder()
                    .add("decimals", decimals)
                    .add("sharesClosed", false)
                    .add("clause", "本州"))
            .build();
    house
        .transactions()
        .in(
            prefecture.id(),
            c -> new Policies().record(c, prefecture.id(), from, rule, "岩", clock.instant()));
  }

  @Test
  @DisplayName("一(二)4 年度结束后由政务服务中心报州人民政府，州人民政府收到并记明日期")
  void it_is_submitted_when_the_year_is_over_and_received() {
    AnnualReport report = draft(2026);
    refused(
        "not-allowed-now", () -> act(c -> work.receive(c, government, report.id(), tag(report))));
    AnnualReport submitted = act(c -> work.submit(c, centre, report.id(), tag(report)));
    assertThat(submitted.submittedAt()).isEqualTo(clock.instant());
    refused(
        "not-allowed-now",
        () -> act(c -> work.write(c, centre, report.id(), tag(submitted), TEXTS)));
    clock.set(JANUARY.plusDays(1));
    AnnualReport received = act(c -> work.receive(c, government, report.id(), tag(submitted)));
    assertThat(received.state()).isEqualTo(AnnualReport.State.RECEIVED);
    assertThat(received.receivedAt()).isEqualTo(clock.instant());
    assertThat(received.figures()).isEqualTo(report.figures());
  }

  @Test
  @DisplayName("一(二)4 年度未结束的不能报送；重新统计的另成一版，原版不变")
  void a_year_that_is_not_over_is_not_submitted() {
    AnnualReport early = draft(2027);
    refused("year-not-over", () -> act(c -> work.submit(c, centre, early.id(), tag(early))));
    refused("year-not-begun", () -> draft(2028));
    AnnualReport first = draft(2026);
    AnnualReport second = draft(2026);
    assertThat(second.version()).isEqualTo(first.version() + 1);
    AnnualReport again = act(c -> work.found(c, centre, first.id()));
    assertThat(again).isEqualTo(first);
  }

  @Test
  void two_who_write_at_once_do_not_overwrite_each_other() {
    AnnualReport report = draft(2026);
    act(c -> work.write(c, centre, report.id(), tag(report), TEXTS));
    refused(
        "changed-meanwhile",
        () -> act(c -> work.write(c, centre, report.id(), tag(report), TEXTS)));
  }

  private AnnualReport draft(int year) {
    return act(c -> work.draft(c, centre, year, TEXTS));
  }

  private interface Work {
    AnnualReport on(Connection connection) throws SQLException;
  }

  private AnnualReport act(Work act) {
    return house.transactions().in(prefecture.id(), act::on);
  }

  private static String tag(AnnualReport report) {
    return Long.toString(report.revision());
  }

  private static void refused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
  }
}
