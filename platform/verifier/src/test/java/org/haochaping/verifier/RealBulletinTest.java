package org.haochaping.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.haochaping.bulletin.content.OtherBulletins;
import org.haochaping.bulletin.content.RealBulletins;
import org.haochaping.bulletin.opendata.OpenDataFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A bulletin of the server, written by the plugin, recomputed without either")
class RealBulletinTest {

  static Stream<String> bulletins() {
    return Stream.of(
        RealBulletins.october(),
        RealBulletins.correction(),
        RealBulletins.empty(),
        RealBulletins.lead(),
        RealBulletins.ruled(),
        RealBulletins.ruledRanking(),
        RealBulletins.ranking(),
        OtherBulletins.halfYearly(),
        OtherBulletins.annual(),
        OtherBulletins.oneOfSeveral(),
        OtherBulletins.narrowed(),
        OtherBulletins.byDefaultAlone(),
        OtherBulletins.emptyRanking(),
        OtherBulletins.inLetter());
  }

  @ParameterizedTest
  @MethodSource("bulletins")
  void every_number_is_recomputed_and_agrees(String bulletin) throws Exception {
    Run run = Run.on(bulletin);
    assertThat(run.said()).contains("不符0处，未能核对0处。全部相符。").contains("0 wrong, 0 not checked.");
    assertThat(run.code()).isZero();
  }

  @ParameterizedTest
  @MethodSource("bulletins")
  void it_is_as_the_published_schema_says(String bulletin) throws Exception {
    try (var file =
        OpenDataFactory.class.getResourceAsStream("haochaping-bulletin-1.schema.json")) {
      var schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(new String(file.readAllBytes(), StandardCharsets.UTF_8));
      assertThat(schema.validate(bulletin, InputFormat.JSON)).isEmpty();
    }
  }

  @Test
  void every_cell_of_every_table_is_counted() throws Exception {
    int cells = Edited.of(RealBulletins.correction()).cells().size();
    assertThat(cells).isGreaterThan(200);
    Bulletin bulletin = Bulletin.read(RealBulletins.correction());
    int checked =
        Verdict.on(bulletin).parts().stream()
            .filter(part -> part.unit() == Checked.Unit.CELL)
            .mapToInt(Checked::count)
            .sum();
    assertThat(checked).isEqualTo(cells);
  }

  @Test
  void the_rankings_show_ties_too_few_and_none() {
    String bulletin = RealBulletins.october();
    assertThat(bulletin)
        .contains("[\"市市场监管局\",\"60\",\"93.33\",\"3（并列）\",\"6.67\",\"1（并列）\",\"\"]")
        .contains("评价数不足30件，不参加排名")
        .contains("本期没有评价，不参加排名")
        .contains("99.99")
        .contains("0.01");
  }

  @ParameterizedTest
  @MethodSource("bulletins")
  @DisplayName("any one cell changed by one unit is found, and nothing else is called wrong")
  void any_changed_cell_is_found(String bulletin) {
    Edited edited = Edited.of(bulletin);
    for (String cell : edited.cells()) {
      String printed = Edited.oneMore(edited.string(cell));
      Verdict verdict = verdict(edited.with(cell, printed));
      assertThat(verdict.wrong()).as(cell).isEqualTo(1);
      assertThat(verdict.unchecked()).as(cell).isZero();
      assertThat(verdict.parts())
          .as(cell)
          .flatExtracting(Checked::wrong)
          .singleElement()
          .satisfies(
              wrong -> {
                assertThat(wrong.printed()).isEqualTo(printed);
                assertThat(wrong.recomputed()).isEqualTo(edited.string(cell));
              });
    }
  }

  @ParameterizedTest
  @MethodSource("bulletins")
  @DisplayName("any digit changed in title, text or footnotes is found")
  void any_changed_digit_is_found(String bulletin) {
    Edited edited = Edited.of(bulletin);
    for (String sentence : edited.sentences()) {
      String text = edited.string(sentence);
      for (int i = 0; i < text.length(); i++) {
        if (Character.isDigit(text.charAt(i))) {
          String printed = Edited.another(text, i);
          assertThat(verdict(edited.with(sentence, printed)).passed()).as(printed).isFalse();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("bulletins")
  @DisplayName("any count changed in the figures is found, and again once the hash is put right")
  void any_changed_count_is_found(String bulletin) {
    Edited edited = Edited.of(bulletin);
    JsonArray cells = edited.at("/data/figures/cells").asJsonArray();
    List<Integer> sources =
        edited.at("/data/sources").asJsonArray().getValuesAs(JsonNumber.class).stream()
            .map(JsonNumber::intValue)
            .toList();
    for (int i = 0; i < cells.size(); i++) {
      boolean told = sources.contains(cells.getJsonObject(i).getInt("source"));
      for (String member : List.of("all/0", "all/4", "active/1", "defaults", "voided")) {
        String pointer = "/cells/" + i + "/" + member;
        long count = ((JsonNumber) edited.at("/data/figures" + pointer)).longValueExact();
        var more = Json.createValue(count + 1);
        assertThat(verdict(edited.with("/data/figures" + pointer, more)).passed())
            .as(pointer)
            .isFalse();
        assertThat(verdict(edited.figures(pointer, more)).passed())
            .as("%s with its hash", pointer)
            .isEqualTo(!told);
      }
    }
  }

  @Test
  void other_rules_than_it_was_printed_by_are_found() {
    Edited edited = Edited.of(RealBulletins.ruled());
    assertThat(verdict(edited.with("/data/rules/decimals", Json.createValue(2))).passed())
        .isFalse();
    assertThat(verdict(edited.with("/data/rules/shares", "half-up")).passed()).isFalse();
    assertThat(verdict(edited.with("/data/rules/weights/4", Json.createValue(0))).passed())
        .isFalse();
    assertThat(verdict(edited.without("/data/rules/weights")).passed()).isFalse();
    assertThat(verdict(edited.without("/data/rules/shares")).passed()).isFalse();
  }

  @Test
  @DisplayName("what a correction quotes has the decimals it was printed with, and today's of old")
  void what_is_quoted_has_decimals_of_its_own() {
    Edited edited = Edited.of(RealBulletins.ruled());
    assertThat(verdict(edited).passed()).isTrue();
    assertThat(verdict(edited.with("/data/corrected/decimals", Json.createValue(3))).passed())
        .isFalse();
    assertThat(verdict(edited.without("/data/corrected/decimals")).passed()).isFalse();
    Edited usual = Edited.of(RealBulletins.correction());
    assertThat(verdict(usual.without("/data/corrected/decimals")).passed())
        .as("as bulletins were before it stood there")
        .isTrue();
  }

  private static Verdict verdict(Edited edited) {
    return Verdict.on(Bulletin.read(edited.text()));
  }
}
