package org.haochaping.rectification;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haochaping.document.ChineseDay;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Document.Frame;
import org.haochaping.plugin.api.Document.Section;
import org.haochaping.plugin.api.Grid;
import org.haochaping.plugin.api.Grid.Cell;
import org.haochaping.plugin.api.Grid.Signature;

/**
 * 附件2 as a page, from the report as it was sent. The citizen's words are the case's, as they are
 * when it is printed; who he is and his 办件编号 have no place on it.
 */
final class ReportPaper {
  static final String TITLE = "政务服务差评事项核查整改情况报告表";
  private static final List<Integer> WIDTHS = List.of(50, 160, 310, 165, 315);

  private final JsonObject content;

  private ReportPaper(JsonObject content) {
    this.content = content;
  }

  /** The report, with what is left of the citizen's words. */
  static Document of(JsonObject content, BadReviewCase about) {
    return new ReportPaper(content).document(words(about));
  }

  static String words(BadReviewCase about) {
    BadReviewCase.Gone gone = about.wordsGone;
    if (!about.words.isBlank()) {
      return about.words;
    }
    return gone == null
        ? "（未填写）"
        : switch (gone) {
          case CITIZEN -> "（已按评价人申请删除）";
          case TERM -> "（保存期满，已删除）";
        };
  }

  private Document document(String words) {
    Grid grid =
        new Grid(
            List.of(
                "编号：" + text("number"),
                "填报单位（盖章）：" + text("unit"),
                "填报日期：" + date(text("filledOn"))),
            WIDTHS,
            Stream.of(rating(words), handOver(), investigation(), rectification(), reply(), end())
                .flatMap(List::stream)
                .toList());
    return new Document(
            "rectification-report",
            TITLE,
            text("unit"),
            LocalDate.parse(text("filledOn")),
            text("number"),
            "zh-CN",
            List.of(Section.of(grid)),
            List.of())
        .in(Frame.marked("附件2"));
  }

  private List<List<Cell>> rating(String words) {
    return List.of(
        List.of(
            Cell.label("差评信息").down(5),
            Cell.label("办件编号"),
            Cell.value("以本表编号代替"),
            Cell.label("事项名称\n（实施编码）"),
            Cell.value(text("rating", "matter"))),
        pair("评价渠道", channel(), "评价时间", date(text("rating", "ratedOn"))),
        pair("评价等级", text("rating", "level"), "评价标签", text("rating", "tags")),
        wide("文字评价\n（原文）", words, 2),
        wide("被评价窗口\n（人员）", text("rating", "window"), 1));
  }

  private String channel() {
    return Stream.of(text("rating", "source"), text("rating", "terminal"))
        .filter(part -> !part.isBlank())
        .distinct()
        .collect(Collectors.joining("，"));
  }

  private List<List<Cell>> handOver() {
    int days = content.getJsonObject("handOver").getInt("workingDays", 0);
    String due = date(text("handOver", "dueOn")) + (days > 0 ? "（" + days + "个工作日）" : "");
    return List.of(
        List.of(
            Cell.label("转办信息").down(2),
            Cell.label("牵头部门"),
            Cell.value(text("handOver", "leadUnit")),
            Cell.label("转办时间"),
            Cell.value(date(text("handOver", "handedOverOn")))),
        pair("应办结时间", due, "是否延期\n及批准", text("handOver", "extension")));
  }

  private List<List<Cell>> investigation() {
    return List.of(
        List.of(
            Cell.label("核查情况").down(4),
            Cell.label("承办科室"),
            Cell.value(text("investigation", "section")),
            Cell.label("承办人"),
            Cell.value(text("investigation", "handler"))),
        wide("核查过程", text("investigation", "process"), 2),
        wide("是否属实", choice(text("investigation", "finding"), "属实", "部分属实", "不属实"), 1),
        wide("原因分类", text("investigation", "cause"), 1));
  }

  private List<List<Cell>> rectification() {
    return List.of(
        List.of(
            Cell.label("整改情况").down(3),
            Cell.label("类型"),
            Cell.value(choice(text("rectification", "kind"), "立行立改", "限期整改", "解释说明")).across(3)),
        wide("措施", text("rectification", "measures"), 2),
        pair(
            "完成时间",
            date(text("rectification", "completedOn")),
            "是否按时",
            choice(text("rectification", "inTime"), "按时", "逾期")));
  }

  private List<List<Cell>> reply() {
    return List.of(
        List.of(
            Cell.label("向评价人反馈").down(3),
            Cell.label("方式"),
            Cell.value(text("reply", "ways")),
            Cell.label("时间"),
            Cell.value(date(text("reply", "on")))),
        wide("内容", text("reply", "text"), 2),
        wide("评价人意见", choice(text("reply", "citizen"), "满意", "基本满意", "不满意", "未联系上"), 1));
  }

  private List<List<Cell>> end() {
    Signature signature = new Signature("负责人签名（盖章）", text("signedBy"), day(text("signedOn")));
    return List.of(
        List.of(
            Cell.label("单位意见"), Cell.value(text("opinion")).across(4).atLeast(4).signed(signature)),
        List.of(Cell.label("备注").across(2), Cell.value("本表一式两份，报牵头部门和州（市）政务服务中心。").across(3)));
  }

  private static List<Cell> pair(String one, String first, String other, String second) {
    return List.of(Cell.label(one), Cell.value(first), Cell.label(other), Cell.value(second));
  }

  private static List<Cell> wide(String label, String value, int lines) {
    return List.of(Cell.label(label), Cell.value(value).across(3).atLeast(lines));
  }

  /** All choices, the one that holds ticked. */
  static String choice(String chosen, String... choices) {
    return Stream.of(choices)
        .map(choice -> (choice.equals(chosen) ? "√" : "□") + choice)
        .collect(Collectors.joining("　"));
  }

  private String text(String name) {
    return content.getString(name, "");
  }

  private String text(String group, String name) {
    return content.getJsonObject(group).getString(name, "");
  }

  private static Optional<LocalDate> day(String iso) {
    return iso.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(iso));
  }

  private static String date(String iso) {
    return day(iso).map(ChineseDay::of).orElse("");
  }
}
