package org.haochaping.bulletin.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordingTest {

  @Test
  void sections_are_numbered_as_chinese_documents_do() {
    assertThat(List.of(1, 9, 10, 11, 20, 21, 99, 100))
        .extracting(Wording.CHINESE::numbering)
        .containsExactly("一、", "九、", "十、", "十一、", "二十、", "二十一、", "九十九、", "100、");
    assertThat(Wording.ENGLISH.numbering(2)).isEqualTo("2. ");
  }

  @Test
  void the_language_decides_the_words() {
    LocalDate day = LocalDate.of(2027, 1, 8);
    assertThat(Wording.of("zh-CN").date(day)).isEqualTo("2027年1月8日");
    assertThat(Wording.of("en-GB").date(day)).isEqualTo("2027-01-08");
    assertThat(Wording.of("x").copies(List.of("州委办公室", "州法院"))).isEqualTo("州委办公室，州法院。");
  }
}
