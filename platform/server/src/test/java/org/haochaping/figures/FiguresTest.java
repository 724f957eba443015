package org.haochaping.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.haochaping.figures.Figures.Cell;
import org.haochaping.figures.Figures.Unit;
import org.haochaping.figures.FiguresView.CountView;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.tenancy.Policy.FiguresPolicy;
import org.haochaping.tenancy.Policy.ScoreWeights;
import org.haochaping.web.JsonRules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Figures of a period")
class FiguresTest {
  private static final Unit REGISTRY =
      new Unit(
          UUID.fromString("00000000-0000-0000-0000-000000000001"), "SC", "市市场监管局", "DEPARTMENT");
  private static final Unit HOUSING =
      new Unit(UUID.fromString("00000000-0000-0000-0000-000000000002"), "ZJ", "市住建局", "DEPARTMENT");

  private final Figures figures =
      figures(
          cell(Source.ONLINE_HALL, Terminal.PC, HOUSING, Level.SATISFIED, Origin.ACTIVE, 3),
          cell(
              Source.WINDOW_TERMINAL,
              Terminal.HALL_TABLET,
              HOUSING,
              Level.DISSATISFIED,
              Origin.ACTIVE,
              2),
          cell(
              Source.WINDOW_TERMINAL,
              Terminal.HALL_OTHER,
              REGISTRY,
              Level.BASICALLY_SATISFIED,
              Origin.DEFAULT,
              5));

  @Test
  void every_sum_follows_from_the_same_cells() {
    assertThat(figures.total().all().total()).isEqualTo(10);
    assertThat(figures.total().defaults()).isEqualTo(5);
    assertThat(figures.of(Source.WINDOW_TERMINAL).all().bad()).isEqualTo(2);
    assertThat(figures.of(Terminal.PC).all().total()).isEqualTo(3);
    assertThat(figures.of(HOUSING).all().total()).isEqualTo(5);
    assertThat(figures.of(HOUSING, Source.ONLINE_HALL).all().total()).isEqualTo(3);
    assertThat(figures.of(Source.HOTLINE)).isEqualTo(Count.NONE);
  }

  @Test
  void figures_of_some_sources_keep_all_units() {
    Figures online = figures.only(Set.of(Source.ONLINE_HALL));
    assertThat(online.total().all().total()).isEqualTo(3);
    assertThat(online.units()).containsExactly(REGISTRY, HOUSING);
  }

  @Test
  void the_same_figures_have_the_same_hash_in_whatever_order_they_were_gathered() {
    Figures reversed =
        new Figures(
            figures.from(),
            figures.to(),
            List.of(HOUSING, REGISTRY),
            List.of(figures.cells().get(2), figures.cells().get(0), figures.cells().get(1)));
    assertThat(FiguresJson.sha256(reversed)).isEqualTo(FiguresJson.sha256(figures));
    assertThat(FiguresJson.sha256(figures.only(Set.of(Source.ONLINE_HALL))))
        .isNotEqualTo(FiguresJson.sha256(figures));
  }

  @Test
  void figures_are_read_back_as_they_were_written() {
    assertThat(FiguresJson.read(FiguresJson.write(figures))).isEqualTo(figures);
  }

  @Test
  void the_written_form_stays_as_it_is() {
    assertThat(FiguresJson.write(figures.only(Set.of(Source.ONLINE_HALL))))
        .hasToString(
            "{\"from\":\"2026-10-01\",\"to\":\"2026-10-31\",\"units\":["
                + "{\"id\":\"00000000-0000-0000-0000-000000000001\",\"code\":\"SC\",\"name\":\"市市场监管局\",\"kind\":\"DEPARTMENT\"},"
                + "{\"id\":\"00000000-0000-0000-0000-000000000002\",\"code\":\"ZJ\",\"name\":\"市住建局\",\"kind\":\"DEPARTMENT\"}],"
                + "\"cells\":[{\"source\":2,\"terminal\":1,"
                + "\"unit\":\"00000000-0000-0000-0000-000000000002\","
                + "\"all\":[0,3,0,0,0],\"active\":[0,3,0,0,0],\"defaults\":0,\"voided\":0}]}");
  }

