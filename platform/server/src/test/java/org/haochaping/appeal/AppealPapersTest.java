package org.haochaping.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Grid;
import org.haochaping.plugin.api.Grid.Cell;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("二(二) 附件3《政务服务“差评”复核申请表》和复核决定书")
class AppealPapersTest {
  private static final Instant LODGED = Instant.parse("2026-10-18T17:30:00Z");
  private static final Instant DECIDED = Instant.parse("2026-10-22T02:00:00Z");

  @Test
  @DisplayName("二(二)1 附件3恰好四个栏目：申请单位、复核事项、申请复核理由、单位意见，单位意见处签名盖章")
  void the_application_has_exactly_its_four_fields() {
    String content =
        Json.createObjectBuilder()
            .add("申请单位", "景洪市市场监督管理局")
            .add("复核事项", "对差评的复核")
            .add("申请复核理由", "评价人评价的是另一个单位的窗口服务")
            .add(
                "单位意见",
                Json.createObjectBuilder()
                    .add("意见", "情况属实，同意申请")
                    .add("签名", "岩温罕")
                    .add("日期", "2026-10-19"))
            .build()
            .toString();
    Document paper = AppealPapers.application(new AppealFiles.Copy("LEAD", content, "0", LODGED));

    assertThat(paper.frame().mark()).isEqualTo("附件3");
    assertThat(paper.title()).isEqualTo("政务服务“差评”复核申请表");
    assertThat(paper.footnotes()).containsExactly("此表一式两份，牵头部门、申请部门各留存一份。");
    Grid grid = paper.sections().get(0).grids().get(0);
    List<Cell> cells = grid.rows().stream().flatMap(List::stream).toList();
    assertThat(cells)
        .extracting(Cell::text)
        .containsExactly(
            "申请单位",
            "景洪市市场监督管理局",
            "复核事项",
            "对差评的复核",
            "申请复核理由",
            "评价人评价的是另一个单位的窗口服务",
            "单位意见",
            "情况属实，同意申请");
    Grid.Signature signature = cells.get(7).signature().orElseThrow();
    assertThat(signature.caption()).isEqualTo("签名（盖章）");
    assertThat(signature.name()).isEqualTo("岩温罕");
    assertThat(signature.on()).contains(LocalDate.of(2026, 10, 19));
  }

  @Test
  @DisplayName("二(二)2 复核决定书：写给申请部门，查明的情况、结果、对评价人的答复、日期和复核人")
  void the_decision_says_all_there_is_to_say() {
    Document paper = AppealPapers.decision(decided(AppealOutcome.REJECTED, null), "州政务服务管理局", 2);
    assertThat(paper.isForm()).isFalse();
    assertThat(paper.issuer()).isEqualTo("州政务服务管理局");
    assertThat(paper.issuedOn()).isEqualTo("2026-10-22");
    assertThat(paper.frame().recipients()).isEqualTo("景洪市市场监督管理局");
    assertThat(text(paper))
        .contains("你单位2026年10月19日对差评（编号：JH-1）提出的复核申请收悉")
        .contains("申请理由：评价的是另一个单位")
        .contains("调取监控核实")
        .contains("已听取被评价人员的举证解释和申诉申辩（2份）")
        .contains("维持原评价结果")
        .contains("经复核，维持原评价。")
        .contains("复核人：示例牵头");
  }

  @Test
  @DisplayName("二(二)3 误评、恶意差评、更正承办部门，各有各的决定")
  void each_outcome_is_told_in_its_own_words() {
    assertThat(text(AppealPapers.decision(decided(AppealOutcome.VOIDED_WRONG, null), "局", 0)))
        .contains("该评价属误评，不予采纳")
        .contains("在规定时限内未提交");
    assertThat(text(AppealPapers.decision(decided(AppealOutcome.VOIDED_MALICIOUS, null), "局", 1)))
        .contains("该评价属恶意差评，不予采纳");
    assertThat(text(AppealPapers.decision(decided(AppealOutcome.REATTRIBUTED, "景洪市公安局"), "局", 1)))
        .contains("承办部门更正为景洪市公安局");
  }

  private static String text(Document paper) {
    return paper.sections().stream()
        .map(section -> section.heading() + String.join("", section.paragraphs()))
        .collect(Collectors.joining("\n"));
  }

  private static Appeal decided(AppealOutcome outcome, String toUnit) {
    UUID any = UUID.randomUUID();
    return new Appeal(
        any,
        any,
        any,
        "JH-1",
        AppealState.DECIDED,
        3,
        any,
        "景洪市市场监督管理局",
        UUID.randomUUID(),
        "州政务服务管理局",
        LocalDate.of(2026, 10, 12),
        LocalDate.of(2026, 10, 19),
        "对差评的复核",
        "评价的是另一个单位",
        "同意",
        "示例经办",
        "岩温罕",
        LODGED,
        LocalDate.of(2026, 10, 21),
        outcome,
        "调取监控核实",
        "经复核，维持原评价。",
        toUnit,
        "示例牵头",
        DECIDED);
  }
}
