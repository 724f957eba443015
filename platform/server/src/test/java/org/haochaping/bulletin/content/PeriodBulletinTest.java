package org.haochaping.bulletin.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.haochaping.closing.Closing;
import org.haochaping.closing.Outcomes;
import org.haochaping.closing.Period;
import org.haochaping.figures.Count;
import org.haochaping.figures.Figures;
import org.haochaping.figures.Figures.Cell;
import org.haochaping.figures.Figures.Unit;
import org.haochaping.figures.LevelCounts;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Document.Section;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.tenancy.Policy.FiguresPolicy;
import org.haochaping.tenancy.Policy.ScoreWeights;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantLevel;
import org.haochaping.testing.Published;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The monthly bulletin 月通报, 三(三)1")
class PeriodBulletinTest {
  private static final Period OCTOBER = Period.parse("2026-10");
  private static final Tenant JINGHONG =
      new Tenant(new UUID(0, 1), "532801", "K32801", "景洪市", TenantLevel.COUNTY, null);
  private static final Unit HOUSING = unit(1, "ZJJ", "市住建局", "DEPARTMENT");
  private static final Unit MARKET = unit(2, "SJJ", "市市场监管局", "DEPARTMENT");
  private static final Unit CULTURE = unit(3, "WLJ", "市文化和旅游局", "DEPARTMENT");
  private static final Unit CENTRE = unit(4, "ZWZX", "市政务服务中心", "SERVICE_CENTRE");

  @Test
  @DisplayName("A5 渭源县2020: 24,793 evaluations in six terminals, every share as published")
  void every_share_of_a_published_table_prints_as_it_was_published() {
    var a5 = Published.one("shares", "A5");
    List<Cell> cells = new ArrayList<>();
    List<List<String>> printed = new ArrayList<>();
    Published.rows(a5, "rows")
        .forEach(
            row -> {
              Terminal terminal = Terminal.ofChinese(row.getString(0)).orElseThrow();
              cells.add(
                  cell(Source.ONLINE_HALL, terminal, HOUSING, levels(row.getInt(1), 0, 0), 0));
              printed.add(
                  List.of(row.getString(0), String.valueOf(row.getInt(1)), row.getString(2)));
            });
    printed.add(List.of("电话", "0", "0.00"));
    assertThat(table(document(closing(1, cells), null), "各评价渠道评价数及占比").rows())
        .containsExactlyElementsOf(printed);
  }

  @Test
  void it_tells_the_month_s_sources_levels_departments_and_ranks() {
    Document document = document(closing(1, october()), null);
    assertThat(document.title()).isEqualTo("景洪市2026年10月政务服务“好差评”情况通报");
    assertThat(document.issuer()).isEqualTo("景洪市政务服务管理局");
    assertThat(document.sections())
        .extracting(Section::heading)
        .containsExactly("总体情况", "各来源评价情况", "各评价渠道情况", "各部门评价情况", "各部门好评率、差评率排名情况");
    assertThat(document.frame().attachments())
        .as("附件, behind the letter")
        .extracting(Section::heading)
        .containsExactly("各部门评价情况");
    assertThat(document.sections().get(0).paragraphs())
        .containsExactly(
            "2026年10月，景洪市共收到政务服务评价200件。其中，好评190件，好评率95.00%；差评10件，差评率5.00%。",
            "主动评价100件，主动评价率50.00%；在主动评价中，好评率90.00%，差评率10.00%。");
    assertThat(table(document, "各等级评价数及占比").rows())
        .contains(List.of("基本满意", "100", "50.00", "0", "0.00"));
    assertThat(table(document, "各来源评价数及占比").rows())
        .as("三(一)1, 2, 3 and 5; a source without ratings is listed all the same")
        .extracting(row -> row.get(0))
        .containsExactly("窗口评价器", "网上政务服务大厅", "一部手机办事通", "部门自建系统扫码");
    assertThat(table(document, "各部门各来源评价数").rows())
        .containsExactly(
            List.of("市住建局", "100", "100", "0", "0", "0"),
            List.of("市市场监管局", "60", "0", "60", "0", "0"),
            List.of("市政务服务中心", "40", "40", "0", "0", "0"),
            List.of("市文化和旅游局", "0", "0", "0", "0", "0"));
    assertThat(document.sections().get(4).paragraphs().get(0)).endsWith("政务服务中心等非部门单位不与部门一同排名。");
    assertThat(table(document, "各部门排名").rows())
        .containsExactly(
            List.of("市住建局", "100", "100.00", "1", "0.00", "2", ""),
            List.of("市市场监管局", "60", "83.33", "2", "16.67", "1", ""),
            List.of("市文化和旅游局", "0", "—", "—", "—", "—", "本期没有评价，不参加排名"));
  }

