package org.haochaping.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haochaping.bulletin.content.RealBulletins;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is told beside own ratings")
class BesideTest {
  private static final String BELOW =
      """
      [{"name": "景洪市", "version": 2, "open": 0, "own": {"all": [8,0,0,1,0], "active": [3,0,0,1,0],
        "defaults": 5, "voided": 0}, "withBelow": {"all": [9,0,0,1,0], "active": [4,0,0,1,0],
        "defaults": 5, "voided": 0}},
       {"name": "勐海县", "open": 1, "withBelow": {"all": [0,0,0,0,0], "active": [0,0,0,0,0],
        "defaults": 0, "voided": 0}}]
      """;

  private static final String RESULTS =
      """
      [{"unit": "市公安局", "confirmed": 2, "examined": 1, "voided": 0, "untold": 3, "canAppeal": true},
       {"unit": "市住建局", "confirmed": 0, "examined": 0, "voided": 1, "untold": 0, "canAppeal": false}]
      """;

  private static final String FILINGS =
      """
      [{"title": "景洪市2026年10月通报", "issuer": "景洪市公安局", "version": 2, "filedOn": "2026-11-06"}]
      """;

  private static final Snapshot SNAPSHOT = snapshot();

  @Test
  void places_below_are_listed_and_added_up() {
    List<List<String>> rows = table("本级与各地评价情况").rows();
    assertThat(rows.subList(1, 3))
        .containsExactly(
            List.of("景洪市", "第2次", "9", "10", "9", "1", "90.00", "10.00", "80.00"),
            List.of("勐海县", "尚未结算", "—", "0", "0", "0", "—", "—", "—"));
    long own = Long.parseLong(rows.get(0).get(2));
    assertThat(rows.get(0)).startsWith("本级", "—");
    assertThat(rows.get(3)).startsWith("合计", "—", "—", Long.toString(own + 10));
  }

  @Test
  void bad_results_are_listed_in_three_states() {
    assertThat(table("各部门差评结果复核情况").rows())
        .containsExactly(
            List.of("市公安局", "6", "2", "1", "0", "3"), List.of("市住建局", "1", "0", "0", "1", "0"));
    assertThat(new Values(SNAPSHOT).all())
        .containsAllEntriesOf(
            Map.of("opened", "7", "confirmed", "2", "examined", "1", "withdrawn", "1"))
        .containsEntry("untold", "3")
        .containsEntry("canAppeal", "1");
  }

  @Test
  void filed_bulletins_are_listed() {
    assertThat(table("本年度备案的通报").rows())
        .containsExactly(List.of("景洪市2026年10月通报", "景洪市公安局", "第2次", "2026年11月6日"));
    assertThat(new Values(SNAPSHOT).all()).containsEntry("filings", "1");
  }

  @Test
  void scores_have_means() {
    Snapshot year = Bulletin.read(RealBulletins.ranking()).snapshot();
    assertThat(new Tables(year).of("各部门考核测评得分").orElseThrow().rows())
        .containsExactly(List.of("市“税务”局\t\\", "调查暗访", "2", "90.75"));
  }

  @Test
  void the_sentences_about_them_are_read() {
    String results = "本期差评立案4件，通报前已反馈被评价部门。截至通报之日，已确认2件，复核调查中1件，复核后撤销1件。此后经复核撤销的，另行更正。";
    assertThat(Sentence.of(results)).contains(Sentence.ALL_TOLD);
    assertThat(Sentence.ALL_TOLD.saidIn(results))
        .containsAllEntriesOf(
            Map.of("opened", "4", "confirmed", "2", "examined", "1", "withdrawn", "1"))
        .containsAllEntriesOf(Map.of("canAppeal", "0", "untold", "0"));
    String title = "景洪市2026年上半年政务服务“好差评”情况通报（12345政务服务热线、调查暗访）（更正）";
    assertThat(Sentence.of(title)).contains(Sentence.TITLE_OF_SOME_CORRECTED);
    assertThat(Sentence.TITLE_OF_SOME_CORRECTED.saidIn(title))
        .isEqualTo(Map.of("subject", "景洪市2026年上半年", "sourceNames", "12345政务服务热线、调查暗访"));
  }

  private static Recomputed table(String caption) {
    Optional<Recomputed> table = new Tables(SNAPSHOT).of(caption);
    return table.orElseThrow();
  }

  private static Snapshot snapshot() {
    JsonObject data =
        Json.createObjectBuilder(Edited.of(RealBulletins.october()).at("/data").asJsonObject())
            .add("sources", Json.createArrayBuilder().add(1).add(2).add(3).add(5).add(8))
            .add("below", Json.createReader(new StringReader(BELOW)).readArray())
            .add("results", Json.createReader(new StringReader(RESULTS)).readArray())
            .add("filings", Json.createReader(new StringReader(FILINGS)).readArray())
            .build();
    return Snapshot.read(new Members(data, "data"));
  }
}
