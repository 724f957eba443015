package org.haochaping.channel.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("三(一)1 各级政务服务中心窗口评价器：厂商评价器的记录")
class VendorDevicesTest {
  private static final Map<String, String> AT_A_WINDOW = Map.of("devices", "PJQ-7=JH-03");

  @Test
  void a_pressed_key_is_an_active_rating_of_its_window_s_unit() {
    EvaluationDraft draft = one(AT_A_WINDOW, record("5", "2026-11-01 09:30:00"));
    assertThat(draft.level()).isEqualTo(Level.VERY_SATISFIED);
    assertThat(draft.source()).isEqualTo(Source.WINDOW_TERMINAL);
    assertThat(draft.terminal()).isEqualTo(Terminal.HALL_OTHER);
    assertThat(draft.origin()).isEqualTo(Origin.ACTIVE);
    assertThat(draft.windowCode()).contains("JH-03");
    assertThat(draft.unitCode()).as("that of the window").isEmpty();
    assertThat(draft.ratedOn()).isEqualTo(LocalDate.of(2026, 11, 1));
    assertThat(draft.onceKey()).isEqualTo("device:5:PJQ-7:19:2026-11-01 09:30:00:R:1");
  }

  static Stream<Arguments> scales() {
    return Stream.of(
        Arguments.of("FIVE_IS_BEST", "5 4 3 2 1"),
        Arguments.of("ONE_IS_BEST", "1 2 3 4 5"),
        Arguments.of("ZERO_IS_BEST", "0 1 2 3 4"),
        Arguments.of("FOUR_IS_BEST", "4 3 2 1 0"));
  }

  @ParameterizedTest
  @MethodSource("scales")
  void the_keys_are_numbered_in_every_way_there_is(String scale, String fromTheBest) {
    Map<String, String> settings = with(AT_A_WINDOW, "scale", scale);
    List<Level> levels =
        Stream.of(fromTheBest.split(" "))
            .map(code -> one(settings, record(code, "")).level())
            .toList();
    assertThat(levels).containsExactly(Level.values());
    String outside = fromTheBest.contains("0") ? "5" : "0";
    assertThat(problems(settings, record(outside, ""))).containsExactly("code-unknown");
  }

  @Test
  void names_are_always_understood_and_digits_only_where_they_are_agreed_on() {
    Map<String, String> names = with(AT_A_WINDOW, "scale", "NAMES");
    assertThat(one(names, record("不满意", "")).level()).isEqualTo(Level.DISSATISFIED);
    assertThat(problems(names, record("5", ""))).containsExactly("code-unknown");
    assertThat(one(AT_A_WINDOW, record("基本满意", "")).level()).isEqualTo(Level.BASICALLY_SATISFIED);
  }

  @Test
  void a_vendor_s_own_codes_come_before_the_scale() {
    Map<String, String> settings = with(AT_A_WINDOW, "levelCodes", "A=非常满意\n5=非常不满意");
    assertThat(one(settings, record("A", "")).level()).isEqualTo(Level.VERY_SATISFIED);
    assertThat(one(settings, record("5", "")).level()).isEqualTo(Level.VERY_DISSATISFIED);
    assertThat(one(settings, record("4", "")).level()).isEqualTo(Level.SATISFIED);
    assertThatThrownBy(() -> Devices.decoded(with(AT_A_WINDOW, "levelCodes", "A=很好"), "[]"))
        .isInstanceOf(SettingsException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-02 08:00:00, 2026-11-02",
    "2026/10/26, 2026-10-26",
    "2026-11-03 00:00:01, 2026-11-02",
    "2026-10-25 23:59:59, 2026-11-02",
    "1970-01-01 00:00:00, 2026-11-02",
    "20991231235959, 2026-11-02",
    "2026-10-31T16:00:00Z, 2026-11-01",
    "2026-10-31T15:59:59.999Z, 2026-10-31",
    "2026-11-01T09:30:00+08:00, 2026-11-01",
    "2026-11-01 00:30:00 +0800, 2026-11-01",
    "2026-11-01T00:30+09:00, 2026-10-31",
    "2026-11-03T00:30:00+08:00, 2026-11-02",
    "'', 2026-11-02"
  })
  void a_clock_is_believed_as_far_as_it_can_be_right(String time, LocalDate ratedOn) {
    assertThat(one(AT_A_WINDOW, record("5", time)).ratedOn()).isEqualTo(ratedOn);
  }

