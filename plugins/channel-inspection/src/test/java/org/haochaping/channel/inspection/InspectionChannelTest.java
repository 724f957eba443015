package org.haochaping.channel.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Form;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.ScoreDraft;
import org.haochaping.plugin.api.SettingsException;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.tck.CollectedDrafts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("三(一)8 定期不定期调查暗访评价情况")
class InspectionChannelTest {
  private static final Map<String, String> BANDS = Map.of("bands", "90、80、60、40");

  @Test
  void a_level_is_a_rating_of_the_window_that_was_visited_on_that_day() {
    CollectedDrafts drafts =
        Visits.read(Map.of(), Map.of(Form.LEVEL, "DISSATISFIED", Form.WORDS, "窗口无人值守"));

    assertThat(drafts.problems()).isEmpty();
    assertThat(drafts.scores()).isEmpty();
    EvaluationDraft rating = drafts.accepted().get(0);
    assertThat(rating.level()).isEqualTo(Level.DISSATISFIED);
    assertThat(rating.source()).isEqualTo(Source.INSPECTION);
    assertThat(rating.origin().isActive()).as("no citizen chose it").isFalse();
    assertThat(rating.unitCode()).isEqualTo("SJJ");
    assertThat(rating.windowCode()).contains("W-03");
    assertThat(rating.ratedOn()).isEqualTo(LocalDate.of(2026, 11, 1));
    assertThat(rating.words()).isEqualTo("窗口无人值守\n" + Visits.TOLD);
  }

  @Test
  void points_are_a_score_with_the_record_s_number_as_evidence_and_no_rating() {
    CollectedDrafts drafts =
        Visits.read(
            Map.of(), Map.of(Form.POINTS, "86.5", Form.FULL_POINTS, "100", Form.WORDS, "整洁"));

    assertThat(drafts.accepted()).isEmpty();
    ScoreDraft score = drafts.scores().get(0);
    assertThat(score.source()).isEqualTo(Source.INSPECTION);
    assertThat(score.score()).isEqualByComparingTo("86.5");
    assertThat(score.evidence()).isEqualTo("AF-BCDFGHJK");
    assertThat(score.method()).isEqualTo("窗口作风暗访");
    assertThat(score.to()).isEqualTo(LocalDate.of(2026, 11, 1));
    assertThat(score.words()).isEqualTo("整洁");
  }

  @ParameterizedTest(name = "{0} of {1} is {2}")
  @CsvSource({"90, 100, VERY_SATISFIED", "48, 60, SATISFIED", "39.99, 100, VERY_DISSATISFIED"})
  void a_score_stands_for_a_level_where_the_settings_say_so(
      String given, String full, Level level) {
    CollectedDrafts drafts = Visits.read(BANDS, Map.of(Form.POINTS, given, Form.FULL_POINTS, full));

    assertThat(drafts.accepted()).extracting(EvaluationDraft::level).containsExactly(level);
    assertThat(drafts.scores()).hasSize(1);
  }

  @Test
  void the_level_an_inspector_chose_comes_before_the_score_s() {
    CollectedDrafts drafts =
        Visits.read(
            BANDS, Map.of(Form.LEVEL, "DISSATISFIED", Form.POINTS, "95", Form.FULL_POINTS, "100"));

    assertThat(drafts.accepted())
        .extracting(EvaluationDraft::level)
        .containsExactly(Level.DISSATISFIED);
  }

  @Test
  void the_assessor_of_the_settings_stands_for_the_planner_s_office() {
    CollectedDrafts drafts =
        Visits.read(Map.of("assessor", "州效能办"), Map.of(Form.LEVEL, "SATISFIED"));

    assertThat(drafts.accepted().get(0).words()).startsWith("调查暗访：州效能办，").doesNotContain("管理局");
  }

  @Test
  void long_words_are_cut_so_that_the_rating_is_taken_and_the_score_has_them_all() {
    CollectedDrafts drafts =
        Visits.read(
            BANDS,
            Map.of(Form.POINTS, "30", Form.FULL_POINTS, "100", Form.WORDS, "𠮷".repeat(3000)));

    String words = drafts.accepted().get(0).words();
    assertThat(words.codePointCount(0, words.length())).isEqualTo(500);
    assertThat(words).contains("……（全文见暗访记录）\n调查暗访");
    assertThat(drafts.scores().get(0).words()).hasSize(6000);
  }

  @ParameterizedTest(name = "{0} of {1}, level {2}: {3}")
  @CsvSource({
    "'', '', '', nothing-found",
    "'', '', 很好, level-unknown",
    "101, 100, '', points-wrong",
    "0, 0, '', points-wrong",
    "-1, 100, '', points-wrong",
    "8.555, 100, '', points-wrong",
    "80, '', '', points-wrong",
  })
  void what_cannot_be_is_sent_back_with_what_to_do(
      String given, String full, String level, String code) {
    CollectedDrafts drafts =
        Visits.read(
            Map.of(), Map.of(Form.POINTS, given, Form.FULL_POINTS, full, Form.LEVEL, level));

    assertThat(drafts.accepted()).isEmpty();
    assertThat(drafts.scores()).isEmpty();
    assertThat(drafts.problems()).extracting(Problem::code).containsExactly(code);
  }

  @Test
  void bands_that_do_not_fall_are_refused_when_they_are_set() {
    assertThatThrownBy(() -> Visits.channel(Map.of("bands", "40、60、80、90")))
        .isInstanceOf(SettingsException.class);
  }
}
