package org.haochaping.channel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.haochaping.plugin.api.CitizenAnswer;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.HandOver;
import org.haochaping.plugin.api.Origins;
import org.haochaping.plugin.api.RejectedException;
import org.haochaping.plugin.api.Setting;
import org.haochaping.plugin.api.SettingsException;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.plugin.tck.CollectedDrafts;
import org.haochaping.plugin.tck.Samples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("三(一)3: an app hands its users over with their case")
class AppChannelTest {
  private static final Map<String, String> PLAIN = Map.of(Origins.SETTING, HandOvers.ORIGINS);
  private static final Map<String, String> WITH_CONTACT =
      Map.of(Origins.SETTING, HandOvers.ORIGINS, AppRules.KEEP_CONTACT, "true");

  @Test
  void a_hand_over_names_case_place_user_and_the_way_back() {
    HandOver handOver =
        HandOvers.read(
            PLAIN,
            "{\"projectNo\":\"APP-1\",\"serviceNumber\":2,\"deptCode\":\"SJJ\",\"taskCode\":\"T1\","
                + "\"windowNo\":\"W-12\",\"staffNo\":\"MH-0101\",\"visitNo\":\"V-9\","
                + "\"userId\":\"u-7f3a\","
                + "\"backUrl\":\"https://m.example.gov.cn/done?case=1\",\"colour\":\"red\"}");
    assertThat(handOver.serviceRecordNumber()).contains("APP-1");
    assertThat(handOver.serviceNumber()).isEqualTo(2);
    assertThat(handOver.terminal()).isEqualTo(Terminal.MOBILE);
    assertThat(handOver.unitCode()).contains("SJJ");
    assertThat(handOver.matterCode()).contains("T1");
    assertThat(handOver.windowCode()).contains("W-12");
    assertThat(handOver.staffNumber()).contains("MH-0101");
    assertThat(handOver.visit()).contains("V-9");
    assertThat(handOver.user()).contains("u-7f3a");
    assertThat(handOver.backUrl()).map(Object::toString).get().asString().endsWith("done?case=1");
    assertThat(handOver.toString()).doesNotContain("APP-1", "u-7f3a");
  }

  @Test
  void name_and_number_are_dropped_unless_the_app_has_its_users_word() {
    String json = "{\"projectNo\":\"A\",\"userName\":\"岩温\",\"mobile\":\"138 0000 0000\"}";
    assertThat(HandOvers.read(PLAIN, json).contact()).isEmpty();
    assertThat(HandOvers.read(WITH_CONTACT, json).contact())
        .hasValueSatisfying(
            contact -> {
              assertThat(contact.phone()).isEqualTo("13800000000");
              assertThat(contact.name()).contains("岩温");
            });
    refused(WITH_CONTACT, "{\"projectNo\":\"A\",\"mobile\":\"12\"}", "phone-wrong");
  }

  @ParameterizedTest
  @CsvSource({
    "https://m.example.gov.cn/done, true",
    "exampleapp://rated/1, true",
    "exampleapp:rated, true",
    "http://m.example.gov.cn/done, false",
    "https://m.example.gov.cn:8443/done, false",
    "https://m.example.gov.cn@evil.example/, false",
    "https://m.example.gov.cn.evil.example/, false",
    "otherapp://rated, false",
    "javascript:alert(1), false",
    "//m.example.gov.cn/done, false"
  })
  void the_way_back_leads_to_the_app_alone(String address, boolean good) {
    String json = "{\"projectNo\":\"A\",\"backUrl\":\"" + address + "\"}";
    if (good) {
      assertThat(HandOvers.read(PLAIN, json).backUrl()).map(Object::toString).contains(address);
    } else {
      refused(PLAIN, json, "back-url-foreign");
    }
  }

  @Test
  void a_visit_without_number_needs_a_user_that_only_the_app_knows() {
    assertThat(HandOvers.read(PLAIN, "{\"deptCode\":\"SJJ\",\"userId\":\"u-1\"}").user())
        .contains("u-1");
    refused(PLAIN, "{\"deptCode\":\"SJJ\"}", "field-missing");
    refused(PLAIN, "[1]", "body-not-an-object");
  }

