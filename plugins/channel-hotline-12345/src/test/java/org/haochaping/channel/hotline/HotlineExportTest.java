package org.haochaping.channel.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Map;
import org.haochaping.plugin.api.Apart;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.RejectedException;
import org.haochaping.plugin.api.SettingsException;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.plugin.tck.CollectedDrafts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("三(一)4 “12345”政务服务热线的评价")
class HotlineExportTest {

  @Test
  void a_rated_call_becomes_a_rating_of_the_unit_that_dealt_with_it() {
    CollectedDrafts drafts =
        Exports.read(
            Map.of("units", "景洪市医疗保障局=YBJ", "services", "政务服务、社会保障"),
            Charset.forName("GB18030"),
            "工单号,一级分类,主办单位,受理时间,回访时间,回访满意度,回访意见,诉求标题,来电人,来电号码,是否同意回访,坐席",
            "RX202611010007,社会保障,景洪市医疗保障局,2026-10-28 09:12:00,2026-11-01 10:00:00,很不满意,"
                + "一直没人回电话,异地就医备案办不了,岩先生,13900001111,是,七号");

    assertThat(drafts.problems()).isEmpty();
    EvaluationDraft draft = drafts.accepted().get(0);
    assertThat(draft.onceKey()).isEqualTo("call:RX202611010007");
    assertThat(draft.level()).isEqualTo(Level.VERY_DISSATISFIED);
    assertThat(draft.source()).isEqualTo(Source.HOTLINE);
    assertThat(draft.terminal()).isEqualTo(Terminal.TELEPHONE);
    assertThat(draft.origin()).isEqualTo(Origin.INVITED);
    assertThat(draft.ratedOn()).isEqualTo(LocalDate.of(2026, 11, 1));
    assertThat(draft.unitCode()).isEqualTo("YBJ");
    assertThat(draft.serviceRecordNumber()).contains("RX202611010007");
    assertThat(draft.words()).isEqualTo("一直没人回电话\n来电诉求：异地就医备案办不了");
    assertThat(draft.contact().orElseThrow().phone()).isEqualTo("13900001111");
    assertThat(drafts.ignored()).as("the column of the seat").isEqualTo(1);
  }

  @Test
  void only_calls_that_concern_government_services_are_rated_and_the_others_counted_apart() {
    CollectedDrafts drafts =
        Exports.read(
            Map.of(),
            Exports.HEADINGS,
            "1,是,YBJ,2026-10-31,满意",
            "2,否,,,不满意",
            "3,否,NOBODY,damaged,damaged",
            "4,是,YBJ,2026-10-31,",
            "5,是,YBJ,2026-10-31,未接通");

    assertThat(drafts.accepted()).hasSize(1);
    assertThat(drafts.problems()).isEmpty();
    assertThat(drafts.apart()).isEqualTo(Map.of(Apart.OTHER_BUSINESS, 2, Apart.NOT_RATED, 2));
  }

  @Test
  void the_settings_may_name_the_categories_that_concern_government_services() {
    CollectedDrafts drafts =
        Exports.read(
            Map.of("services", "政务服务、营商环境"),
            "工单编号,诉求分类,部门编码,评价时间,满意度",
            "1,营商环境,SJJ,2026-10-31,满意",
            "2,噪声扰民,SJJ,2026-10-31,不满意",
            "3,,SJJ,2026-10-31,不满意");

    assertThat(drafts.accepted()).hasSize(1);
    assertThat(drafts.apart()).isEqualTo(Map.of(Apart.OTHER_BUSINESS, 1));
    assertThat(drafts.rejected().get(4L)).extracting(Problem::field).containsExactly("诉求分类");
  }

