package org.haochaping.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.haochaping.bulletin.content.RealBulletins;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What the verifier says")
class VerifierTest {
  private static final Edited OCTOBER = Edited.of(RealBulletins.october());

  @Test
  void a_changed_count_is_named_with_what_was_printed_and_what_is_right() throws Exception {
    String cell = OCTOBER.table("各部门各等级评价数") + "/rows/1/1";
    Run run = Run.on(OCTOBER.with(cell, "61").text());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.said())
        .contains("不符 wrong: 第2行“市市场监管局”·评价数 印出 printed 61，复算 recomputed 60")
        .contains("表“各部门各等级评价数”：核对49个单元格，不符1，未能核对0")
        .contains("1 wrong, 0 not checked.");
  }

  @Test
  void a_changed_rank_is_named() throws Exception {
    String cell = OCTOBER.table("各部门排名") + "/rows/2/3";
    Run run = Run.on(OCTOBER.with(cell, "2").text());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.said()).contains("第3行“市市场监管局”·好评率排名 印出 printed 2，复算 recomputed 3（并列）");
  }

  @Test
  void figures_that_are_not_those_that_were_hashed_are_told() throws Exception {
    Run run = Run.on(OCTOBER.with("/data/figures/units/0/name", Json.createValue("别的局")).text());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.said()).contains("不符 wrong: 第1次结算的SHA-256 印出 printed ");
  }

  @Test
  void a_table_it_does_not_know_is_not_passed_over() throws Exception {
    String caption = OCTOBER.table("各部门排名") + "/caption";
    Run run = Run.on(OCTOBER.with(caption, "各部门排座次").text());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.said())
        .contains("表“各部门排座次”：核对0个单元格，不符0，未能核对43")
        .contains("未能核对 not checked: 第1行“市住建局”·部门：市住建局");
  }

  @Test
  void a_column_it_does_not_know_is_not_passed_over() throws Exception {
    String heading = OCTOBER.table("各部门排名") + "/columns/2/heading";
    Run run = Run.on(OCTOBER.with(heading, "优秀率（%）").text());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.said())
        .contains("核对37个单元格，不符1，未能核对6")
        .contains("不符 wrong: 缺少列 column missing 印出 printed （无），复算 recomputed 好评率（%）")
        .contains("·优秀率（%）：100.00");
  }

  @Test
  void a_sentence_with_a_number_it_does_not_know_is_not_passed_over() throws Exception {
    Run run = Run.on(OCTOBER.with("/sections/0/paragraphs/1", "同比提高3个百分点。").text());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.said()).contains("未能核对 not checked: 同比提高3个百分点。");
  }

  @Test
  void a_department_left_out_is_missed() throws Exception {
    Edited fewer = OCTOBER.without(OCTOBER.table("各部门好评率、差评率") + "/rows/6");
    Run run = Run.on(fewer.text());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.said()).contains("第7行 印出 printed （无），复算 recomputed 市档案馆 | 0 | — ");
  }

  @Test
  void nothing_received_is_a_number_as_well() throws Exception {
    Run run = Run.on(OCTOBER.with("/sections/0/paragraphs/0", "2026年10月，景洪市没有收到政务服务评价。").text());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.said()).contains("印出 printed 0，复算 recomputed ");
  }

  @Test
  void another_minimum_changes_places_and_remarks() throws Exception {
    Run run = Run.on(OCTOBER.with("/data/rules/minimumVolume", Json.createValue(10)).text());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.said()).contains("评价数不足30件，不参加排名").contains("·备注");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{}",
        "{\"format\":\"haochaping-bulletin-1\"}",
        "{\"format\":\"haochaping-bulletin-1\",\"format\":\"haochaping-bulletin-1\"}",
        "{\"format\":\"haochaping-bulletin-2\",\"data\":{}}"
      })
  void what_is_no_bulletin_is_unreadable(String text) throws Exception {
    Run run = Run.on(text);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.said()).startsWith("无法核对：").contains("Cannot be checked: ");
  }

  @ParameterizedTest
  @CsvSource({
    "/data/format, '\"haochaping-snapshot-9\"'",
    "/data/period, '\"2026-13\"'",
    "/data/rules/decimals, 99",
    "/data/closing/cutOff, '\"yesterday\"'",
    "/data/figures/cells/0/all/0, -1",
    "/data/figures/cells/0/all/0, 1.5",
    "/data/figures/cells/0/all/0, '\"7\"'",
    "/data/figures/cells/0/all/0, 9223372036854775807",
    "/data/figures/cells/0/all/0, 92233720368547758070",
    "/data/figures/cells/0/all, '[1,2]'",
    "/data/figures/cells/0/source, 9",
    "/data/figures/cells/0/unit, '\"nobody\"'",
    "/data/figures/units/0, '{\"id\":\"x\",\"code\":\"X\",\"name\":\"X\",\"kind\":\"X\",\"n\":1}'",
    "/sections/0/tables/0/rows/0, '[\"1\"]'",
    "/sections/0/tables/0/rows/0, 1"
  })
  void figures_it_cannot_be_sure_of_are_unreadable(String pointer, String value) throws Exception {
    var json = Json.createReader(new java.io.StringReader("[" + value + "]")).readArray().get(0);
    Run run = Run.on(OCTOBER.with(pointer, json).text());
    assertThat(run.said()).startsWith("无法核对：");
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void without_figures_nothing_can_be_said() throws Exception {
    Run run = Run.on(OCTOBER.without("/data").text());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.said()).contains("没有可供复算的结算数据");
  }

  @Test
  void a_member_that_stands_twice_could_show_one_number_and_mean_another() throws Exception {
    String twice = OCTOBER.text().replaceFirst("\"title\":", "\"title\":\"\",\"title\":");
    assertThat(Run.on(twice).code()).isEqualTo(2);
  }

  @Test
  void a_file_that_is_none_or_no_text_is_unreadable(@TempDir Path folder) throws Exception {
    Path latin = folder.resolve("latin.json");
    Files.write(latin, "{\"title\":\"ü\"}".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(Run.with(latin.toString()).code()).isEqualTo(2);
    assertThat(Run.with(folder.resolve("none.json").toString()).said()).contains("读不到文件");
    assertThat(Run.with().said()).contains("用法").contains("usage");
  }
}