  @Test
  void the_footnotes_say_how_the_figures_came_about() {
    Closing closing = closing(1, october());
    assertThat(document(closing, null).footnotes())
        .anySatisfy(note -> assertThat(note).contains("数据截至2026年11月1日09:00:00（北京时间）"))
        .anySatisfy(note -> assertThat(note).contains("好评率＝（非常满意＋满意＋基本满意）÷评价数"))
        .anySatisfy(note -> assertThat(note).contains("误评、恶意差评3件，未计入"))
        .anySatisfy(note -> assertThat(note).contains("本期默认评价100件"))
        .anySatisfy(note -> assertThat(note).contains("SHA-256为" + closing.sha256()))
        .anySatisfy(note -> assertThat(note).contains("规则版本532800@1"));
  }

  @Test
  @DisplayName("the recorded rules decide about decimals, sums of shares and average scores")
  void it_prints_by_the_rules_of_its_closing() {
    PrintingRules rules =
        new PrintingRules(
            70, new FiguresPolicy(1, true, "本州", new ScoreWeights(5, 4, 3, 2, 1, true, "五分制")));
    Document document = document(closing(1, october()), null, rules);
    assertThat(document.sections().get(0).paragraphs())
        .containsExactly(
            "2026年10月，景洪市共收到政务服务评价200件。其中，好评190件，好评率95.0%；差评10件，差评率5.0%。",
            "主动评价100件，主动评价率50.0%；在主动评价中，好评率90.0%，差评率10.0%。", "平均分3.9分；在主动评价中，平均分4.7分。");
    assertThat(table(document, "各来源评价数及占比").rows())
        .extracting(row -> row.get(2))
        .containsExactly("70.0", "30.0", "0.0", "0.0");
    assertThat(table(document, "各部门好评率、差评率").columns())
        .extracting(Document.Column::heading)
        .endsWith("平均分", "主动评价平均分");
    assertThat(table(document, "各部门好评率、差评率").rows())
        .contains(List.of("市市场监管局", "60", "83.3", "16.7", "60", "83.3", "16.7", "4.5", "4.5"))
        .contains(List.of("市文化和旅游局", "0", "—", "—", "0", "—", "—", "—", "—"));
    assertThat(table(document, "各部门排名").rows())
        .contains(List.of("市市场监管局", "60", "83.3", "—", "16.7", "—", "评价数不足70件，不参加排名"));
    assertThat(document.footnotes())
        .contains(
            "百分数四舍五入保留一位小数；不足全部的不记100.0，不为零的不记0.0。各项占比按最大余额法取舍，合计为100。",
            "平均分按非常满意5分、满意4分、基本满意3分、不满意2分、非常不满意1分相加，除以评价数。",
            "排名采用并列排名法（1、2、2、4），参加排名的最低评价数为70件。");
    assertThat(document.data())
        .contains(
            "\"rules\":{\"minimumVolume\":70,\"decimals\":1,\"shares\":\"closed-to-100\","
                + "\"weights\":[5,4,3,2,1]}");
  }

  @Test
  void the_hotline_and_inspections_wait_for_the_half_year() {
    List<Cell> cells = new ArrayList<>(october());
    cells.add(cell(Source.HOTLINE, Terminal.TELEPHONE, HOUSING, levels(0, 0, 500), 0));
    assertThat(document(closing(1, cells), null).sections())
        .isEqualTo(document(closing(1, october()), null).sections());
  }

  @Test
  void a_month_without_ratings_says_so() {
    Document document = document(closing(1, List.of()), null);
    assertThat(document.sections().get(0).paragraphs()).containsExactly("2026年10月，景洪市没有收到政务服务评价。");
    assertThat(table(document, "各等级评价数及占比").rows().get(0))
        .containsExactly("非常满意", "0", "—", "0", "—");
  }

  @Test
  void a_later_closing_makes_a_correction_with_its_differences() {
    Closing before = closing(1, october());
    List<Cell> cells = new ArrayList<>(october());
    cells.add(cell(Source.MOBILE_APP, Terminal.MOBILE, HOUSING, levels(0, 0, 10), 0));
    Document document = document(closing(2, cells), before);
    assertThat(document.title()).isEqualTo("景洪市2026年10月政务服务“好差评”情况通报（更正）");
    assertThat(document.sections().get(0).heading()).isEqualTo("更正说明");
    assertThat(table(document, "更正前后对照").rows())
        .contains(List.of("评价数", "200", "210"), List.of("差评率（%）", "5.00", "9.52"));
  }