  @Test
  void the_view_prints_shares_and_rates_as_strings_and_leaves_out_what_has_no_data() {
    FiguresView view = FiguresView.of(figures);
    assertThat(view.total().goodRate()).isEqualTo("80.00");
    assertThat(view.total().activeGoodRate()).isEqualTo("60.00");
    assertThat(view.total().averageScore()).as("(3*8 + 2*3 + 5*6) / 10").isEqualTo("6.00");
    assertThat(view.total().activeAverageScore()).as("(3*8 + 2*3) / 5").isEqualTo("6.00");
    assertThat(FiguresView.of(figures()).total().averageScore()).isNull();
    assertThat(view.levels())
        .filteredOn(level -> level.level() == Level.DISSATISFIED)
        .singleElement()
        .satisfies(level -> assertThat(level.share()).isEqualTo("20.00"));
    assertThat(view.bySource().get(3).counts().goodRate()).isNull();
    assertThat(FiguresView.of(figures()).byTerminal().get(0).share()).isNull();
  }

  @Test
  void a_tenant_may_want_other_decimals_other_weights_and_shares_that_add_up() {
    FiguresPolicy policy =
        new FiguresPolicy(1, true, "本县", new ScoreWeights(5, 4, 3, 2, 1, true, "五分制"));
    Figures thirds =
        figures(
            cell(Source.ONLINE_HALL, Terminal.PC, HOUSING, Level.SATISFIED, Origin.ACTIVE, 1),
            cell(Source.MOBILE_APP, Terminal.PC, HOUSING, Level.SATISFIED, Origin.ACTIVE, 1),
            cell(
                Source.HOTLINE,
                Terminal.TELEPHONE,
                HOUSING,
                Level.DISSATISFIED,
                Origin.DEFAULT,
                1));
    FiguresView view = FiguresView.of(thirds, policy);
    assertThat(view.total())
        .extracting(CountView::goodRate, CountView::averageScore, CountView::activeAverageScore)
        .containsExactly("66.7", "3.3", "4.0");
    assertThat(view.bySource())
        .extracting(FiguresView.SourceView::share)
        .containsExactly("0.0", "33.4", "33.3", "33.3", "0.0", "0.0", "0.0", "0.0");
    assertThat(FiguresView.of(thirds).bySource().get(1).share()).isEqualTo("33.33");
    assertThat(Definitions.sentences(policy))
        .contains(
            "百分数四舍五入保留一位小数；不足全部的不记100.0，不为零的不记0.0。各项占比按最大余额法取舍，合计为100。",
            "平均分按非常满意5分、满意4分、基本满意3分、不满意2分、非常不满意1分相加，除以评价数。");
    assertThat(Definitions.sentences(FiguresPolicy.usual()))
        .noneMatch(sentence -> sentence.startsWith("平均分"))
        .contains("百分数四舍五入保留两位小数；不足全部的不记100.00，不为零的不记0.00。各项占比分别舍入，合计可能不等于100。");
  }

  @Test
  void figures_counted_earlier_name_the_definitions_of_then() {
    assertThat(FiguresView.of(figures, "2026-1", FiguresPolicy.usual()).definitions())
        .isEqualTo("2026-1");
    assertThat(FiguresView.of(figures).definitions()).isEqualTo(Definitions.VERSION);
  }

  @Test
  void the_view_is_json_without_what_is_absent() {
    String json = JsonRules.jsonb().toJson(FiguresView.of(figures));
    assertThat(json)
        .contains("\"from\":\"2026-10-01\"", "\"goodRate\":\"80.00\"", "\"definitions\":\"2026-4\"")
        .doesNotContain("null");
  }

  private static Cell cell(
      Source source, Terminal terminal, Unit unit, Level level, Origin origin, long n) {
    return new Cell(source, terminal, unit.id(), Count.of(level, origin, "COUNTED", n));
  }

  private static Figures figures(Cell... cells) {
    return new Figures(
        LocalDate.of(2026, 10, 1),
        LocalDate.of(2026, 10, 31),
        List.of(REGISTRY, HOUSING),
        List.of(cells));
  }
}
