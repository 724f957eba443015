package org.haochaping.channel.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haochaping.channel.link.FieldProblems;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.LinkRequest;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.PushAnswer;
import org.haochaping.plugin.api.RejectedException;
import org.haochaping.plugin.api.ServiceRecordDraft;
import org.haochaping.plugin.api.ServiceStatus;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.plugin.tck.CollectedDrafts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The online hall's channel reads the national interface's fields")
class OnlineHallChannelTest {
  private static final Map<String, String> PLAIN = Map.of();

  @ParameterizedTest
  @CsvSource({
    "NATIONAL_5_IS_BEST, 5, VERY_SATISFIED",
    "NATIONAL_5_IS_BEST, 1, VERY_DISSATISFIED",
    "GBT_39046_1_IS_BEST, 1, VERY_SATISFIED",
    "DEVICE_0_IS_BEST, 0, VERY_SATISFIED",
    "DEVICE_0_IS_BEST, 4, VERY_DISSATISFIED"
  })
  void each_counterpart_numbers_the_levels_its_own_way(String map, String code, Level level) {
    assertThat(
            rating(Map.of("levelCodes", map), Pushes.rating("A").with("satisfaction", code))
                .level())
        .isEqualTo(level);
  }

  @Test
  void zhejiangs_seven_is_a_default_rating_and_the_nations_is_a_text_message() {
    Pushes.Push push = Pushes.rating("A").with("pf", "7");
    assertThat(rating(Map.of("terminalCodes", "zhejiang"), push).origin())
        .isEqualTo(Origin.DEFAULT);
    EvaluationDraft national = rating(PLAIN, push);
    assertThat(national.origin()).isEqualTo(Origin.ACTIVE);
    assertThat(national.terminal()).isEqualTo(Terminal.TEXT_MESSAGE);
    assertThat(rating(PLAIN, Pushes.rating("A").with("isdefault", "1")).origin())
        .isEqualTo(Origin.DEFAULT);
  }

  @Test
  void codes_are_translated_and_one_nobody_mapped_says_so() {
    Map<String, String> map = Map.of("unitCodes", "11532801X=GAJ\n11532801Y=RSJ");
    assertThat(rating(map, Pushes.rating("A").with("deptCode", "11532801Y")).unitCode())
        .isEqualTo("RSJ");
    CollectedDrafts drafts =
        Pushes.decoded(map, Pushes.rating("A").with("deptCode", "11532801Z").json());
    assertThat(drafts.problems()).extracting(Problem::code).containsExactly("dept-unmapped");
    assertThat(drafts.problems().get(0).chinese()).contains("11532801Z");
  }

  @Test
  void an_unmapped_matter_is_left_out() {
    Pushes.Push push = Pushes.rating("A").with("taskCode", "T1");
    assertThat(rating(Map.of("matterCodes", "T1=M1"), push).matterCode()).contains("M1");
    assertThat(rating(Map.of("matterCodes", "T2=M2"), push).matterCode()).isEmpty();
    assertThat(rating(PLAIN, push).matterCode()).contains("T1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-10-20 09:30:00",
        "2026-10-20",
        "2026/10/20 09:30",
        "20261020T093000",
        "20261020093000"
      })
  void times_come_in_many_forms(String time) {
    assertThat(rating(PLAIN, Pushes.rating("A").with("assessTime", time)).ratedOn())
        .isEqualTo(LocalDate.of(2026, 10, 20));
  }

  @Test
  void tags_are_separated_by_commas_or_bars() {
    assertThat(rating(PLAIN, Pushes.rating("A").with("evalDetail", "406|407，408,406")).tags())
        .containsExactly("406", "407", "408");
  }

  @Test
  void a_batch_is_read_record_by_record_and_a_bad_one_stops_nothing() {
    String batch =
        "{\"count\":4,\"records\":["
            + Pushes.rating("A").json()
            + ","
            + Pushes.rating("B").with("satisfaction", "9").with("pf", "x").json()
            + ","
            + Pushes.serviceRecord("A").json()
            + "],\"batchNo\":\"P-1\"}";
    CollectedDrafts drafts = Pushes.decoded(PLAIN, batch);
    assertThat(drafts.accepted()).hasSize(1);
    assertThat(drafts.serviceRecords()).hasSize(1);
    assertThat(drafts.rejected()).containsOnlyKeys(2L);
    assertThat(drafts.rejected().get(2L))
        .extracting(Problem::field)
        .containsExactly("satisfaction", "pf");
    assertThat(drafts.batchNumber()).contains("P-1");
    assertThat(drafts.declared()).contains(4L);
    assertThat(drafts.originals()).containsOnlyKeys(1L, 2L, 3L);
  }

  @Test
  void a_service_record_carries_its_state_and_days() {
    ServiceRecordDraft draft =
        Pushes.decoded(PLAIN, Pushes.serviceRecord("A").json()).serviceRecords().get(0);
    assertThat(draft.status()).isEqualTo(ServiceStatus.FINISHED);
    assertThat(draft.acceptedOn()).contains(LocalDate.of(2026, 10, 12));
    assertThat(draft.finishedOn()).contains(LocalDate.of(2026, 10, 13));
    assertThat(draft.evaluable()).isTrue();
  }

