package org.haochaping.channel.thirdparty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.ScoreDraft;
import org.haochaping.plugin.api.SettingsException;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.tck.CollectedDrafts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("三(一)7 第三方对各部门整体绩效的评价")
class ThirdPartyReportTest {
  private static final Map<String, String> BANDS = Map.of("bands", "90、80、60、40");

  @Test
  void a_score_is_a_score_and_no_rating() {
    CollectedDrafts drafts =
        Reports.read(Map.of(), Reports.HEADINGS, Reports.row("SJJ", "86.50", "", ""));

    assertThat(drafts.problems()).isEmpty();
    assertThat(drafts.accepted()).isEmpty();
    ScoreDraft score = drafts.scores().get(0);
    assertThat(score.source()).isEqualTo(Source.THIRD_PARTY);
    assertThat(score.score()).isEqualByComparingTo("86.5");
    assertThat(score.fullScore()).isEqualByComparingTo("100");
    assertThat(score.assessor()).isEqualTo("某调查公司");
    assertThat(score.method()).isEqualTo("电话访谈");
    assertThat(score.from()).isEqualTo(LocalDate.of(2026, 1, 1));
    assertThat(score.to()).isEqualTo(LocalDate.of(2026, 10, 31));
    assertThat(score.sampleSize()).contains(120);
    assertThat(score.evidence()).isEqualTo("报告第3页");
    assertThat(score.onceKey()).isEqualTo("DSF-1:SJJ");
  }

  @Test
  void a_level_is_a_rating_that_tells_who_found_it_how_and_where_it_is_proved() {
    CollectedDrafts drafts =
        Reports.read(Map.of(), Reports.HEADINGS, Reports.row("SJJ", "", "", "不满意"));

    assertThat(drafts.scores()).isEmpty();
    EvaluationDraft rating = drafts.accepted().get(0);
    assertThat(rating.level()).isEqualTo(Level.DISSATISFIED);
    assertThat(rating.source()).isEqualTo(Source.THIRD_PARTY);
    assertThat(rating.origin()).as("no citizen chose it").isEqualTo(Origin.IMPORTED);
    assertThat(rating.ratedOn()).isEqualTo(LocalDate.of(2026, 10, 31));
    assertThat(rating.words()).isEqualTo("第三方评价：某调查公司，电话访谈，佐证：报告第3页");
  }

  @Test
  void a_row_may_hold_both() {
    CollectedDrafts drafts =
        Reports.read(Map.of(), Reports.HEADINGS, Reports.row("SJJ", "52", "60", "满意"));

    assertThat(drafts.accepted())
        .extracting(EvaluationDraft::level)
        .containsExactly(Level.SATISFIED);
    assertThat(drafts.scores()).hasSize(1);
    assertThat(drafts.problems()).isEmpty();
  }

  @ParameterizedTest(name = "{0} of {1} is {2}")
  @CsvSource({
    "100, 100, VERY_SATISFIED",
    "90, 100, VERY_SATISFIED",
    "89.99, 100, SATISFIED",
    "48, 60, SATISFIED",
    "47.99, 60, BASICALLY_SATISFIED",
    "60, 100, BASICALLY_SATISFIED",
    "40, 100, DISSATISFIED",
    "39.99, 100, VERY_DISSATISFIED",
    "0, 100, VERY_DISSATISFIED",
  })
  void a_score_stands_for_a_level_where_the_settings_say_so(
      String score, String full, Level level) {
    CollectedDrafts drafts =
        Reports.read(BANDS, Reports.HEADINGS, Reports.row("SJJ", score, full, ""));

    assertThat(drafts.accepted()).extracting(EvaluationDraft::level).containsExactly(level);
    assertThat(drafts.scores()).hasSize(1);
  }

  @Test
  void a_level_that_is_written_comes_before_the_score_s() {
    CollectedDrafts drafts =
        Reports.read(BANDS, Reports.HEADINGS, Reports.row("SJJ", "95", "", "不满意"));

    assertThat(drafts.accepted())
        .extracting(EvaluationDraft::level)
        .containsExactly(Level.DISSATISFIED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"90", "90、80、60", "40、60、80、90", "90、90、60、40", "100、80、60、40", "九十、80、60、40"})
  void bands_that_do_not_fall_are_refused_when_they_are_set(String bands) {
    assertThatThrownBy(() -> Reports.read(Map.of("bands", bands), Reports.HEADINGS))
        .isInstanceOf(SettingsException.class);
  }

  @Test
  void a_row_is_sent_back_with_everything_that_is_wrong_with_it() {
    CollectedDrafts drafts =
        Reports.read(
            Map.of(),
            Reports.HEADINGS,
            "DSF-1,,101,100,很好,,电话访谈,2026-10-31,2026-01-01,0,,",
            Reports.row("SJJ", "", "", ""),
            Reports.row("SJJ", "86.555", "", ""),
            Reports.row("SJJ", "-1", "", ""),
            Reports.row("SJJ", "1", "0", ""));

    assertThat(drafts.accepted()).isEmpty();
    assertThat(drafts.scores()).isEmpty();
    assertThat(drafts.rejected().get(2L))
        .extracting(Problem::field)
        .containsExactlyInAnyOrder("部门编码", "得分", "评价等级", "评价机构", "评价期间止", "样本量", "佐证材料");
    assertThat(drafts.rejected().get(3L))
        .extracting(Problem::code)
        .containsExactly("nothing-found");
    assertThat(drafts.rejected().get(4L)).extracting(Problem::field).containsExactly("得分");
    assertThat(drafts.rejected().get(5L)).extracting(Problem::field).containsExactly("得分");
    assertThat(drafts.rejected().get(6L)).extracting(Problem::field).contains("满分");
    assertThat(drafts.problems().toString()).doesNotContain("很好");
  }

  @Test
  void the_assessor_of_the_settings_stands_in() {
    CollectedDrafts drafts =
        Reports.read(
            Map.of("assessor", "州社情民意调查中心"),
            Reports.HEADINGS.replace("评价机构,", ""),
            Reports.row("SJJ", "80", "", "").replace("某调查公司,", ""));

    assertThat(drafts.scores()).extracting(ScoreDraft::assessor).containsExactly("州社情民意调查中心");
  }

  @Test
  void several_ratings_of_one_unit_are_told_apart_by_their_serial() {
    CollectedDrafts drafts =
        Reports.read(
            Map.of(),
            Reports.HEADINGS + ",流水号",
            Reports.row("SJJ", "", "", "满意") + ",1",
            Reports.row("SJJ", "", "", "不满意") + ",2");

    assertThat(drafts.accepted())
        .extracting(EvaluationDraft::onceKey)
        .containsExactly("DSF-1:SJJ:1", "DSF-1:SJJ:2");
  }

  @Test
  void what_was_assessed_is_over() {
    CollectedDrafts drafts =
        Reports.read(
            Map.of(),
            Reports.HEADINGS,
            Reports.row("SJJ", "80", "", "").replace("2026-10-31", "2026-12-31"));

    assertThat(drafts.problems()).extracting(Problem::code).containsExactly("date-in-future");
  }
}
