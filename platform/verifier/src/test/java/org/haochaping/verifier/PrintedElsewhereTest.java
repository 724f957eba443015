package org.haochaping.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Collections;
import org.haochaping.bulletin.content.OtherBulletins;
import org.haochaping.bulletin.content.RealBulletins;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Figures that stand in captions, headings and around the body")
class PrintedElsewhereTest {
  private static final Edited LETTER = Edited.of(OtherBulletins.inLetter());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/frame/mark",
        "/frame/recipients",
        "/frame/note",
        "/frame/copies/1",
        "/frame/printing/office",
        "/issuer",
        "/number"
      })
  void a_rate_around_the_body_is_not_passed_over(String pointer) throws Exception {
    Run run = Run.on(LETTER.with(pointer, "全市好评率100%").text());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.said()).contains("未能核对 not checked: 全市好评率100%").contains("不符0处，未能核对1处");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "好评率100",
        "好评率１００％",
        "好评率百分之百",
        "比上年提高3个百分点",
        "排名第1",
        "全州第1名",
        "全年差评 0 件",
        "差评件数：0",
        "差评0",
        "评价数达1.2万",
        "共1.2万余件"
      })
  void a_figure_is_told_apart(String text) {
    assertThat(new AroundText(text).tellsFigure()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "西政服〔2026〕12号",
        "附件2",
        "此件公开发布",
        "此件2026年11月6日前不公开",
        "2026-11-06",
        "联系电话：0691-2123456，13800000000",
        "姓名：岩叫，电子邮件：2123456@example.cn",
        "共印30份",
        "12345政务服务热线评价件办理组",
        "提高办事效率领导小组办公室（电话：2123456）",
        "姓名：13800000000"
      })
  void what_stands_on_letters_is_none(String text) {
    assertThat(new AroundText(text).tellsFigure()).isFalse();
  }

  @Test
  void a_caption_over_nothing_is_not_passed_over() throws Exception {
    String table = LETTER.table("各部门排名");
    JsonObject empty =
        Json.createObjectBuilder()
            .add("caption", "全市好评率100%")
            .add("columns", JsonValue.EMPTY_JSON_ARRAY)
            .add("rows", JsonValue.EMPTY_JSON_ARRAY)
            .build();
    Edited added =
        new Edited(
            Json.createPointer(table.substring(0, table.lastIndexOf('/')) + "/-")
                .add(LETTER.json(), empty));
    Run run = Run.on(added.text());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.said()).contains("表题和表头 caption and headings：全市好评率100%");
  }

  @Test
  void a_heading_over_nothing_is_not_passed_over() throws Exception {
    Edited ranking = Edited.of(RealBulletins.ruledRanking());
    String heading = ranking.table("本年度备案的通报") + "/columns/3/heading";
    Run run = Run.on(ranking.with(heading, "全市好评率100%").text());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.said()).contains("缺少列 column missing 印出 printed （无），复算 recomputed 备案日期");
    String last = ranking.table("本年度备案的通报") + "/columns/-";
    JsonObject more =
        Json.createObjectBuilder().add("heading", "好评率100%").add("numeric", true).build();
    Edited wider = new Edited(Json.createPointer(last).add(ranking.json(), more));
    assertThat(Run.on(wider.text()).said())
        .contains("表头 headings 印出 printed 通报 | 通报单位 | 结算 | 备案日期 | 好评率100%");
  }

  @Test
  void a_row_too_many_is_wrong_whatever_it_says() throws Exception {
    String rows = LETTER.table("各来源评价数及占比") + "/rows";
    var more = Json.createArrayBuilder(Collections.nCopies(7, "（无）")).build();
    Edited longer = new Edited(Json.createPointer(rows + "/-").add(LETTER.json(), more));
    assertThat(Run.on(longer.text()).said()).contains("不符7处");
  }

  @Test
  void a_rate_in_words_is_not_passed_over_in_the_text_either() throws Exception {
    Run run = Run.on(LETTER.with("/sections/1/heading", "好评率百分之百").text());
    assertThat(run.said()).contains("未能核对 not checked: 好评率百分之百");
  }
}
