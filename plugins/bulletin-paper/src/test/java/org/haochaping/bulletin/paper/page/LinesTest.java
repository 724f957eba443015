package org.haochaping.bulletin.paper.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {
  private static final Face TEN = Face.cell(10, false);
  private final Faces faces = new Faces();

  @Test
  void chinese_breaks_between_any_two_characters() {
    assertThat(broken("办理差评整改", 30)).containsExactly("办理差", "评整改");
  }

  @ParameterizedTest
  @ValueSource(strings = {"。", "，", "、", "；", "：", "！", "？", "）", "》", "”", "％"})
  void no_line_begins_with_what_belongs_to_the_line_before(String mark) {
    assertThat(broken("办理差" + mark + "评", 30)).containsExactly("办理", "差" + mark + "评");
  }

  @ParameterizedTest
  @ValueSource(strings = {"（", "《", "“", "〔"})
  void no_line_ends_with_what_belongs_to_the_next(String mark) {
    assertThat(broken("办理" + mark + "差评", 30)).containsExactly("办理", mark + "差评");
  }

  @Test
  void a_number_stays_whole() {
    assertThat(broken("共收到1,234,567件", 60)).containsExactly("共收到", "1,234,567件");
    assertThat(broken("好评率为99.98%", 60)).containsExactly("好评率为", "99.98%");
  }

  @Test
  void a_word_longer_than_a_line_is_cut() {
    List<String> lines = broken("a".repeat(100), 60);
    assertThat(lines).hasSizeGreaterThan(5).allSatisfy(line -> assertThat(line).isNotEmpty());
    assertThat(String.join("", lines)).isEqualTo("a".repeat(100));
  }

  @Test
  void marks_without_end_are_cut_at_last() {
    assertThat(String.join("", broken("差" + "！".repeat(20), 50))).isEqualTo("差" + "！".repeat(20));
  }

  @Test
  void a_line_that_goes_on_fills_its_measure() {
    List<Lines.Line> lines = new Lines(faces).of("办理差。评整改措施", TEN, 30, 0);
    assertThat(lines.get(0).width() + lines.get(0).spread()).isEqualTo(30);
    assertThat(lines.get(lines.size() - 1).spread()).isZero();
  }

  private List<String> broken(String text, float measure) {
    return new Lines(faces)
        .of(text, TEN, measure, 0).stream()
            .map(line -> new String(line.characters(), 0, line.characters().length))
            .toList();
  }
}
