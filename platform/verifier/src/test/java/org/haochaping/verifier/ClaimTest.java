package org.haochaping.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import org.haochaping.bulletin.content.OtherBulletins;
import org.haochaping.bulletin.content.RealBulletins;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a sentence claims by its wording")
class ClaimTest {

  @Test
  void that_all_was_fed_back_is_held_against_what_was_not() throws Exception {
    Edited lead = Edited.of(RealBulletins.lead());
    String results = sentence(lead, "本期差评立案");
    String untold = "件，其中1件待转办，尚未反馈被评价部门，其余通报前已反馈。";
    assertThat(lead.string(results)).contains(untold);
    Edited claimed = lead.with(results, lead.string(results).replace(untold, "件，通报前已反馈被评价部门。"));
    Run run = Run.on(claimed.text());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.said()).contains("其中1个部门申请复核的期限未满。此后经复核撤销的，另行更正。” 印出 printed 0，复算 recomputed 1");

    Edited told = Edited.of(OtherBulletins.oneOfSeveral());
    Edited waiting = told.with("/data/results/0/untold", Json.createValue(1));
    assertThat(Run.on(waiting.text()).said()).contains("另行更正。” 印出 printed 0，复算 recomputed 1");
  }

  @Test
  void that_nothing_was_filed_is_held_against_the_filings() throws Exception {
    Edited ranking = Edited.of(RealBulletins.ranking());
    Edited claimed =
        ranking.with(sentence(ranking, "本年度各牵头部门已备案"), "截至汇总之日，本年度各牵头部门没有备案的通报；本排名直接按年度结算汇总。");
    Run run = Run.on(claimed.text());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.said()).contains("按年度结算汇总。” 印出 printed 0，复算 recomputed 1");
  }

  @Test
  void that_a_ranking_is_of_all_eight_sources_is_held_against_them() throws Exception {
    Edited ranking = Edited.of(OtherBulletins.emptyRanking()).without("/data/sources/3");
    assertThat(Run.on(ranking.text()).said())
        .contains("不符 wrong: “汇总全年八类来源的评价，")
        .contains("印出 printed 8，复算 recomputed 7");
  }

  @Test
  void of_which_sources_it_tells_is_held_against_them() throws Exception {
    Edited october = Edited.of(RealBulletins.october());
    String scope = sentence(october, "本通报汇总");
    String fewer = october.string(scope).replace("窗口评价器、网上政务服务大厅、一部", "一部");
    assertThat(Run.on(october.with(scope, fewer).text()).code()).isEqualTo(1);

    Edited one = Edited.of(OtherBulletins.oneOfSeveral());
    String title = one.string("/title").replace("（网上政务服务大厅、一部手机办事通）", "");
    assertThat(Run.on(one.with("/title", title).text()).said())
        .contains("缺少句子 sentence missing 印出 printed （无），复算 recomputed " + one.string("/title"));
  }

  @Test
  @DisplayName("what a correction quotes is of the sources the corrected bulletin told")
  void what_is_quoted_is_of_its_own_sources() {
    Edited narrowed = Edited.of(OtherBulletins.narrowed());
    assertThat(narrowed.at("/data/corrected/sources").toString()).isEqualTo("[1,2,3,5]");
    assertThat(passes(narrowed)).isTrue();
    assertThat(passes(narrowed.with("/data/corrected/sources", narrowed.at("/data/sources"))))
        .isFalse();
    assertThat(passes(narrowed.without("/data/corrected/sources")))
        .as("of before, when it was read as the office's own")
        .isFalse();
    Edited usual = Edited.of(RealBulletins.correction());
    assertThat(passes(usual.without("/data/corrected/sources"))).isTrue();
  }

  private static boolean passes(Edited edited) {
    return Verdict.on(Bulletin.read(edited.text())).passed();
  }

  private static String sentence(Edited edited, String start) {
    return edited.sentences().stream()
        .filter(one -> edited.string(one).startsWith(start))
        .findFirst()
        .orElseThrow();
  }
}
