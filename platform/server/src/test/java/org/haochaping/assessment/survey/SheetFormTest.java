package org.haochaping.assessment.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import java.util.Objects;
import org.haochaping.assessment.Asked;
import org.haochaping.web.Input;
import org.haochaping.web.JsonRules;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetFormTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"unit\":\"SJJ\",\"answers\":{\"overall\":\"SATISFIED\"}}",
        "{\"unit\":\"SJJ\",\"answers\":{\"overall\":[1]}}",
        "{\"unit\":\"SJJ\",\"answers\":{\"overall\":[{}]}}",
        "{\"unit\":\"SJJ\",\"answers\":{\"overall\":[[\"SATISFIED\"]]}}",
        "{\"unit\":\"SJJ\",\"answers\":[]}",
        "{\"unit\":\"SJJ\",\"answers\":3}",
        "{\"unit\":[],\"answers\":{}}",
        "{\"unit\":\"SJJ\",\"answers\":null,\"consent\":\"perhaps\"}",
        "{\"unit\":\"SJJ\",\"answers\":{\"overall\":[null]}}",
        "{\"unit\":\"SJJ\",\"answers\":{\"overall\":null}}",
        "{\"unit\":\"SJJ\",\"answers\":{\"overall\":[\"\\u0000\"]}}",
        "[]",
        "3",
        "null",
        ""
      })
  void whatever_is_sent_is_read_or_refused_and_never_a_failure(String sent) {
    assertThatThrownBy(() -> read(sent))
        .isInstanceOfAny(Refusal.class, JsonbException.class, JsonException.class);
  }

  @Test
  void nothing_of_it_is_shown_in_logs() {
    assertThat(new SheetForm("SJJ", null, "13800138000", "岩温", true, "AB").toString())
        .isEqualTo("SheetForm[SJJ]");
  }

  private static void read(String sent) {
    SheetForm form = Input.body(JsonRules.jsonb().fromJson(sent, SheetForm.class));
    Objects.requireNonNull(form.whole());
    Asked.performance().read(form.answers());
  }
}
