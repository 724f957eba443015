package org.haochaping.definition.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.haochaping.plugin.api.Level;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A draft of the catalogue: what keeps it from being released")
class CatalogueChecksTest {
  private final List<DraftTag> tags = new ArrayList<>();
  private final Map<String, Taken> taken = new LinkedHashMap<>();

  CatalogueChecksTest() {
    for (int level = 5; level >= 1; level--) {
      for (int number = 0; number < 4; number++) {
        String code = level + "5" + number;
        DraftTag tag = new DraftTag(code, null, "内容" + code, number < 3);
        tags.add(tag);
        taken.put(code, new Taken(code, tag.text(), "national-v2"));
      }
    }
  }

  @Test
  void nothing_is_wrong_with_a_copy() {
    assertThat(problems()).isEmpty();
  }

  @Test
  void a_code_has_three_digits_and_its_first_is_its_level() {
    for (String code : List.of("", "11", "1100", "010", "650", "五10")) {
      tags.set(0, new DraftTag(code, null, "新内容", true));
      assertThat(codes()).as(code).contains("code-malformed");
    }
    assertThat(DraftTag.levelOf("510")).contains(Level.VERY_SATISFIED);
    assertThat(DraftTag.levelOf("199")).contains(Level.VERY_DISSATISFIED);
  }

  @Test
  void a_code_sent_with_the_level_of_another_is_refused() {
    assertThatThrownBy(
            () ->
                CatalogueChecks.refuseOtherLevels(
                    List.of(new DraftTag("510", Level.SATISFIED, "内容", true))))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("level-differs"));
    CatalogueChecks.refuseOtherLevels(
        List.of(new DraftTag("510", Level.VERY_SATISFIED, "内容", true)));
  }

  @Test
  void a_code_that_was_used_keeps_its_meaning_or_is_left_out() {
    tags.set(3, new DraftTag("553", null, "另一个意思", false));
    assertThat(codes()).containsExactly("code-means-other");
    tags.remove(3);
    assertThat(codes()).isEmpty();
  }

  @Test
  void a_code_of_the_first_national_set_is_never_used_again() {
    Taken.firstNational().forEach(code -> taken.put(code, new Taken(code, null, "national-v1")));
    tags.add(new DraftTag("101", null, "新内容", false));
    assertThat(codes()).containsExactly("code-retired");
    assertThat(Taken.firstNational()).hasSize(9 + 4 + 6 + 6 + 7).doesNotContain("403", "510");
  }

  @Test
  void a_text_is_one_line_of_forty_characters_at_the_most() {
    tags.add(new DraftTag("160", null, "长".repeat(40), false));
    assertThat(codes()).isEmpty();
    for (String text : List.of("", "长".repeat(41), "两\n行")) {
      tags.set(tags.size() - 1, new DraftTag("160", null, text, false));
      assertThat(codes()).as(text).containsExactly("text-length");
    }
  }

  @Test
  void codes_and_the_texts_of_a_level_stand_once() {
    tags.add(tags.get(3));
    assertThat(codes()).containsExactly("code-twice", "text-twice");
  }

  @Test
  void each_level_shows_three_contents_first_and_has_twenty_at_the_most() {
    tags.set(0, new DraftTag("550", null, "内容550", false));
    assertThat(problems())
        .extracting(Refusal.Field::field, Refusal.Field::code)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("tags.VERY_SATISFIED", "shown-first-few"));
    tags.set(0, new DraftTag("550", null, "内容550", true));
    for (int i = 60; i <= 76; i++) {
      tags.add(new DraftTag("1" + i, null, "新内容" + i, false));
    }
    assertThat(codes()).containsExactly("too-many");
  }

  @Test
  void it_needs_a_name_and_the_number_of_its_notice() {
    assertThat(CatalogueChecks.problems("", "云", tags, taken))
        .extracting(Refusal.Field::field)
        .containsExactly("name", "notice");
  }

  @Test
  void a_comparison_tells_what_is_new_what_is_gone_and_what_has_moved() {
    List<DraftTag> after = new ArrayList<>(tags);
    after.remove(19);
    after.set(3, new DraftTag("553", null, "内容553", true));
    after.set(2, new DraftTag("552", null, "改过的内容", true));
    after.add(new DraftTag("160", null, "新内容", false));
    assertThat(Comparison.between("national-v2", tags, after).differences())
        .extracting(one -> one.kind() + " " + one.code())
        .containsExactly("REWORDED 552", "SHOWN_FIRST 553", "ADDED 160", "RETIRED 153");
    assertThat(Comparison.between("national-v2", tags, tags).saysNothing()).isTrue();
    List<DraftTag> moved = new ArrayList<>(tags);
    Collections.swap(moved, 0, 1);
    assertThat(Comparison.between("national-v2", tags, moved))
        .isEqualTo(new Comparison("national-v2", List.of(), true));
  }

  @Test
  void another_order_of_the_levels_is_no_difference_to_who_sees_one_level() {
    List<DraftTag> turned = new ArrayList<>(tags.subList(4, 20));
    turned.addAll(tags.subList(0, 4));
    assertThat(Comparison.between("national-v2", tags, turned).saysNothing()).isTrue();
  }

  @Test
  void a_table_comes_back_as_it_went_out_and_a_bad_one_names_its_lines() {
    String csv = CatalogueCsv.write(tags);
    assertThat(csv).startsWith("\ufeff代码,等级,内容,首先显示\r\n550,非常满意,内容550,是\r\n");
    List<DraftTag> back = CatalogueCsv.read(csv.getBytes(StandardCharsets.UTF_8));
    assertThat(Comparison.between("", tags, back).saysNothing()).isTrue();
    assertThatThrownBy(
            () ->
                CatalogueCsv.read(
                    "代码,等级,内容,首先显示\n510,很好,内容,是\n511,,内容,也许\n".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.fields())
                    .extracting(Refusal.Field::detail)
                    .containsExactly("第2行：等级“很好”不是五个等级之一，请更正后重新导入。", "第3行：“首先显示”应为是或否，请更正后重新导入。"));
    assertThatThrownBy(() -> CatalogueCsv.read(new byte[0])).isInstanceOf(Refusal.class);
  }

  private List<Refusal.Field> problems() {
    return CatalogueChecks.problems("评价内容2027版", "云政办发〔2026〕88号", tags, taken);
  }

  private List<String> codes() {
    return problems().stream()
        .map(Refusal.Field::code)
        .filter(code -> !code.equals("shown-first-few") || tags.get(0).codeText().equals("550"))
        .toList();
  }
}