  @Test
  void a_refused_record_read_again_means_the_same() {
    Map<String, String> before = Map.of("unitCodes", "X=GAJ");
    Map<String, String> after = Map.of("unitCodes", "X=GAJ\nY=RSJ");
    String json =
        Pushes.rating("A").with("deptCode", "Y").with("writingEvaluation", "慢 \"很\"").json();
    String original = Pushes.decoded(before, json).originals().get(1L).text();
    assertThat(Pushes.decoded(after, original).accepted())
        .isEqualTo(Pushes.decoded(after, json).accepted());
  }

  @Test
  void certificates_are_never_kept_and_contact_only_where_consent_is_stated() {
    String json =
        "{\"projectNo\":\"A\",\"deptCode\":\"SJJ\",\"satisfaction\":1,\"pf\":1,"
            + "\"assessTime\":\"2026-10-20\",\"userName\":\"岩温\",\"mobile\":\"13800000000\","
            + "\"certKey\":\"532801199001011234\",\"handleUserPageCode\":\"532801198001011234\","
            + "\"certKeyGOV\":\"91532801MA6K\",\"colour\":\"red\",\"extra\":{\"a\":[1]}}";
    CollectedDrafts plain = Pushes.decoded(PLAIN, json);
    assertThat(plain.accepted().get(0).contact()).isEmpty();
    assertThat(plain.accepted().get(0).staffNumber()).isEmpty();
    assertThat(plain.originals().get(1L).text())
        .doesNotContain(
            "岩温", "13800000000", "532801199001011234", "532801198001011234", "91532801MA6K");
    assertThat(plain.ignored()).isEqualTo(2);
    CollectedDrafts consented = Pushes.decoded(Map.of("keepContact", "true"), json);
    assertThat(consented.accepted().get(0).contact()).isPresent();
    assertThat(
            Pushes.decoded(
                    Map.of("keepContact", "true"),
                    json.replace("\"pf\":1", "\"pf\":1,\"isAnonymity\":1"))
                .accepted()
                .get(0)
                .contact())
        .isEmpty();
  }

  @Test
  void another_countys_record_is_turned_away() {
    assertThat(
            Pushes.decoded(PLAIN, Pushes.rating("A").with("areaCode", "532822000000").json())
                .problems())
        .extracting(Problem::code)
        .containsExactly("area-foreign");
    assertThat(rating(PLAIN, Pushes.rating("A").with("areaCode", "532801000000")).unitCode())
        .isEqualTo("SJJ");
  }

  @Test
  void a_batch_that_breaks_off_is_refused_as_a_whole() {
    assertThatThrownBy(() -> Pushes.decoded(PLAIN, "{\"records\":[" + Pushes.rating("A").json()))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> Pushes.decoded(PLAIN, "[1]")).isInstanceOf(RejectedException.class);
    assertThatThrownBy(() -> Pushes.decoded(PLAIN, "{}")).isInstanceOf(RejectedException.class);
  }

  @Test
  void the_answer_tells_each_record_by_its_place_and_number() {
    PushAnswer answer =
        new PushAnswer(
            Optional.of("P-1"),
            Optional.of(2L),
            List.of(
                new PushAnswer.Result(
                    1,
                    Optional.of("evaluation:1:1:BJ:2026:1"),
                    PushAnswer.State.ACCEPTED,
                    Optional.of("R-1"),
                    List.of()),
                new PushAnswer.Result(
                    2,
                    Optional.of("record:1:BJ-2"),
                    PushAnswer.State.REJECTED,
                    Optional.empty(),
                    List.of(FieldProblems.unmapped("Z")))));
    String json =
        new String(
            Pushes.channel(PLAIN).respond(answer).orElseThrow().bytes(), StandardCharsets.UTF_8);
    assertThat(json)
        .contains("\"batchNo\":\"P-1\"", "\"accepted\":1", "\"rejected\":1")
        .contains("\"projectNo\":\"BJ:2026:1\"", "\"receipt\":\"R-1\"", "\"projectNo\":\"BJ-2\"")
        .contains("\"code\":\"dept-unmapped\"");
  }

  @Test
  void a_page_leads_back_only_to_registered_hosts() throws Exception {
    Map<String, String> settings = Map.of("backHosts", "zwfw.example.gov.cn，m.example.gov.cn");
    String wish = "{\"projectNo\":\"A\",\"pf\":2,\"backUrl\":\"%s\"}";
    LinkRequest good =
        Pushes.channel(settings)
            .link(Pushes.request(wish.formatted("https://zwfw.example.gov.cn/done?x=1")));
    assertThat(good.terminal()).isEqualTo(Terminal.MOBILE);
    assertThat(good.backUrl()).isPresent();
    for (String bad :
        List.of(
            "https://evil.example/",
            "http://zwfw.example.gov.cn/",
            "javascript:alert(1)",
            "https://zwfw.example.gov.cn@evil.example/",
            "https://zwfw.example.gov.cn.evil.example/")) {
      assertThatThrownBy(() -> Pushes.channel(settings).link(Pushes.request(wish.formatted(bad))))
          .as(bad)
          .isInstanceOf(RejectedException.class);
    }
  }

  private static EvaluationDraft rating(Map<String, String> settings, Pushes.Push push) {
    CollectedDrafts drafts = Pushes.decoded(settings, push.json());
    assertThat(drafts.problems()).isEmpty();
    return drafts.accepted().get(0);
  }
}
