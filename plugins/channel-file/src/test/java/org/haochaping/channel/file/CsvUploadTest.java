package org.haochaping.channel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.RejectedException;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.plugin.tck.CollectedDrafts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvUploadTest {
  private static final String ROW = "A-1,4,D08,电话,2026-10-31,不满意";

  @Test
  void a_full_row_becomes_a_full_draft() {
    CollectedDrafts drafts =
        Uploads.csv(
            "评价来源,办件编号,服务次数,评价次数,部门编码,窗口编码,工号,事项编码,评价渠道,评价时间,满意度,评价内容,文字评价,来源方式",
            "网上政务服务大厅,A-1,2,2,D08,W-12,0531,M-7,移动服务端,20261031T235959,非常不满意,\"108,110\",\"来回跑了\n三趟\",主动");
    assertThat(drafts.problems()).isEmpty();
    EvaluationDraft draft = drafts.accepted().get(0);
    assertThat(draft.onceKey()).isEqualTo("case:2:2:A-1");
    assertThat(draft.level()).isEqualTo(Level.VERY_DISSATISFIED);
    assertThat(draft.source()).isEqualTo(Source.ONLINE_HALL);
    assertThat(draft.terminal()).isEqualTo(Terminal.MOBILE);
    assertThat(draft.origin()).isEqualTo(Origin.ACTIVE);
    assertThat(draft.ratedOn()).isEqualTo(LocalDate.of(2026, 10, 31));
    assertThat(draft.unitCode()).isEqualTo("D08");
    assertThat(draft.windowCode()).contains("W-12");
    assertThat(draft.staffNumber()).contains("0531");
    assertThat(draft.matterCode()).contains("M-7");
    assertThat(draft.serviceRecordNumber()).contains("A-1");
    assertThat(draft.tags()).containsExactly("108", "110");
    assertThat(draft.words()).isEqualTo("来回跑了\n三趟");
  }

  @Test
  void what_is_left_out_has_its_usual_value() {
    EvaluationDraft draft = Uploads.csv(Uploads.HEADINGS, ROW).accepted().get(0);
    assertThat(draft.onceKey()).isEqualTo("case:1:1:A-1");
    assertThat(draft.origin()).isEqualTo(Origin.IMPORTED);
    assertThat(draft.tags()).isEmpty();
    assertThat(draft.words()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "主动, ACTIVE",
    "邀请, INVITED",
    "协助, STAFF_ASSISTED",
    "代录, STAFF_ENTERED",
    "代为录入, STAFF_ENTERED",
    "默认, DEFAULT",
    "默认评价, DEFAULT",
    "批量导入, IMPORTED"
  })
  void how_a_rating_came_to_be_is_read_by_its_short_or_full_name(String text, Origin origin) {
    assertThat(Uploads.csv(Uploads.HEADINGS + ",来源方式", ROW + "," + text).accepted())
        .extracting(EvaluationDraft::origin)
        .containsExactly(origin);
  }

  @ParameterizedTest
  @ValueSource(strings = {"测试", "主", "自动"})
  void an_origin_that_is_none_is_refused(String text) {
    assertThat(Uploads.csv(Uploads.HEADINGS + ",来源方式", ROW + "," + text).problems())
        .extracting(Problem::field)
        .containsExactly("来源方式");
  }

  @Test
  void good_rows_are_taken_and_bad_ones_refused_with_every_reason() {
    CollectedDrafts drafts =
        Uploads.csv(
            Uploads.HEADINGS, ROW, "A-2,9,,电话,2026-13-01,很好", "", "A-3,4,D08,电话,2026-10-30,满意");
    assertThat(drafts.accepted()).hasSize(2);
    assertThat(drafts.rejected()).containsOnlyKeys(3L);
    assertThat(drafts.problems())
        .extracting(Problem::field, Problem::code)
        .containsExactlyInAnyOrder(
            tuple("评价来源", "value-unknown"),
            tuple("部门编码", "value-missing"),
            tuple("评价时间", "date-unknown"),
            tuple("满意度", "level-unknown"));
  }

  @Test
  void line_numbers_are_those_an_editor_shows() {
    CollectedDrafts drafts =
        Uploads.csv(
            "流水号,评价来源,部门编码,评价渠道,评价时间,满意度,文字评价",
            "1,4,D08,电话,2026-10-31,满意,\"两\n行\"",
            "",
            "2,4,,电话,2026-10-31,满意,",
            "3,4,,电话,2026-10-31,满意,");
    assertThat(drafts.rejected()).containsOnlyKeys(5L, 6L);
  }

  @Test
  void the_corrected_file_carries_the_same_keys() {
    String before = Uploads.csv(Uploads.HEADINGS, ROW).accepted().get(0).onceKey();
    CollectedDrafts again = Uploads.csv(Uploads.HEADINGS, "A-2,4,D08,电话,2026-10-31,满意", ROW);
    assertThat(again.accepted().get(1).onceKey()).isEqualTo(before);
  }

  @Test
  void a_row_without_case_number_is_known_by_its_row_number() {
    String headings = "流水号," + Uploads.HEADINGS;
    assertThat(Uploads.csv(headings, "77,,4,D08,电话,2026-10-31,满意").accepted().get(0).onceKey())
        .isEqualTo("row:77");
    assertThat(Uploads.csv(headings, "77," + ROW).accepted().get(0).onceKey())
        .isEqualTo("case:1:1:A-1");
    assertThat(Uploads.csv(headings, ",,4,D08,电话,2026-10-31,满意").problems())
        .extracting(Problem::code)
        .containsExactly("key-missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void the_encodings_of_chinese_spreadsheets_are_told_apart(String charset) {
    String csv = "流水号,评价来源,部门编码,评价渠道,评价时间,满意度,文字评价\r\n1,4,D08,电话,2026/10/31,满意,𠮷\r\n";
    assertThat(Uploads.upload(Map.of(), csv.getBytes(Charset.forName(charset))).accepted())
        .extracting(EvaluationDraft::words)
        .containsExactly("𠮷");
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_first_heading() {
    byte[] csv = ("\ufeff" + Uploads.HEADINGS + "\n" + ROW).getBytes(StandardCharsets.UTF_8);
    assertThat(Uploads.upload(Map.of(), csv).accepted()).hasSize(1);
  }

  @Test
  void a_broken_character_refuses_its_row_only() {
    byte[] csv =
        (Uploads.HEADINGS + ",文字评价\n" + ROW + ",好\nA-2,4,D08,电话,2026-10-31,满意,?")
            .getBytes(StandardCharsets.UTF_8);
    csv[csv.length - 1] = (byte) 0xFF;
    byte[] long8k = padded(csv);
    CollectedDrafts drafts = Uploads.upload(Map.of(), long8k);
    assertThat(drafts.problems()).extracting(Problem::code).containsExactly("characters-broken");
    assertThat(drafts.accepted()).isNotEmpty();
  }

  /** So long that the broken character is not in the part that decides about the encoding. */
  private static byte[] padded(byte[] csv) {
    String text = new String(csv, StandardCharsets.ISO_8859_1);
    int second = text.indexOf("A-2");
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      rows.append("B-")
          .append(i)
          .append(",4,D08,6,2026-10-31,")
          .append(new String("满意".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
          .append(",\n");
    }
    return (text.substring(0, second) + rows + text.substring(second))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-31", "2026/10/31", "2026/1/5", "20261031", "20261031T093000", "20261031093000",
    "2026-10-31 09:30", "2026-10-31T09:30:00", "2026年10月31日", "2026.10.31", "46326", "46326.396"
  })
  void dates_are_read_as_people_and_systems_write_them(String date) {
    assertThat(Uploads.csv(Uploads.HEADINGS, "A-1,4,D08,电话," + date + ",满意").problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-30, date-unknown",
    "昨天, date-unknown",
    "2026-10, date-unknown",
    "13800138000, date-unknown",
    "2026-11-03, date-in-future",
    "2017-12-31, date-too-early",
    "12/31/2025, date-unknown"
  })
  void other_dates_are_refused(String date, String code) {
    assertThat(Uploads.csv(Uploads.HEADINGS, "A-1,4,D08,电话," + date + ",满意").problems())
        .extracting(Problem::code)
        .containsExactly(code);
  }

  @Test
  void today_in_china_is_not_the_future() {
    assertThat(Uploads.csv(Uploads.HEADINGS, "A-1,4,D08,电话,2026-11-02,满意").accepted()).hasSize(1);
  }

  @Test
  void a_bare_digit_is_no_level_until_somebody_says_which_way_it_counts() {
    String row = "A-1,4,D08,电话,2026-10-31,1";
    assertThat(Uploads.csv(Uploads.HEADINGS, row).problems())
        .extracting(Problem::code)
        .containsExactly("level-unknown");
    assertThat(level("NATIONAL_5_IS_BEST", row)).isEqualTo(Level.VERY_DISSATISFIED);
    assertThat(level("GBT_39046_1_IS_BEST", row)).isEqualTo(Level.VERY_SATISFIED);
    assertThat(level("DEVICE_0_IS_BEST", row)).isEqualTo(Level.SATISFIED);
  }

  private static Level level(String codeMap, String row) {
    return Uploads.csv(Map.of("codeMap", codeMap), Uploads.HEADINGS, row).accepted().get(0).level();
  }

  @Test
  void a_fixed_source_needs_no_column_and_is_not_contradicted() {
    Map<String, String> hotline = Map.of("source", "4", "terminal", "6");
    assertThat(
            Uploads.csv(hotline, "流水号,部门编码,评价时间,满意度", "1,D08,2026-10-31,满意")
                .accepted()
                .get(0)
                .source())
        .isEqualTo(Source.HOTLINE);
    assertThat(Uploads.csv(hotline, Uploads.HEADINGS, "A-1,1,D08,PC端,2026-10-31,满意").problems())
        .extracting(Problem::field, Problem::code)
        .containsExactly(
            tuple("评价来源", "value-contradicts-settings"),
            tuple("评价渠道", "value-contradicts-settings"));
  }

  @Test
  void wrong_headings_refuse_the_file_and_name_what_was_found_and_expected() {
    assertThatThrownBy(() -> Uploads.csv("办件号,部门编码,部门编码,评价时间,满意度,评价来源", ROW))
        .isInstanceOfSatisfying(
            RejectedException.class,
            e -> {
              assertThat(e.problem().code()).isEqualTo("headings-wrong");
              assertThat(e.problem().chinese())
                  .contains("缺少列：评价渠道、办件编号或流水号")
                  .contains("不认识的列：办件号")
                  .contains("重复的列：部门编码")
                  .contains("文件中的列：办件号、部门编码")
                  .contains("可用的列：评价来源、办件编号");
            });
  }

  @Test
  void a_cell_beyond_the_headings_tells_of_a_shifted_row() {
    assertThat(Uploads.csv(Uploads.HEADINGS + ",", ROW + ",,多").problems())
        .extracting(Problem::code)
        .containsExactly("cell-without-heading");
    assertThat(Uploads.csv(Uploads.HEADINGS + ",,", ROW + ",,,").accepted()).hasSize(1);
  }

  @Test
  void a_problem_never_quotes_what_stood_there() {
    CollectedDrafts drafts =
        Uploads.csv(Uploads.HEADINGS, "A-1,13800138000,D08,岩温,13800138000,532801199001011234");
    assertThat(drafts.problems())
        .hasSize(4)
        .allSatisfy(
            problem ->
                assertThat(problem.toString())
                    .doesNotContain("13800138000")
                    .doesNotContain("岩温")
                    .doesNotContain("532801199001011234"));
  }

  @Test
  void a_quote_that_is_never_closed_is_found() {
    StringBuilder csv = new StringBuilder(Uploads.HEADINGS + ",文字评价\n" + ROW + ",\"好\n");
    csv.append((ROW + "\n").repeat(20_000));
    assertThatThrownBy(() -> Uploads.csv(csv.toString()))
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining("file-row-too-long");
    assertThat(Uploads.csv(Uploads.HEADINGS + ",文字评价", ROW + ",\"好", ROW.repeat(40)).problems())
        .extracting(Problem::code)
        .containsExactly("value-too-long");
  }

  @Test
  void a_formula_in_text_stays_text() {
    assertThat(Uploads.csv(Uploads.HEADINGS + ",文字评价", ROW + ",=1+1").accepted().get(0).words())
        .isEqualTo("=1+1");
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-16, file-utf-16",
    "UTF-16LE, file-not-a-table",
  })
  void unicode_text_is_refused_with_advice(String charset, String code) {
    byte[] csv = (Uploads.HEADINGS + "\n" + ROW).getBytes(Charset.forName(charset));
    assertThatThrownBy(() -> Uploads.upload(Map.of(), csv)).hasMessageContaining(code);
  }

  @Test
  void a_file_without_rows_is_refused() {
    assertThatThrownBy(() -> Uploads.csv(Uploads.HEADINGS, ",,,,,"))
        .hasMessageContaining("file-without-rows");
    assertThatThrownBy(() -> Uploads.csv(" ", "\n")).hasMessageContaining("file-empty");
  }

  @Test
  void whoever_can_be_reached_is_told_apart_from_his_words() {
    String headings = Uploads.HEADINGS + ",文字评价,联系人,联系电话";
    EvaluationDraft draft =
        Uploads.csv(headings, ROW + ",等了很久,岩罕香,138-0013-8000").accepted().get(0);
    assertThat(draft.contact().orElseThrow().phone()).isEqualTo("13800138000");
    assertThat(draft.contact().orElseThrow().name()).contains("岩罕香");
    assertThat(Uploads.csv(headings, ROW + ",等了很久,,").accepted().get(0).contact()).isEmpty();
    assertThat(Uploads.csv(headings, ROW + ",等了很久,岩罕香,").problems())
        .extracting(Problem::code)
        .containsExactly("value-missing");
    assertThat(Uploads.csv(headings, ROW + ",等了很久,岩罕香,123").problems())
        .extracting(Problem::code)
        .containsExactly("value-unknown");
  }
}
