package org.haochaping.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "等了三趟，\n很慢\t", "\r\n", "𠮷", "᧑᧓"})
  void lines_tabs_and_rare_characters_are_plain(String text) {
    assertThat(Input.isPlain(text)).isTrue();
    assertThat(Input.plain(text, "why")).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "三\u0000趟", "\u001f", "\u007f", "\ud842", "\udfb7\ud842"})
  void what_cannot_be_stored_or_printed_is_refused_by_the_name_of_its_field(String text) {
    assertThat(Input.isPlain(text)).isFalse();
    assertThatThrownBy(() -> Input.plain(text, "why"))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.fields().get(0).field()).isEqualTo("why"));
  }

  @Test
  void nothing_where_a_body_should_be_is_malformed() {
    assertThatThrownBy(() -> Input.body(null))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("body-missing"));
    assertThat(Input.plain(null, "why")).isEmpty();
  }
}