  @Test
  @DisplayName("what a correction quotes stands in it as it was printed, whatever was ruled since")
  void the_bulletin_that_is_corrected_is_quoted_by_its_own_rules() {
    PrintingRules today =
        new PrintingRules(30, new FiguresPolicy(1, false, "本州", FiguresPolicy.usual().weights()));
    Document document = document(closing(2, october()), closing(1, october()), today);
    assertThat(table(document, "更正前后对照").rows())
        .contains(List.of("好评率（%）", "95.00", "95.0"), List.of("差评率（%）", "5.00", "5.0"));
    assertThat(document.data()).contains("\"decimals\":1,").contains("\"decimals\":2,");
  }

  @Test
  @DisplayName("what a correction quotes is of the sources that were told, whoever leads them now")
  void the_bulletin_that_is_corrected_is_quoted_with_its_own_sources() {
    Set<Source> now = EnumSet.copyOf(OCTOBER.sources());
    now.remove(Source.WINDOW_TERMINAL);
    PrintingRules rules = new PrintingRules(30, FiguresPolicy.usual());
    Document document =
        new PeriodBulletin(
                JINGHONG,
                closing(2, october()),
                "景洪市政务服务管理局",
                LocalDate.of(2026, 11, 6),
                rules,
                new Corrected(closing(1, october()), rules, OCTOBER.sources()),
                new Contents(now, false, List.of(), List.of(), Outcomes.NONE))
            .document();
    List<String> counted =
        table(document, "更正前后对照").rows().stream()
            .filter(row -> row.get(0).equals("评价数"))
            .findFirst()
            .orElseThrow();
    assertThat(counted.get(1)).isEqualTo("200");
    assertThat(Integer.parseInt(counted.get(2))).isLessThan(200);
    assertThat(Snapshot.sourcesOf(document)).contains(now);
  }

  /** 100 active, of them 10 bad; 100 default ratings; 3 voided. */
  private static List<Cell> october() {
    return List.of(
        cell(Source.WINDOW_TERMINAL, Terminal.HALL_OTHER, HOUSING, levels(0, 100, 0), 100),
        cell(Source.ONLINE_HALL, Terminal.PC, MARKET, levels(50, 0, 10), 0),
        cell(Source.WINDOW_TERMINAL, Terminal.HALL_TABLET, CENTRE, levels(40, 0, 0), 0),
        new Cell(
            Source.MOBILE_APP,
            Terminal.MOBILE,
            CULTURE.id(),
            new Count(LevelCounts.NONE, LevelCounts.NONE, 0, 3)));
  }

  private static LevelCounts levels(long best, long basically, long bad) {
    return new LevelCounts(best, 0, basically, bad, 0);
  }

  private static Cell cell(
      Source source, Terminal terminal, Unit unit, LevelCounts levels, long defaults) {
    LevelCounts active = defaults == 0 ? levels : LevelCounts.NONE;
    return new Cell(source, terminal, unit.id(), new Count(levels, active, defaults, 0));
  }

  private static Closing closing(int version, List<Cell> cells) {
    return new Closing(
        new UUID(1, version),
        JINGHONG.id(),
        OCTOBER,
        version,
        Instant.parse("2026-11-01T01:00:00Z"),
        "2026-2",
        "532800@1",
        new Figures(
            OCTOBER.first(), OCTOBER.last(), List.of(HOUSING, MARKET, CULTURE, CENTRE), cells),
        "ab".repeat(32),
        "王局");
  }

  private static Document document(Closing closing, Closing corrected) {
    return document(closing, corrected, new PrintingRules(30, FiguresPolicy.usual()));
  }

  private static Document document(Closing closing, Closing corrected, PrintingRules rules) {
    return new PeriodBulletin(
            JINGHONG,
            closing,
            "景洪市政务服务管理局",
            LocalDate.of(2026, 11, 6),
            rules,
            corrected == null
                ? null
                : new Corrected(
                    corrected, new PrintingRules(30, FiguresPolicy.usual()), OCTOBER.sources()))
        .document();
  }

  private static Document.Table table(Document document, String caption) {
    return Stream.concat(document.sections().stream(), document.frame().attachments().stream())
        .flatMap(section -> section.tables().stream())
        .filter(table -> table.caption().equals(caption))
        .findFirst()
        .orElseThrow();
  }

  private static Unit unit(long n, String code, String name, String kind) {
    return new Unit(new UUID(0, n), code, name, kind);
  }
}
