package org.haochaping.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.haochaping.closing.Closing;
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
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantLevel;
import org.haochaping.testing.Published;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The monthly bulletin 月通报, 三(三)1")
class MonthlyBulletinTest {
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
    return new MonthlyBulletin(
            JINGHONG, closing, "景洪市政务服务管理局", LocalDate.of(2026, 11, 6), 30, corrected)
        .document();
  }

  private static Document.Table table(Document document, String caption) {
    return document.sections().stream()
        .flatMap(section -> section.tables().stream())
        .filter(table -> table.caption().equals(caption))
        .findFirst()
        .orElseThrow();
  }

  private static Unit unit(long n, String code, String name, String kind) {
    return new Unit(new UUID(0, n), code, name, kind);
  }
}