  @ParameterizedTest
  @CsvSource({
    "FIVE_DOWN, 5, VERY_SATISFIED",
    "FIVE_DOWN, 1, VERY_DISSATISFIED",
    "FIVE_UP, 1, VERY_SATISFIED",
    "FIVE_UP, 5, VERY_DISSATISFIED",
    "THREE, 1, SATISFIED",
    "THREE, 2, BASICALLY_SATISFIED",
    "THREE, 3, DISSATISFIED",
    "TWO, 1, SATISFIED",
    "TWO, 2, DISSATISFIED",
    "NAMES, 基本满意, BASICALLY_SATISFIED",
    "NAMES, 一般, BASICALLY_SATISFIED",
    "NAMES, 比较满意, SATISFIED",
    "NAMES, 不太满意, DISSATISFIED",
    "TWO, 很不满意, VERY_DISSATISFIED",
  })
  void every_scale_is_read_as_it_is_meant(String scale, String answer, Level level) {
    CollectedDrafts drafts =
        Exports.read(Map.of("scale", scale), Exports.HEADINGS, "1,是,YBJ,2026-10-31," + answer);

    assertThat(drafts.accepted()).extracting(EvaluationDraft::level).containsExactly(level);
  }

  @ParameterizedTest
  @CsvSource({"NAMES, 5", "TWO, 3", "THREE, 4", "FIVE_UP, 0", "NAMES, 还可以"})
  void an_answer_outside_the_scale_is_sent_back_and_never_guessed(String scale, String answer) {
    CollectedDrafts drafts =
        Exports.read(Map.of("scale", scale), Exports.HEADINGS, "1,是,YBJ,2026-10-31," + answer);

    assertThat(drafts.accepted()).isEmpty();
    assertThat(drafts.problems()).extracting(Problem::code).containsExactly("level-unknown");
  }

  @Test
  void a_hotline_s_own_words_come_before_those_of_the_scale() {
    CollectedDrafts drafts =
        Exports.read(
            Map.of("answers", "还可以=基本满意\n一般=不满意\n未接通=非常不满意"),
            Exports.HEADINGS,
            "1,是,YBJ,2026-10-31,还可以",
            "2,是,YBJ,2026-10-31,一般",
            "3,是,YBJ,2026-10-31,未接通");

    assertThat(drafts.accepted())
        .extracting(EvaluationDraft::level)
        .containsExactly(Level.BASICALLY_SATISFIED, Level.DISSATISFIED, Level.VERY_DISSATISFIED);
  }

  @Test
  void words_that_are_mapped_to_no_level_are_refused_when_they_are_set() {
    assertThatThrownBy(() -> Exports.read(Map.of("answers", "还可以=还行"), Exports.HEADINGS))
        .isInstanceOf(SettingsException.class);
  }

  @Test
  void a_row_is_sent_back_with_everything_that_is_wrong_with_it() {
    CollectedDrafts drafts =
        Exports.read(
            Map.of("units", "景洪市医疗保障局=YBJ"),
            "工单编号,是否涉及政务服务,承办单位,评价时间,满意度",
            ",是,景洪市水务局,2026-11-03,还行",
            "2,也许,景洪市医疗保障局,2026-10-31,满意");

    assertThat(drafts.accepted()).isEmpty();
    assertThat(drafts.rejected().get(2L))
        .extracting(Problem::code)
        .containsExactlyInAnyOrder(
            "level-unknown", "value-missing", "unit-unmapped", "date-in-future");
    assertThat(drafts.rejected().get(3L)).extracting(Problem::field).contains("是否涉及政务服务");
    assertThat(drafts.problems().toString()).doesNotContain("水务局");
  }

  @Test
  void the_day_of_the_call_stands_in_for_that_of_the_answer() {
    CollectedDrafts drafts =
        Exports.read(
            Map.of(), "工单编号,是否涉及政务服务,部门编码,受理时间,回访时间,满意度", "1,是,YBJ,2026-09-30 23:59:59,,满意");

    assertThat(drafts.accepted())
        .extracting(EvaluationDraft::ratedOn)
        .containsExactly(LocalDate.of(2026, 9, 30));
  }

