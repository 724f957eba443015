package org.haochaping.bulletin.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.haochaping.bulletin.way.IssueKind;
import org.haochaping.closing.Closing;
import org.haochaping.closing.Period;
import org.haochaping.closing.PeriodKind;
import org.haochaping.figures.CaseCount;
import org.haochaping.figures.Count;
import org.haochaping.figures.Figures;
import org.haochaping.figures.Printing;
import org.haochaping.figures.Rates;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Document.Section;
import org.haochaping.plugin.api.Source;
import org.haochaping.tenancy.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * The bulletin of one closing: monthly (月通报, 三(三)1), and in the same form half-yearly (三(三)2) and
 * annual (三(三)3).
 *
 * @param issuer the office that issues it
 * @param rules those the closing was made under
 * @param corrected the last published bulletin of the period; absent for the first
 */
public record PeriodBulletin(
    Tenant tenant,
    Closing closing,
    String issuer,
    LocalDate issuedOn,
    PrintingRules rules,
    @Nullable Corrected corrected,
    Contents contents) {

  private static final String SCORES = "得分均换算为百分制，单独列示，不计入评价数、好评率和差评率。";

  /** One that tells all there is to tell of its period, and nothing beside. */
  public PeriodBulletin(
      Tenant tenant,
      Closing closing,
      String issuer,
      LocalDate issuedOn,
      PrintingRules rules,
      @Nullable Corrected corrected) {
    this(tenant, closing, issuer, issuedOn, rules, corrected, Contents.of(closing.period()));
  }

  String title() {
    return tenant.name()
        + closing.period().chinese()
        + "政务服务“好差评”情况通报"
        + (contents.alone() ? "" : "（" + Footnotes.names(contents.sources()) + "）")
        + (corrected == null ? "" : "（更正）");
  }

  public Document document() {
    Figures figures = closing.told(contents.sources());
    Printing printing = rules.printing();
    BulletinTables tables = new BulletinTables(figures, printing);
    List<Section> sections = new ArrayList<>();
    if (corrected != null) {
      sections.add(
          new Section(
              "更正说明",
              List.of(correction(corrected.closing())),
              List.of(tables.correction(corrected.figures(), corrected.rules().printing()))));
    }
    sections.add(new Section("总体情况", overall(figures.total(), printing), List.of(tables.levels())));
    sections.add(new Section("各来源评价情况", List.of(), List.of(tables.sources(contents.sources()))));
    sections.add(new Section("各评价渠道情况", List.of(), List.of(tables.terminals())));
    sections.add(Annexes.see("各部门评价情况", "各部门各等级评价数、好评率、差评率和评价来源"));
    if (!figures.scores().isEmpty()) {
      sections.add(new Section("考核测评得分情况", List.of(SCORES), List.of(WayTables.scores(figures))));
    }
    // Cases are of no source: they are told once, with the windows at which most are finished.
    if (contents.sources().contains(Source.WINDOW_TERMINAL)) {
      figures
          .allCases()
          .ifPresent(
              count ->
                  sections.add(
                      new Section(
                          "办件参评情况", List.of(cases(count, printing)), List.of(tables.cases()))));
    }
    // A year's ranking gathers all eight sources and is published by itself, once approved.
    if (closing.period().kind() != PeriodKind.YEAR) {
      sections.add(
          new Section(
              "各部门好评率、差评率排名情况",
              List.of(
                  "好评率、差评率分别由高到低排名，数值相同的并列；评价数不足"
                      + rules.minimumVolume()
                      + "件的部门只列出，不参加排名。"
                      + (tables.hasUnrankedKinds() ? "政务服务中心等非部门单位不与部门一同排名。" : "")),
              List.of(tables.ranks(rules.minimumVolume()))));
    }
    sections.addAll(WaySections.of(figures.total(), contents, issuedOn, printing));
    return new Document(
            IssueKind.of(closing.period().kind()).code(),
            title(),
            issuer,
            issuedOn,
            "",
            "zh-CN",
            sections,
            new Footnotes(closing, rules, contents).sentences())
        .in(
            Annexes.of(
                contents,
                figures.total(),
                printing,
                tables.unitLevels(),
                tables.unitRates(),
                tables.unitSources(contents.sources())))
        .from(
            new Snapshot(tenant, closing, rules, corrected, contents, issuedOn, List.of(), "")
                .json());
  }

  private List<String> overall(Count total, Printing printing) {
    Period period = closing.period();
    Rates rates = total.rates();
    long all = total.all().total();
    if (all == 0) {
      return List.of(period.chinese() + "，" + tenant.name() + "没有收到政务服务评价。");
    }
    List<String> words = new ArrayList<>();
    words.add(
        period.chinese()
            + "，"
            + tenant.name()
            + "共收到政务服务评价"
            + all
            + "件。其中，好评"
            + total.all().good()
            + "件，好评率"
            + printing.inText(rates.good())
            + "；差评"
            + total.all().bad()
            + "件，差评率"
            + printing.inText(rates.bad())
            + "。");
    words.add(active(total, rates, printing));
    rules.averages(total).ifPresent(words::add);
    return words;
  }

  private static String cases(CaseCount count, Printing printing) {
    return "期内办结办件"
        + count.finished()
        + "件，其中可以评价"
        + count.evaluable()
        + "件；已评"
        + count.evaluated()
        + "件，参评率"
        + printing.inText(count.participation())
        + "；未评率"
        + printing.inText(count.unrated())
        + "；仅有默认评价"
        + count.defaulted()
        + "件，另行列示，不算参评。";
  }

  private static String active(Count total, Rates rates, Printing printing) {
    long active = total.active().total();
    String share = "主动评价" + active + "件，主动评价率" + printing.inText(rates.active());
    return active == 0
        ? share + "。"
        : share
            + "；在主动评价中，好评率"
            + printing.inText(rates.activeGood())
            + "，差评率"
            + printing.inText(rates.activeBad())
            + "。";
  }

  private String correction(Closing before) {
    return "本通报按第"
        + closing.version()
        + "次结算编制，取代按第"
        + before.version()
        + "次结算发布的通报。原通报仍可查阅，主要数据变化如下。";
  }
}
