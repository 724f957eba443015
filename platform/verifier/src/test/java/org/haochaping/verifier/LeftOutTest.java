package org.haochaping.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.haochaping.bulletin.content.RealBulletins;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What is left out of a bulletin")
class LeftOutTest {
  private static final String BULLETINS = "org.haochaping.verifier.RealBulletinTest#bulletins";

  @ParameterizedTest
  @MethodSource(BULLETINS)
  @DisplayName(
      "all tables and sentences with numbers that the server prints are owed, and no other")
  void what_is_owed_is_what_the_server_prints(String text) {
    Edited edited = Edited.of(text);
    Owed owed = Bulletin.read(text).owed();
    assertThat(new OwedTables(owed).captions())
        .containsExactlyInAnyOrderElementsOf(
            edited.tables().stream().map(table -> edited.string(table + "/caption")).toList());
    Set<Sentence> sentences = EnumSet.copyOf(owed.sentences());
    sentences.addAll(owed.titles());
    sentences.addAll(owed.scopes());
    Set<Sentence> printed =
        edited.sentences().stream()
            .flatMap(sentence -> Sentence.of(edited.string(sentence)).stream())
            .collect(Collectors.toSet());
    assertThat(sentences).containsAll(printed);
    assertThat(printed)
        .containsAll(owed.sentences())
        .containsAnyElementsOf(owed.titles())
        .containsAnyElementsOf(owed.scopes());
  }

  @ParameterizedTest
  @MethodSource(BULLETINS)
  void any_table_is_missed(String text) throws Exception {
    Edited edited = Edited.of(text);
    for (String table : edited.tables()) {
      Run run = Run.on(edited.without(table).text());
      assertThat(run.code()).as(table).isEqualTo(1);
      assertThat(run.said())
          .contains(
              "不符 wrong: 缺少表 table missing 印出 printed （无），复算 recomputed "
                  + edited.string(table + "/caption"))
          .contains("不符1处");
    }
  }

  @ParameterizedTest
  @MethodSource(BULLETINS)
  void any_column_is_missed(String text) throws Exception {
    Edited edited = Edited.of(text);
    for (String table : edited.tables()) {
      int columns = edited.at(table + "/columns").asJsonArray().size();
      for (int column = 0; column < columns; column++) {
        Run run = Run.on(edited.withoutColumn(table, column).text());
        assertThat(run.code()).as(table).isEqualTo(1);
        assertThat(run.said())
            .contains(
                "不符 wrong: 缺少列 column missing 印出 printed （无），复算 recomputed "
                    + edited.string(table + "/columns/" + column + "/heading"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource(BULLETINS)
  void any_sentence_with_a_number_is_missed(String text) throws Exception {
    Edited edited = Edited.of(text);
    for (String sentence : edited.sentences()) {
      String printed = edited.string(sentence);
      if (Sentence.of(printed).isPresent()) {
        Run run = Run.on(edited.with(sentence, "情况如上。").text());
        assertThat(run.code()).as(printed).isEqualTo(1);
        assertThat(run.said())
            .contains("不符 wrong: 缺少句子 sentence missing 印出 printed （无），复算 recomputed ")
            .contains("不符1处");
      }
    }
  }

  @Test
  void a_missing_sentence_is_told_as_it_ought_to_be_printed() throws Exception {
    Edited edited = Edited.of(RealBulletins.october());
    String voided =
        edited.sentences().stream()
            .filter(one -> edited.string(one).startsWith("本期经复核不予采纳"))
            .findFirst()
            .orElseThrow();
    assertThat(Run.on(edited.without(voided).text()).said())
        .contains("复算 recomputed 本期经复核不予采纳的误评、恶意差评3件，未计入以上各数。");
  }

  @ParameterizedTest
  @MethodSource(BULLETINS)
  void a_bulletin_without_its_body_its_annexes_or_its_footnotes_does_not_agree(String text)
      throws Exception {
    for (String part : List.of("/sections", "/attachments", "/footnotes")) {
      Run run = Run.on(Edited.of(text).with(part, JsonValue.EMPTY_JSON_ARRAY).text());
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.said()).doesNotContain("全部相符");
    }
  }

  @Test
  void a_sentence_among_the_office_s_own_words_is_not_the_one_that_is_owed() {
    Edited ranking = Edited.of(RealBulletins.ranking());
    String defaults =
        ranking.sentences().stream()
            .filter(one -> ranking.string(one).startsWith("本期默认评价"))
            .findFirst()
            .orElseThrow();
    String own =
        ranking.sentences().stream()
            .filter(one -> ranking.string(one).equals("热线差评最多。"))
            .findFirst()
            .orElseThrow();
    Edited moved =
        ranking
            .with("/data/analysis", "好评率比上年提高0.3个百分点。\n本期默认评价0件，计入评价数，不计入主动评价数。")
            .with(own, "本期默认评价0件，计入评价数，不计入主动评价数。")
            .without(defaults);
    assertThat(Verdict.on(Bulletin.read(moved.text())).passed()).isFalse();
    assertThat(Verdict.on(Bulletin.read(ranking.without(own).text())).passed())
        .as("own words that are left out are missed as well")
        .isFalse();
  }

  @Test
  void another_kind_owes_less_and_is_found() {
    Edited october = Edited.of(RealBulletins.october());
    assertThat(Verdict.on(Bulletin.read(october.with("/kind", "annual-bulletin").text())).passed())
        .isFalse();
    Edited ranking = Edited.of(RealBulletins.ranking());
    assertThat(Verdict.on(Bulletin.read(ranking.with("/kind", "annual-bulletin").text())).passed())
        .isFalse();
  }
}