  @ParameterizedTest
  @ValueSource(strings = {"否", "", "不知道"})
  void who_did_not_agree_to_be_called_is_kept_nowhere(String consent) {
    CollectedDrafts drafts =
        Exports.read(
            Map.of(),
            Exports.HEADINGS + ",来电人,来电号码,同意联系",
            "1,是,YBJ,2026-10-31,满意,岩先生,13900001111," + consent);

    assertThat(drafts.accepted().get(0).contact()).isEmpty();
    assertThat(drafts.accepted().get(0).words()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"是", "否"})
  void who_called_stands_in_no_words_that_the_unit_reads(String consent) {
    CollectedDrafts drafts =
        Exports.read(
            Map.of(),
            Exports.HEADINGS + ",回访意见,诉求标题,来电人,来电号码,同意联系",
            "1,是,YBJ,2026-10-31,不满意,岩温香说没人理,岩温香反映备案办不了,岩温香,13900001111," + consent);

    assertThat(drafts.accepted().get(0).words()).isEqualTo("〔姓名已隐去〕说没人理\n来电诉求：〔姓名已隐去〕反映备案办不了");
  }

  @Test
  void a_row_that_is_shifted_is_sent_back_and_not_counted_apart() {
    CollectedDrafts drafts = Exports.read(Map.of(), Exports.HEADINGS, "1,否,YBJ,2026-10-31,满意,岩温香");

    assertThat(drafts.apart()).isEmpty();
    assertThat(drafts.problems()).extracting(Problem::code).containsExactly("cell-without-heading");
  }

  @Test
  void of_two_columns_that_mean_the_same_the_closer_one_counts() {
    CollectedDrafts drafts =
        Exports.read(
            Map.of(),
            "工单编号,是否涉及政务服务,部门编码,受理时间,来电时间,满意度,不满意原因,回访意见",
            "1,是,YBJ,2026-10-02,2026-10-01,不满意,其他,没人接电话");

    EvaluationDraft draft = drafts.accepted().get(0);
    assertThat(draft.ratedOn()).isEqualTo(LocalDate.of(2026, 10, 1));
    assertThat(draft.words()).isEqualTo("没人接电话");
  }

  @Test
  void a_number_that_cannot_be_one_is_sent_back_where_the_caller_agreed() {
    CollectedDrafts drafts =
        Exports.read(
            Map.of(),
            Exports.HEADINGS + ",来电号码,同意联系",
            "1,是,YBJ,2026-10-31,满意,12345,同意",
            "2,是,YBJ,2026-10-31,满意,12345,不同意");

    assertThat(drafts.accepted()).hasSize(1);
    assertThat(drafts.rejected().get(2L)).extracting(Problem::field).containsExactly("联系电话");
  }

  @Test
  void a_file_without_headings_is_refused_without_showing_what_is_in_it() {
    assertThatThrownBy(() -> Exports.read(Map.of(), "RX-1,岩温香,13900001111,满意"))
        .isInstanceOfSatisfying(
            RejectedException.class,
            refused ->
                assertThat(refused.problem().chinese() + refused.problem().english())
                    .contains("工单编号")
                    .doesNotContain("岩温香")
                    .doesNotContain("13900001111"));
  }

  @Test
  void a_file_without_a_column_that_is_needed_is_refused_with_the_names_of_both() {
    assertThatThrownBy(
            () -> Exports.read(Map.of("units", "景洪市医疗保障局=YBJ"), "工单编号,是否涉及政务服务,坐席", "1,是,七号"))
        .isInstanceOfSatisfying(
            RejectedException.class,
            refused ->
                assertThat(refused.problem().chinese())
                    .contains("满意度")
                    .contains("承办单位编码或承办单位")
                    .contains("来电时间或评价时间")
                    .doesNotContain("不认识的列"));
  }
}
