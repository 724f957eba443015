package org.haochaping.bulletin.annual;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.haochaping.duty.Duty;
import org.haochaping.figures.LevelCounts;
import org.haochaping.figures.Printing;
import org.haochaping.figures.Rate;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Document.Chart;
import org.haochaping.plugin.api.Document.Column;
import org.haochaping.plugin.api.Document.Section;
import org.haochaping.plugin.api.Document.Table;
import org.haochaping.plugin.api.Level;
import org.jspecify.annotations.Nullable;

/**
 * The report as a letter to the government, in the five parts published ones have: 基本情况, 反馈整改落实情况,
 * 复核纠正情况, 存在问题, 下一步措施; with the table of departments, and always the moment it was counted.
 *
 * @param printing by the rules of its year, as bulletins are
 */
record AnnualLetter(AnnualReport report, String government, Printing printing) {
  static final String KIND = "annual-rectification-report";
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日H时m分");

  String title() {
    return report.year() + "年度政务服务“好差评”反馈整改落实情况报告";
  }

  Document document() {
    Section table = new Section("各部门差评反馈整改情况统计表", List.of(), List.of(units()));
    return new Document(
            KIND,
            title(),
            report.issuer(),
            day(),
            "",
            "zh-CN",
            List.of(
                new Section("基本情况", situation(), List.of(levels())),
                new Section("差评反馈整改落实情况", rectified(), List.of()),
                new Section("复核纠正情况", reviewed(), List.of()),
                new Section("存在问题", paragraphs(report.problems()), List.of()),
                new Section("下一步措施", paragraphs(report.measures()), List.of())),
            List.of(
                "本报告数据统计截止时间："
                    + MOMENT.format(ZonedDateTime.ofInstant(report.cutOff(), Duty.CHINA))
                    + "；数据摘要（SHA-256）："
                    + report.sha256()
                    + "。"))
        .in(Document.Frame.to(government).attaching(table));
  }

  private LocalDate day() {
    return LocalDate.ofInstant(
        report.submittedAt() == null ? report.cutOff() : report.submittedAt(), Duty.CHINA);
  }

  private YearFigures figures() {
    return report.figures();
  }

  private List<String> situation() {
    LevelCounts levels = figures().levels();
    List<String> texts = new ArrayList<>();
    texts.add(
        report.year()
            + "年，各级政务服务共归集评价"
            + levels.total()
            + "件，其中好评"
            + levels.good()
            + "件，好评率"
            + printing.inText(new Rate(levels.good(), levels.total()))
            + "；差评"
            + levels.bad()
            + "件，差评率"
            + printing.inText(new Rate(levels.bad(), levels.total()))
            + "。各等级分布见下表。");
    if (figures().openMonths() > 0) {
      texts.add("截至统计时，尚有" + figures().openMonths() + "个月度未结算，其评价未计入上述数据。");
    }
    return texts;
  }

  private Table levels() {
    List<Level> levels = List.of(Level.values());
    List<Long> counts = levels.stream().map(figures().levels()::of).toList();
    List<@Nullable String> shares = printing.shares(counts);
    return new Table(
        "评价等级分布",
        List.of(new Column("等级", false), new Column("件数", true), new Column("占比（%）", true)),
        IntStream.range(0, levels.size())
            .mapToObj(
                i ->
                    List.of(
                        levels.get(i).chinese(),
                        Long.toString(counts.get(i)),
                        Printing.cell(shares.get(i))))
            .toList(),
        Chart.BARS);
  }

  private List<String> rectified() {
    UnitYear all = figures().all();
    CalledBack calls = figures().calledBack();
    long standing = all.cases() - all.voided();
    return List.of(
        "全年受理差评"
            + all.cases()
            + "件，经复核不予采纳"
            + all.voided()
            + "件。牵头部门逾期转办"
            + all.handedLate()
            + "件。有效差评"
            + standing
            + "件中，已整改"
            + all.rectified()
            + "件，作解释说明"
            + all.explained()
            + "件，按时整改率"
            + printing.inText(all.rectifiedInTime())
            + "；逾期"
            + all.late()
            + "件，批准延期"
            + all.extended()
            + "件。整改情况报告表逾期报送"
            + all.reportedLate()
            + "件。",
        "已答复评价人"
            + all.answered()
            + "件，差评回复率"
            + printing.inText(all.replied())
            + "。其中，另以短信、电话等方式联系到评价人"
            + all.reached()
            + "件，评价人未留联系方式、仅凭查询码答复"
            + all.noContact()
            + "件，其余"
            + Math.max(0, all.answered() - all.reached() - all.noContact())
            + "件凭查询码答复。",
        "按月随机抽取回访，可抽取"
            + calls.population()
            + "件，抽取"
            + calls.drawn()
            + "件，抽取比例"
            + printing.inText(calls.share())
            + "。联系上"
            + calls.answered()
            + "件，未联系上"
            + calls.unreached()
            + "件；确认整改属实"
            + calls.confirmed()
            + "件，回访整改率"
            + printing.inText(calls.confirmedRate())
            + "；对整改结果满意和基本满意"
            + calls.satisfied()
            + "件，回访整改满意率"
            + printing.inText(calls.satisfiedRate())
            + "。整改不实退回重新整改"
            + all.reopened()
            + "件。应评价人反映追加回访"
            + calls.added()
            + "件，回访中反映因评价受到干扰"
            + calls.pressed()
            + "件。");
  }

  private List<String> reviewed() {
    Reviewed appeals = figures().reviewed();
    if (appeals.lodged() == 0) {
      return List.of("全年没有部门申请复核。");
    }
    return List.of(
        "全年受理复核申请"
            + appeals.lodged()
            + "件。认定误评作废"
            + appeals.wrong()
            + "件，认定恶意差评作废"
            + appeals.malicious()
            + "件，更正承办部门"
            + appeals.reattributed()
            + "件，维持原评价"
            + appeals.rejected()
            + "件，正在复核"
            + appeals.open()
            + "件；逾期作出决定"
            + appeals.late()
            + "件。");
  }

  private static List<String> paragraphs(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private Table units() {
    List<List<String>> rows = new ArrayList<>();
    for (UnitYear unit : figures().units()) {
      rows.add(row(unit.tenantName(), unit.unitName(), unit));
    }
    rows.add(row("合计", "", figures().all()));
    return new Table(
        "各部门差评反馈整改情况",
        List.of(
            new Column("地区", false),
            new Column("部门", false),
            new Column("差评", true),
            new Column("不予采纳", true),
            new Column("已答复", true),
            new Column("回复率（%）", true),
            new Column("按时整改率（%）", true),
            new Column("逾期", true),
            new Column("延期", true),
            new Column("退回重改", true)),
        rows,
        Chart.NONE);
  }

  private List<String> row(String tenant, String name, UnitYear unit) {
    return List.of(
        tenant,
        name,
        Long.toString(unit.cases()),
        Long.toString(unit.voided()),
        Long.toString(unit.answered()),
        printing.cell(unit.replied()),
        printing.cell(unit.rectifiedInTime()),
        Long.toString(unit.late()),
        Long.toString(unit.extended()),
        Long.toString(unit.reopened()));
  }
}
