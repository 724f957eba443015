package org.haochaping.appeal;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.haochaping.document.ChineseDay;
import org.haochaping.duty.Duty;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Document.Frame;
import org.haochaping.plugin.api.Document.Section;
import org.haochaping.plugin.api.Grid;
import org.haochaping.plugin.api.Grid.Cell;
import org.haochaping.plugin.api.Grid.Signature;
import org.jspecify.annotations.Nullable;

/** 附件3 as it was signed, and the decision on it, as pages. */
final class AppealPapers {
  private static final String CHINESE = "zh-CN";

  private AppealPapers() {}

  /** 附件3 from a kept copy: its four fields and no other. */
  static Document application(AppealFiles.Copy copy) {
    try (JsonReader reader = Json.createReader(new StringReader(copy.content()))) {
      JsonObject form = reader.readObject();
      JsonObject opinion = form.getJsonObject("单位意见");
      LocalDate signedOn = LocalDate.parse(opinion.getString("日期"));
      Signature signature = new Signature("签名（盖章）", opinion.getString("签名"), Optional.of(signedOn));
      Grid grid =
          new Grid(
              List.of(),
              List.of(22, 78),
              List.of(
                  row("申请单位", Cell.value(form.getString("申请单位")).atLeast(3)),
                  row("复核事项", Cell.value(form.getString("复核事项")).atLeast(6)),
                  row("申请复核理由", Cell.value(form.getString("申请复核理由")).atLeast(14)),
                  row("单位意见", Cell.value(opinion.getString("意见")).atLeast(8).signed(signature))));
      return new Document(
              "appeal-application",
              "政务服务“差评”复核申请表",
              form.getString("申请单位"),
              signedOn,
              "",
              CHINESE,
              List.of(Section.of(grid)),
              List.of("此表一式两份，牵头部门、申请部门各留存一份。"))
          .in(Frame.marked("附件3"));
    }
  }

  private static List<Cell> row(String label, Cell value) {
    return List.of(Cell.label(label), value);
  }

  /**
   * 复核决定书, to the department that applied.
   *
   * @param office who decided
   * @param statements how often the rated person stated his case
   */
  static Document decision(Appeal decided, String office, int statements) {
    List<String> findings = new ArrayList<>(text(decided.findings()).lines().toList());
    findings.add(
        statements > 0
            ? "复核期间，已听取被评价人员的举证解释和申诉申辩（" + statements + "份）。"
            : "复核期间，被评价人员在规定时限内未提交举证解释或者申诉申辩材料。");
    return new Document(
            "appeal-decision",
            "政务服务“差评”复核决定书",
            office,
            on(decided.decidedAt()),
            "",
            CHINESE,
            List.of(
                new Section("", List.of(opening(decided)), List.of()),
                new Section(
                    "申请事项和理由",
                    List.of("复核事项：" + decided.matter(), "申请理由：" + decided.reason()),
                    List.of()),
                new Section("复核查明的情况", findings, List.of()),
                new Section("复核决定", List.of(outcome(decided)), List.of()),
                new Section("对评价人的答复", text(decided.words()).lines().toList(), List.of()),
                new Section("", List.of("复核人：" + text(decided.decidedBy())), List.of())),
            List.of())
        .in(Frame.to(decided.unitName()));
  }

  private static String opening(Appeal decided) {
    return "你单位"
        + ChineseDay.of(on(decided.lodgedAt()))
        + "对差评（编号："
        + decided.caseNumber()
        + "）提出的复核申请收悉。经复核，现将结果反馈如下。";
  }

  private static String outcome(Appeal decided) {
    AppealOutcome outcome = decided.outcome();
    return outcome == null
        ? ""
        : switch (outcome) {
          case VOIDED_WRONG -> "该评价属误评，不予采纳，不计入你单位的评价结果。";
          case VOIDED_MALICIOUS -> "该评价属恶意差评，不予采纳，不计入你单位的评价结果。";
          case REATTRIBUTED -> "该评价属误评，承办部门更正为" + text(decided.toUnitName()) + "，不计入你单位的评价结果。";
          case REJECTED -> "维持原评价结果。请你单位继续做好核查整改和答复工作。";
        };
  }

  private static LocalDate on(@Nullable Instant at) {
    if (at == null) {
      throw new IllegalStateException("a decided appeal was lodged and decided");
    }
    return LocalDate.ofInstant(at, Duty.CHINA);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