  @Test
  void a_device_that_numbers_anew_each_day_loses_nothing() {
    Map<String, String> settings = AT_A_WINDOW;
    String yesterday = one(settings, record("5", "2026-11-01 09:30:00")).onceKey();
    String today = one(settings, record("5", "2026-11-02 08:30:00")).onceKey();
    assertThat(today).isNotEqualTo(yesterday);
    assertThat(one(settings, record("5", "2026-11-01 09:30:00")).onceKey())
        .as("sent again")
        .isEqualTo(yesterday);
    assertThat(one(settings, record("5", "")).onceKey())
        .as("without a clock its number alone tells one from another")
        .isEqualTo("device:5:PJQ-7:0::R:1");
  }

  @Test
  void a_time_nobody_can_read_is_sent_back() {
    assertThat(problems(AT_A_WINDOW, record("5", "上午九点"))).containsExactly("date-unknown");
    assertThat(problems(AT_A_WINDOW, record("5", "2026-13-40"))).containsExactly("date-unknown");
    assertThat(problems(AT_A_WINDOW, record("5", "2026-11-01T25:00:00Z")))
        .containsExactly("date-unknown");
  }

  @Test
  void a_vendor_s_own_names_are_mapped_and_the_rest_is_counted() {
    Map<String, String> settings =
        with(AT_A_WINDOW, "fields", "pjq_id=deviceNo\nxh=recordNo\nmyd=level");
    CollectedDrafts drafts =
        Devices.decoded(
            settings,
            "{\"batchNo\":\"B-1\",\"count\":1,\"records\":[{\"pjq_id\":\"PJQ-7\",\"xh\":\"8\","
                + "\"myd\":1,\"idCard\":\"SAMPLE\",\"more\":{\"a\":[1]}}]}");
    assertThat(drafts.accepted()).hasSize(1);
    assertThat(drafts.ignored()).isEqualTo(2);
    assertThat(drafts.declared()).contains(1L);
    assertThat(drafts.originals().get(1L).text()).doesNotContain("SAMPLE").contains("deviceNo");
    assertThatThrownBy(() -> Devices.decoded(with(AT_A_WINDOW, "fields", "level=words"), "[]"))
        .isInstanceOf(SettingsException.class);
  }

  @Test
  void what_a_device_fills_in_by_itself_is_no_active_rating() {
    String filled = record("5", "").replace("}", ",\"isDefault\":\"1\"}");
    assertThat(one(AT_A_WINDOW, filled).origin()).isEqualTo(Origin.DEFAULT);
  }

  @Test
  void a_device_nobody_placed_waits_with_everything_that_is_wrong() {
    assertThat(problems(Map.of(), "{\"deviceNo\":\"PJQ-9\",\"level\":\"7\"}"))
        .containsExactly("field-missing", "device-unmapped", "code-unknown");
    assertThat(problems(Map.of(), "{\"recordNo\":\"1\"}"))
        .containsExactly("field-missing", "field-missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"7", "{}", "{\"records\":7}", "{\"count\":\"x\",\"records\":[]}", "[7]"})
  void a_body_that_holds_no_records_is_refused_as_a_whole(String body) {
    assertThatThrownBy(() -> Devices.decoded(Map.of(), body)).isInstanceOf(RejectedException.class);
  }

  private static String record(String level, String time) {
    return "{\"recordNo\":\"R:1\",\"deviceNo\":\"PJQ-7\",\"level\":\""
        + level
        + "\",\"time\":\""
        + time
        + "\"}";
  }

  private static EvaluationDraft one(Map<String, String> settings, String json) {
    CollectedDrafts drafts = Devices.decoded(settings, json);
    assertThat(drafts.problems()).isEmpty();
    return drafts.accepted().get(0);
  }

  private static List<String> problems(Map<String, String> settings, String json) {
    CollectedDrafts drafts = Devices.decoded(settings, json);
    assertThat(drafts.accepted()).isEmpty();
    return drafts.problems().stream().map(Problem::code).toList();
  }

  private static Map<String, String> with(Map<String, String> settings, String name, String value) {
    Map<String, String> more = new HashMap<>(settings);
    more.put(name, value);
    return more;
  }
}
