package org.haochaping.rectification;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Document.Frame;
import org.haochaping.plugin.api.Document.Section;
import org.haochaping.plugin.api.Grid;
import org.haochaping.plugin.api.Grid.Cell;
import org.haochaping.plugin.api.Grid.Signature;

/** 附件2 as a page; its layout is ours, an office may have its own. */
final class ReportPaper {
  static final String TITLE = "政务服务差评事项核查整改情况报告表";
  private static final List<Integer> WIDTHS = List.of(50, 160, 310, 165, 315);

  private final Map<String, String> values;

  private ReportPaper(Map<String, String> values) {
    this.values = values;
  }

  /** The report, with what is left of the citizen's words. */
  static Document of(JsonObject content, BadReviewCase about) {
    String signedOn = content.getString("signedOn", "");
    return new ReportPaper(ReportValues.of(content, about))
        .document(
            LocalDate.parse(content.getString("filledOn")),
            signedOn.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(signedOn)));
  }

  /** The page with these values on it. */
  static Document of(Map<String, String> values, LocalDate day) {
    return new ReportPaper(values).document(day, Optional.empty());
  }

  private Document document(LocalDate filledOn, Optional<LocalDate> signedOn) {
    Grid grid =
        new Grid(
            List.of("编号：" + value("编号"), "填报单位（盖章）：" + value("填报单位"), "填报日期：" + value("填报日期")),
            WIDTHS,
            Stream.of(
                    rating(), handOver(), investigation(), rectification(), reply(), end(signedOn))
                .flatMap(List::stream)
                .toList());
    return new Document(
            "rectification-report",
            TITLE,
            value("填报单位"),
            filledOn,
            value("编号"),
            "zh-CN",
            List.of(Section.of(grid)),
            List.of())
        .in(Frame.marked("附件2"));
  }

  private List<List<Cell>> rating() {
    return List.of(
        List.of(
            Cell.label("差评信息").down(6),
            Cell.label("办件编号"),
            Cell.value("以本表编号代替"),
            Cell.label("事项名称\n（实施编码）"),
            Cell.value(value("事项名称"))),
        pair("评价渠道", value("评价渠道"), "评价时间", value("评价时间")),
        pair("评价等级", value("评价等级"), "评价标签", value("评价标签")),
        wide("文字评价\n（原文）", value("文字评价"), 2),
        wide("被评价窗口\n（人员）", value("被评价窗口"), 1),
        wide("并案处理的\n其他差评", value("并案编号"), 1));
  }

  private List<List<Cell>> handOver() {
    return List.of(
        List.of(
            Cell.label("转办信息").down(2),
            Cell.label("牵头部门"),
            Cell.value(value("牵头部门")),
            Cell.label("转办时间"),
            Cell.value(value("转办时间"))),
        pair("应办结时间", value("应办结时间"), "是否延期\n及批准", value("是否延期")));
  }

  private List<List<Cell>> investigation() {
    return List.of(
        List.of(
            Cell.label("核查情况").down(4),
            Cell.label("承办科室"),
            Cell.value(value("承办科室")),
            Cell.label("承办人"),
            Cell.value(value("承办人"))),
        wide("核查过程", value("核查过程"), 2),
        wide("是否属实", value("是否属实"), 1),
        wide("原因分类", value("原因分类"), 1));
  }

  private List<List<Cell>> rectification() {
    return List.of(
        List.of(Cell.label("整改情况").down(3), Cell.label("类型"), Cell.value(value("整改类型")).across(3)),
        wide("措施", value("整改措施"), 2),
        pair("完成时间", value("完成时间"), "是否按时", value("是否按时")));
  }

  private List<List<Cell>> reply() {
    return List.of(
        List.of(
            Cell.label("向评价人反馈").down(3),
            Cell.label("方式"),
            Cell.value(value("反馈方式")),
            Cell.label("时间"),
            Cell.value(value("反馈时间"))),
        wide("内容", value("反馈内容"), 2),
        wide("评价人意见", value("评价人意见"), 1));
  }

  private List<List<Cell>> end(Optional<LocalDate> signedOn) {
    Signature signature = new Signature("负责人签名（盖章）", value("负责人"), signedOn);
    return List.of(
        List.of(
            Cell.label("单位意见"), Cell.value(value("单位意见")).across(4).atLeast(4).signed(signature)),
        List.of(Cell.label("备注").across(2), Cell.value("本表一式两份，报牵头部门和州（市）政务服务中心。").across(3)));
  }

  private static List<Cell> pair(String one, String first, String other, String second) {
    return List.of(Cell.label(one), Cell.value(first), Cell.label(other), Cell.value(second));
  }

  private static List<Cell> wide(String label, String value, int lines) {
    return List.of(Cell.label(label), Cell.value(value).across(3).atLeast(lines));
  }

  private String value(String name) {
    return values.getOrDefault(name, "");
  }
}
