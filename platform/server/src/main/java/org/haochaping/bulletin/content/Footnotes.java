package org.haochaping.bulletin.content;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.haochaping.closing.Closing;
import org.haochaping.closing.PeriodKind;
import org.haochaping.figures.Count;
import org.haochaping.figures.Definitions;
import org.haochaping.figures.FiguresJson;
import org.haochaping.plugin.api.Source;

/** What stands under a bulletin, so that anyone can recompute it. */
record Footnotes(Closing closing, PrintingRules rules, Contents contents) {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

  private static final String MONTHLY = "窗口评价器、网上政务服务大厅、一部手机办事通、部门自建系统扫码按月通报";
  private static final String HALF_YEARLY = "12345政务服务热线、调查暗访按半年通报";
  private static final String ANNUAL = "调查问卷、第三方评价按年度通报";

  private static final Map<PeriodKind, String> OTHERS =
      Map.of(
          PeriodKind.MONTH, HALF_YEARLY + "，" + ANNUAL + "。",
          PeriodKind.HALF_YEAR, MONTHLY + "，" + ANNUAL + "。",
          PeriodKind.YEAR, MONTHLY + "，" + HALF_YEARLY + "。");

  static String names(Set<Source> sources) {
    return sources.stream().map(Source::chinese).collect(joining("、"));
  }

  List<String> sentences() {
    List<String> notes = new ArrayList<>();
    notes.add(range());
    notes.add(
        "本通报汇总"
            + names(contents.sources())
            + "的评价；"
            + (contents.alone() ? "" : "本期其他来源由各牵头部门分别通报；")
            + OTHERS.get(closing.period().kind()));
    addCounts(notes, closing.period().kind() != PeriodKind.YEAR);
    return notes;
  }

  /** What stands under the ranking of a year: it gathers all sources. */
  List<String> ofRanking() {
    List<String> notes = new ArrayList<>();
    notes.add(range());
    notes.add("本排名汇总" + names(contents.sources()) + "的评价。");
    addCounts(notes, true);
    return notes;
  }

  private String range() {
    return "统计范围为评价日期在"
        + day(closing.period().first())
        + "至"
        + day(closing.period().last())
        + "的评价，数据截至"
        + MOMENT.format(closing.cutOff())
        + "（北京时间）；此后收到或更正的评价进入下一次结算。";
  }

  private void addCounts(List<String> notes, boolean ranked) {
    Count total = closing.told(contents.sources()).total();
    notes.addAll(Definitions.sentences(rules.figures()));
    notes.add("本期经复核不予采纳的误评、恶意差评" + total.voided() + "件，未计入以上各数。");
    notes.add(
        "本期追加评价"
            + total.followUps().total()
            + "件（其中差评"
            + total.followUps().bad()
            + "件），未计入以上各数，其中差评已逐件立案核查整改。");
    notes.add("本期默认评价" + total.defaults() + "件，计入评价数，不计入主动评价数。");
    if (ranked) {
      notes.add("排名采用并列排名法（1、2、2、4），参加排名的最低评价数为" + rules.minimumVolume() + "件。");
    }
    notes.add(
        "以上各数均由期间结算（编号"
            + closing.id()
            + "，第"
            + closing.version()
            + "次结算）中按来源、渠道、部门和等级列出的计数相加、相除得到，可据此复算；本通报所用数据SHA-256为"
            + FiguresJson.sha256(closing.told(contents.sources()))
            + "，全部结算数据SHA-256为"
            + closing.sha256()
            + "。");
    notes.add("指标口径版本" + closing.definitions() + "；规则版本" + closing.policyVersion() + "。");
  }

  private static String day(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }
}
