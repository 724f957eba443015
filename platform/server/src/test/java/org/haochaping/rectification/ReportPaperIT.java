package org.haochaping.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.onboarding.Importing;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.Organisation;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Grid;
import org.haochaping.plugin.api.Grid.Cell;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Source;
import org.haochaping.rectification.BadReviewCase.Complexity;
import org.haochaping.rectification.BadReviewCase.Disposition;
import org.haochaping.rectification.BadReviewCase.Finding;
import org.haochaping.retention.DataClass;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("一(二)3 附件2《政务服务差评事项核查整改情况报告表》")
class ReportPaperIT {
  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);
  private static final ScratchDatabase DEMO = Importing.demo();

  private final MovableClock clock = MovableClock.at(MONDAY);
  private final CaseHouse house = new CaseHouse(DEMO.copy(), clock);
  private final Tenant county = house.tenant("532801");
  private final Tenant prefecture = house.tenant("532800");

  @BeforeEach
  void a_bad_review_was_rectified_and_reported() {
    UUID market = unit(county, "SJJ");
    Actor lead =
        house.somebody(prefecture, Role.LEAD_DEPARTMENT, unit(prefecture, "ZWJ"), "州政务服务管理局");
    Actor handler = house.somebody(county, Role.DEPARTMENT_HANDLER, market, "景洪市市场监督管理局");
    Actor head = house.somebody(county, Role.UNIT_APPROVER, market, "景洪市市场监督管理局");
    house.rate(county, "SJJ", Level.VERY_DISSATISFIED, Source.DEPARTMENT_QR, MONDAY, "k1");
    house.turn(List.of(county, prefecture));
    UUID id = house.handOver(lead, county, market);
    act(handler, c -> house.work.acknowledge(c, handler, id, tag(), Complexity.COMPLEX, "注册登记科"));
    clock.set(MONDAY.plusDays(4));
    Draft draft =
        Draft.of(Finding.PARTLY, Disposition.RECTIFIED, "调取监控和办件记录", "人手不足", "增开窗口并培训", "已核查并改进。");
    act(handler, c -> house.answering.draft(c, handler, id, tag(), draft));
    act(head, c -> house.answering.sign(c, head, id, tag()));
    act(head, c -> house.answering.report(c, head, id, tag(), "情况属实，同意报送"));
  }

  @Test
  @DisplayName("栏目齐全、按顺序，内容取自报送时的报告")
  void every_field_is_there_in_its_order_and_filled_in() {
    Document paper = paper();
    assertThat(paper.frame().mark()).isEqualTo("附件2");
    assertThat(paper.title()).isEqualTo("政务服务差评事项核查整改情况报告表");
    assertThat(grid(paper).above())
        .containsExactly(
            "编号：" + house.only(county).number, "填报单位（盖章）：景洪市市场监督管理局", "填报日期：2026年10月16日");
    assertThat(labels(paper))
        .containsExactly(
            "差评信息",
            "办件编号",
            "事项名称（实施编码）",
            "评价渠道",
            "评价时间",
            "评价等级",
            "评价标签",
            "文字评价（原文）",
            "被评价窗口（人员）",
            "并案处理的其他差评",
            "转办信息",
            "牵头部门",
            "转办时间",
            "应办结时间",
            "是否延期及批准",
            "核查情况",
            "承办科室",
            "承办人",
            "核查过程",
            "是否属实",
            "原因分类",
            "整改情况",
            "类型",
            "措施",
            "完成时间",
            "是否按时",
            "向评价人反馈",
            "方式",
            "时间",
            "内容",
            "评价人意见",
            "单位意见",
            "备注");
    assertThat(value(paper, "评价渠道")).isEqualTo("部门自建系统扫码，二维码");
    assertThat(value(paper, "评价时间")).isEqualTo("2026年10月12日");
    assertThat(value(paper, "评价等级")).isEqualTo("非常不满意");
    assertThat(value(paper, "文字评价（原文）")).isEqualTo("等了很久");
    assertThat(value(paper, "牵头部门")).isEqualTo("西双版纳州政务服务管理局");
    assertThat(value(paper, "应办结时间")).isEqualTo("2026年11月2日（15个工作日）");
    assertThat(value(paper, "是否延期及批准")).isEqualTo("未延期");
    assertThat(value(paper, "承办科室")).isEqualTo("注册登记科");
    assertThat(value(paper, "核查过程")).isEqualTo("调取监控和办件记录");
    assertThat(value(paper, "是否属实")).isEqualTo("□属实　√部分属实　□不属实");
    assertThat(value(paper, "类型")).isEqualTo("□立行立改　√限期整改　□解释说明");
    assertThat(value(paper, "是否按时")).isEqualTo("√按时　□逾期");
    assertThat(value(paper, "方式")).isEqualTo("查询码页面已发布");
    assertThat(value(paper, "内容")).isEqualTo("已核查并改进。");
    assertThat(value(paper, "评价人意见")).isEqualTo("□满意　□基本满意　□不满意　□未联系上");
    assertThat(value(paper, "备注")).contains("一式两份");
  }

  @Test
  @DisplayName("单位意见由负责人签名，注明日期，留出盖章处")
  void the_head_has_signed() {
    Cell opinion = cell(paper(), "单位意见");
    assertThat(opinion.text()).isEqualTo("情况属实，同意报送");
    assertThat(opinion.signature().orElseThrow().name()).isEqualTo("示例单位负责人");
    assertThat(opinion.signature().orElseThrow().on()).contains(MONDAY.plusDays(4));
  }

  @Test
  @DisplayName("评价人的身份和办件编号不是表上的栏目")
  void who_the_citizen_is_has_no_place_on_it() {
    assertThat(labels(paper())).noneMatch(label -> label.contains("姓名") || label.contains("电话"));
    assertThat(value(paper(), "办件编号")).isEqualTo("以本表编号代替");
  }

  @Test
  @DisplayName("评价人申请删除文字评价之后，打印的表上写明已按其申请删除，上级牵头部门看到的也一样")
  void erased_words_are_told_as_erased() {
    BadReviewCase about = house.only(county);
    house.transactions.run(
        county.id(),
        connection -> {
          try (var wish =
              connection.prepareStatement(
                  "insert into erasure_request (tenant_id, evaluation_id, requested_at)"
                      + " values (?, ?, now())")) {
            wish.setObject(1, county.id());
            wish.setObject(2, about.evaluationId);
            wish.executeUpdate();
          }
          erase(connection, about);
        });
    assertThat(value(paper(), "文字评价（原文）")).isEqualTo("（已按评价人申请删除）");
  }

  @Test
  @DisplayName("文字评价保存期满的，写明保存期满")
  void words_past_their_term_are_told_as_such() {
    BadReviewCase about = house.only(county);
    house.transactions.run(county.id(), connection -> erase(connection, about));
    assertThat(value(paper(), "文字评价（原文）")).isEqualTo("（保存期满，已删除）");
  }

  @Test
  @DisplayName("没有报送过的版本打印不出来")
  void only_what_was_sent_can_be_printed() {
    BadReviewCase about = house.only(county);
    boolean second =
        house.transactions.in(
            county.id(),
            connection -> house.reports.version(connection, county.id(), about.id, 2).isPresent());
    assertThat(second).isFalse();
  }

  private static void erase(Connection connection, BadReviewCase about) throws SQLException {
    new CaseData().erase(connection, about.tenantId, DataClass.WORDS, List.of(about.evaluationId));
  }

  /** As the lead department of the prefecture prints it. */
  private Document paper() {
    UUID id = house.only(county).id;
    return house.transactions.in(
        prefecture.id(),
        connection -> {
          house.cases.entities.clear();
          BadReviewCase about = house.cases.any(id).orElseThrow();
          return ReportPaper.of(
              house.reports.version(connection, county.id(), id, 1).orElseThrow().content(), about);
        });
  }

  private static Grid grid(Document paper) {
    return paper.sections().get(0).grids().get(0);
  }

  private static Stream<Cell> cells(Document paper) {
    return grid(paper).rows().stream().flatMap(List::stream);
  }

  private static List<String> labels(Document paper) {
    return cells(paper).filter(Cell::label).map(cell -> cell.text().replace("\n", "")).toList();
  }

  /** The cell beside a label. */
  private static Cell cell(Document paper, String label) {
    List<Cell> cells = cells(paper).toList();
    for (int i = 0; i + 1 < cells.size(); i++) {
      if (cells.get(i).label() && cells.get(i).text().replace("\n", "").equals(label)) {
        return cells.get(i + 1);
      }
    }
    throw new AssertionError("no label " + label);
  }

  private static String value(Document paper, String label) {
    return cell(paper, label).text();
  }

  private void act(Actor actor, CaseHouse.Act act) {
    house.act(actor, act);
  }

  private String tag() {
    return Long.toString(house.only(county).version);
  }

  private UUID unit(Tenant tenant, String code) {
    return house.transactions.in(
        tenant.id(),
        connection ->
            new Organisation()
                .directory(connection, tenant.id())
                .unit(code, MONDAY)
                .map(DirectoryEntry::id)
                .orElseThrow());
  }
}