  @ParameterizedTest
  @CsvSource({
    "13800000000, true",
    "138-0000 0000, true",
    "+86 13800000000, true",
    "008613800000000, true",
    "11010519491231002X, true",
    "11010519491231002x, true",
    "110105 19491231 002X, true",
    "110105194912310021, false",
    "110105194913310021, false",
    "110105184912310020, false",
    "198765432109876543, false",
    "1380000000, false",
    "u-13800000000, false"
  })
  void a_user_s_id_is_no_number_that_anybody_can_read(String id, boolean personal) {
    String json = "{\"deptCode\":\"SJJ\",\"userId\":\"" + id + "\"}";
    if (personal) {
      refused(PLAIN, json, "user-not-opaque");
    } else {
      assertThat(HandOvers.read(PLAIN, json).user()).contains(id);
    }
  }

  @Test
  void its_ratings_are_those_of_an_app_or_of_the_hall_online_and_answers_are_allowed_apart() {
    Map<String, Setting> settings =
        new AppChannelFactory()
            .settingsSchema().settings().stream()
                .collect(Collectors.toMap(Setting::name, Function.identity()));
    assertThat(settings.get(AppRules.SOURCE).choices())
        .extracting(Setting.Choice::value)
        .containsExactly("3", "2");
    assertThat(settings.get(HandOver.ANSWERS_SETTING).otherwise()).contains("false");
  }

  @Test
  void codes_are_translated_and_one_nobody_mapped_says_so() {
    Map<String, String> mapped = Map.of(AppRules.UNITS, "X=GAJ");
    assertThat(HandOvers.read(mapped, "{\"projectNo\":\"A\",\"deptCode\":\"X\"}").unitCode())
        .contains("GAJ");
    refused(mapped, "{\"projectNo\":\"A\",\"deptCode\":\"Y\"}", "dept-unmapped");
  }

  @Test
  void a_case_is_rated_once_and_a_visit_once_per_hand_over() throws Exception {
    EvaluationDraft ofCase = decoded(Optional.of("APP-1"));
    assertThat(ofCase.onceKey()).isEqualTo("case:1:1:APP-1");
    assertThat(ofCase.source()).isEqualTo(Source.MOBILE_APP);
    assertThat(ofCase.terminal()).isEqualTo(Terminal.MOBILE);
    EvaluationDraft ofVisit = decoded(Optional.empty());
    assertThat(ofVisit.onceKey()).isEqualTo("hand-over:0192-hand-over");
    assertThat(ofVisit.serviceRecordNumber()).isEmpty();
  }

  @Test
  void an_answer_names_its_user_and_no_case() {
    String json =
        new String(
            HandOvers.channel(PLAIN)
                .encode(
                    new CitizenAnswer(
                        "1", Optional.empty(), "已整改", Samples.NOW, Optional.of("u-7f3a")))
                .orElseThrow(),
            StandardCharsets.UTF_8);
    assertThat(json)
        .isEqualTo(
            "{\"userId\":\"u-7f3a\",\"answer\":\"已整改\",\"answerTime\":\"2026-11-02 00:30:00\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://m.example.gov.cn",
        "https://m.example.gov.cn/app",
        "https://*.example.gov.cn",
        "https://m.example.gov.cn'; script-src *",
        "javascript:",
        "intent:",
        "m.example.gov.cn"
      })
  void what_is_no_origin_is_told_to_who_configures(String origin) {
    assertThatThrownBy(() -> HandOvers.channel(Map.of(Origins.SETTING, origin)))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("origin");
  }

  private static EvaluationDraft decoded(Optional<String> number) throws Exception {
    CollectedDrafts drafts = new CollectedDrafts();
    HandOvers.channel(PLAIN).decode(HandOvers.rating("谢谢", number), drafts);
    return drafts.accepted().get(0);
  }

  private static void refused(Map<String, String> settings, String json, String code) {
    assertThatThrownBy(() -> HandOvers.read(settings, json))
        .isInstanceOfSatisfying(
            RejectedException.class,
            rejected -> assertThat(rejected.problem().code()).isEqualTo(code));
  }
}
