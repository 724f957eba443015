package org.haochaping.bulletin.content;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.haochaping.bulletin.way.Filings.Filing;
import org.haochaping.bulletin.way.IssueKind;
import org.haochaping.closing.Closing;
import org.haochaping.closing.Outcomes;
import org.haochaping.figures.Count;
import org.haochaping.figures.Figures;
import org.haochaping.figures.Printing;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Document.Chart;
import org.haochaping.plugin.api.Document.Column;
import org.haochaping.plugin.api.Document.Section;
import org.haochaping.plugin.api.Document.Table;
import org.haochaping.tenancy.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * The ranking of a year by good and by bad rates (三(一)9, 三(三)3), gathered from all eight sources by
 * the service bureau.
 *
 * @param issuer the bureau
 * @param rules those the closing was made under
 * @param analysis its own words, one paragraph a line; empty for none
 * @param corrected the ranking published before; absent for the first
 * @param below the places below
 * @param filed the year's bulletins it was compiled from, as they were filed
 */
public record AnnualRanking(
    Tenant tenant,
    Closing closing,
    String issuer,
    LocalDate issuedOn,
    PrintingRules rules,
    String analysis,
    @Nullable Corrected corrected,
    List<Below> below,
    List<Filing> filed) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日").withZone(ZoneId.of("Asia/Shanghai"));

  public Document document() {
    Figures figures = closing.ranked();
    Contents contents =
        new Contents(closing.period().kind().ranked(), true, below, List.of(), Outcomes.NONE);
    Printing printing = rules.printing();
    BulletinTables tables = new BulletinTables(figures, printing);
    Count total = figures.total();
    List<Section> sections = new ArrayList<>();
    if (corrected != null) {
      sections.add(
          new Section(
              "更正说明",
              List.of("本排名按第" + closing.version() + "次结算汇总，取代此前发布的排名。原排名仍可查阅，主要数据变化如下。"),
              List.of(tables.correction(corrected.figures(), corrected.rules().printing()))));
    }
    sections.add(new Section("总体情况", overall(total, printing), List.of(tables.levels())));
    sections.add(new Section("各来源评价情况", List.of(), List.of(tables.sources(contents.sources()))));
    sections.add(
        new Section(
            "各部门好评率、差评率排名情况",
            List.of(
                "汇总全年八类来源的评价，好评率、差评率分别由高到低排名，数值相同的并列；评价数不足"
                    + rules.minimumVolume()
                    + "件的部门只列出，不参加排名。"),
            List.of(tables.ranks(rules.minimumVolume()))));
    sections.add(Annexes.see("各部门评价情况", "各部门评价数、好评率和差评率"));
    if (!figures.scores().isEmpty()) {
      sections.add(
          new Section(
              "考核测评得分情况", List.of("得分单独列示，不计入好评率和差评率。"), List.of(WayTables.scores(figures))));
    }
    sections.addAll(WaySections.of(total, contents, issuedOn, printing));
    List<String> words = analysis.lines().filter(line -> !line.isBlank()).toList();
    if (!words.isEmpty()) {
      sections.add(new Section("分析", words, List.of()));
    }
    sections.add(new Section("所汇总的备案通报", List.of(compiledFrom()), List.of(filings())));
    Snapshot snapshot =
        new Snapshot(tenant, closing, rules, corrected, contents, issuedOn, filed, analysis);
    return new Document(
            IssueKind.RANKING.code(),
            tenant.name()
                + closing.period().chinese()
                + "政务服务好评率、差评率排名情况通报"
                + (corrected == null ? "" : "（更正）"),
            issuer,
            issuedOn,
            "",
            "zh-CN",
            sections,
            new Footnotes(closing, rules, contents).ofRanking())
        .in(Annexes.of(contents, total, printing, tables.unitRates()))
        .from(snapshot.json());
  }

  private List<String> overall(Count total, Printing printing) {
    List<String> words = new ArrayList<>();
    words.add(
        closing.period().chinese()
            + "，"
            + tenant.name()
            + "八类来源共收到政务服务评价"
            + total.all().total()
            + "件。好评率"
            + printing.inText(total.rates().good())
            + "，差评率"
            + printing.inText(total.rates().bad())
            + "。");
    rules.averages(total).ifPresent(words::add);
    return words;
  }

  private String compiledFrom() {
    return filed.isEmpty()
        ? "截至汇总之日，本年度各牵头部门没有备案的通报；本排名直接按年度结算汇总。"
        : "本年度各牵头部门已备案的通报共" + filed.size() + "份。";
  }

  private Table filings() {
    return new Table(
        "本年度备案的通报",
        List.of(
            new Column("通报", false),
            new Column("通报单位", false),
            new Column("结算", false),
            new Column("备案日期", false)),
        filed.stream()
            .map(
                one ->
                    List.of(
                        one.title(),
                        one.issuer(),
                        "第" + one.version() + "次",
                        DAY.format(one.filedAt())))
            .toList(),
        Chart.NONE);
  }
}
