package org.haochaping.bulletin.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SigningTest {
  private static final float MEASURE = 280;
  private static final float CHARACTER = 10;

  @Test
  void under_a_seal_the_date_ends_four_characters_in_and_the_name_stands_over_its_middle() {
    Signing signing = Signing.of(MEASURE, CHARACTER, 100, 60, true);
    assertThat(signing.date() + 60).isCloseTo(240, within(0.01f));
    assertThat(signing.office() + 50).isCloseTo(signing.date() + 30, within(0.01f));
  }

  @Test
  void a_name_that_is_too_long_for_that_ends_with_the_text() {
    assertThat(Signing.of(MEASURE, CHARACTER, 200, 60, true))
        .isEqualTo(new Signing(MEASURE - 200, 180));
    assertThat(Signing.of(MEASURE, CHARACTER, 280, 60, true).office()).isZero();
  }

  @Test
  void without_a_seal_the_name_ends_two_characters_in_and_the_date_begins_two_after_it() {
    assertThat(Signing.of(MEASURE, CHARACTER, 120, 60, false)).isEqualTo(new Signing(140, 160));
  }

  @Test
  void a_date_that_is_longer_than_the_name_ends_two_characters_in() {
    assertThat(Signing.of(MEASURE, CHARACTER, 40, 60, false)).isEqualTo(new Signing(180, 200));
  }
}
