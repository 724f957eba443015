package org.haochaping.bulletin.content;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.haochaping.closing.Closing;
import org.haochaping.closing.Outcomes;
import org.haochaping.closing.Period;
import org.haochaping.figures.Count;
import org.haochaping.figures.Figures;
import org.haochaping.figures.Figures.Cell;
import org.haochaping.figures.Figures.Unit;
import org.haochaping.figures.FiguresJson;
import org.haochaping.figures.LevelCounts;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.tenancy.Policy.FiguresPolicy;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantLevel;
import org.haochaping.web.Sha256;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The snapshot a bulletin can be recomputed from")
class SnapshotTest {
  private static final Tenant JINGHONG =
      new Tenant(new UUID(0, 1), "532801", "K32801", "景洪市", TenantLevel.COUNTY, null);
  private static final Unit HOUSING = new Unit(new UUID(0, 1), "ZJJ", "市“住建”局", "DEPARTMENT");

  @Test
  void the_figures_in_it_have_the_hash_that_is_printed() {
    Closing closing = closing("2026-10", 1, 7);
    JsonObject json = read(snapshot(closing, null).json());
    assertThat(Sha256.hex(json.getJsonObject("figures").toString()))
        .isEqualTo(json.getJsonObject("closing").getString("sha256"))
        .isNotEqualTo(closing.sha256());
    assertThat(json.getJsonObject("closing").getString("closingSha256"))
        .isEqualTo(closing.sha256());
    assertThat(FiguresJson.read(json.getJsonObject("figures"))).isEqualTo(closing.reported());
    assertThat(json).doesNotContainKey("corrected");
  }

  @Test
  @DisplayName("二(一): it holds nothing of sources that another bulletin tells")
  void it_holds_nothing_of_other_sources() {
    Contents ofMonth = Contents.of(Period.parse("2026-10"));
    Contents contents =
        new Contents(
            ofMonth.sources(),
            true,
            List.of(),
            List.of(),
            new Outcomes(
                List.of(outcome(Source.ONLINE_HALL), outcome(Source.INSPECTION)),
                new Outcomes.Before(
                    "2026-09",
                    Instant.parse("2026-10-02T01:00:00Z"),
                    List.of(carried(Source.HOTLINE), carried(Source.MOBILE_APP)))));
    JsonObject json = read(snapshot(closing("2026-10", 1, 7), null, contents).json());
    assertThat(json.getJsonObject("figures").getJsonArray("cells")).hasSize(1);
    assertThat(json.getJsonArray("sources")).hasToString("[1,2,3,5]");
    JsonObject outcomes = json.getJsonObject("outcomes");
    assertThat(sources(outcomes.getJsonArray("units"))).containsExactly(2);
    assertThat(sources(outcomes.getJsonObject("before").getJsonArray("units"))).containsExactly(3);
  }

  private static List<Integer> sources(JsonArray units) {
    return units.getValuesAs(JsonObject.class).stream().map(one -> one.getInt("source")).toList();
  }

  private static Outcomes.Unit outcome(Source source) {
    return new Outcomes.Unit(source, HOUSING.id(), HOUSING.name(), 3, 3, 1, 0, 0, 2, 0);
  }

  private static Outcomes.Carried carried(Source source) {
    return new Outcomes.Carried(source, HOUSING.id(), HOUSING.name(), 2, 1, 0);
  }

  @ParameterizedTest
  @CsvSource({"2026-10, MONTH, '[1,2,3,5]'", "2026-H2, HALF_YEAR, '[4,8]'", "2026, YEAR, '[6,7]'"})
  void it_says_what_period_it_is_of(String code, String kind, String sources) {
    JsonObject json = read(snapshot(closing(code, 1, 7), null).json());
    assertThat(json.getString("period")).isEqualTo(code);
    assertThat(json.getString("kind")).isEqualTo(kind);
    assertThat(json.getJsonArray("sources")).hasToString(sources);
  }

  @Test
  void a_correction_holds_what_it_corrects_as_well() {
    Closing before = closing("2026-10", 1, 7);
    Closing now = closing("2026-10", 2, 9);
    JsonObject corrected = read(snapshot(now, before).json()).getJsonObject("corrected");
    assertThat(corrected.getInt("version")).isEqualTo(1);
    assertThat(FiguresJson.read(corrected.getJsonObject("figures"))).isEqualTo(before.reported());
    assertThat(corrected.getString("closingSha256")).isEqualTo(before.sha256());
    assertThat(corrected.getInt("decimals")).isEqualTo(2);
  }

  private static Snapshot snapshot(Closing closing, @Nullable Closing corrected) {
    return snapshot(closing, corrected, Contents.of(closing.period()));
  }

  private static Snapshot snapshot(
      Closing closing, @Nullable Closing corrected, Contents contents) {
    return new Snapshot(
        JINGHONG,
        closing,
        new PrintingRules(30, FiguresPolicy.usual()),
        corrected == null
            ? null
            : new Corrected(
                corrected,
                new PrintingRules(30, FiguresPolicy.usual()),
                corrected.period().sources()),
        contents,
        closing.period().dueOn(),
        List.of(),
        "");
  }

  private static Closing closing(String period, int version, long ratings) {
    Period closed = Period.parse(period);
    LevelCounts levels = new LevelCounts(ratings, 0, 0, 0, 1);
    Figures figures =
        new Figures(
            closed.first(),
            closed.last(),
            List.of(HOUSING),
            List.of(
                cell(Source.ONLINE_HALL, Terminal.PC, levels),
                cell(Source.HOTLINE, Terminal.TELEPHONE, levels)));
    return new Closing(
        new UUID(1, version),
        JINGHONG.id(),
        closed,
        version,
        Instant.parse("2027-01-01T01:00:00Z"),
        "2026-3",
        "532800@1",
        figures,
        FiguresJson.sha256(figures),
        "王局");
  }

  private static Cell cell(Source source, Terminal terminal, LevelCounts levels) {
    return new Cell(source, terminal, HOUSING.id(), new Count(levels, levels, 0, 0));
  }

  private static JsonObject read(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}
