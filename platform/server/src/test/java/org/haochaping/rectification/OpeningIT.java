package org.haochaping.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.plugin.api.Contact;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a case takes over from the rating that opened it. */
@DisplayName("一(二)1 差评即立件：编号、标签、测试件、追加评价")
class OpeningIT extends TwoCases {

  @Test
  @DisplayName("一(二)1 测试件另行编号，不占正式编号，记录中写明测试")
  void trials_take_no_number_of_the_series() {
    String last = of(repeat).number;
    rate("t1", Level.DISSATISFIED, Origin.TEST, List.of(), Optional.empty(), 1);
    UUID first = newest();
    assertThat(of(first).number).isEqualTo("532801-202610-CS01");
    assertThat(of(first).trial).isTrue();
    assertThat(house.told(county, first)).contains("测试");
    rate("t2", Level.DISSATISFIED, Origin.TEST, List.of(), Optional.empty(), 1);
    assertThat(of(newest()).number).isEqualTo("532801-202610-CS02");
    rated(county, "SJJ", "k9", "办事指南不清楚", Optional.empty());
    assertThat(house.waiting(county).stream().map(this::of))
        .filteredOn(one -> one.words.equals("办事指南不清楚"))
        .extracting(one -> number(one.number))
        .containsExactly(number(last) + 1);
  }

  @Test
  @DisplayName("一(二)1 评价标签以目录中的文字写入差评件")
  void tags_are_told_in_the_words_of_the_catalogue() {
    rate("k3", Level.DISSATISFIED, Origin.ACTIVE, List.of("209", "210"), Optional.empty(), 1);
    String tags = of(newest()).tags;
    assertThat(tags).contains("；").doesNotContain("209").containsPattern("\\p{IsHan}");
  }

  @Test
  @DisplayName("一(二)1 留了联系方式的，差评件只留标记，以后认得出同一人")
  void a_contact_leaves_a_mark_and_no_number() {
    Contact contact = new Contact(Optional.of("岩罕香"), "13800138000");
    UUID one = rated(county, "SJJ", "k3", "又来一次", Optional.of(contact));
    assertThat(of(one).contactGiven).isTrue();
    assertThat(of(one).contactDigest).isNotNull();
    assertThat(of(one).nameLength).isEqualTo(3);
    assertThat(of(main).contactDigest).isNull();
  }

  private UUID newest() {
    return newest(county);
  }

  private static int number(String number) {
    return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
  }

  private void rate(
      String key,
      Level level,
      Origin origin,
      List<String> tags,
      Optional<String> record,
      int assess) {
    house.rate(
        county,
        new EvaluationDraft(
            key,
            level,
            Source.DEPARTMENT_QR,
            Terminal.QR_CODE,
            origin,
            clock.today(),
            "SJJ",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            record,
            1,
            assess,
            tags,
            "说明牌看不清",
            Optional.empty()));
  }
}
