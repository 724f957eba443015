package org.haochaping.plugin.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Where an app's own pages are")
class OriginsTest {

  @Test
  void web_origins_may_frame_and_schemes_may_only_be_returned_to() {
    Origins origins =
        Origins.of("https://M.example.gov.cn， exampleapp:;https://a.example.gov.cn:8443");
    assertThat(origins.framing())
        .containsExactly("https://m.example.gov.cn", "https://a.example.gov.cn:8443");
    assertThat(origins.leadingBack("https://m.EXAMPLE.gov.cn/done?x=1#y", 100)).isPresent();
    assertThat(origins.leadingBack("https://a.example.gov.cn:8443/", 100)).isPresent();
    assertThat(origins.leadingBack("exampleapp://rated", 100)).isPresent();
    assertThat(origins.leadingBack("https://a.example.gov.cn/", 100)).isEmpty();
    assertThat(origins.leadingBack("https://m.example.gov.cn/", 10)).isEmpty();
    assertThat(origins.leadingBack("not an address", 100)).isEmpty();
  }

  @Test
  void plain_http_is_for_trials_on_one_machine() {
    assertThat(Origins.of("http://127.0.0.1:8091 http://localhost").framing()).hasSize(2);
    assertThat(Origins.of("http://10.0.0.1").allowed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "https:",
        "https://",
        "https://*.example.gov.cn",
        "https://m.example.gov.cn/",
        "https://m.example.gov.cn'",
        "https://u@m.example.gov.cn",
        "javascript:",
        "data:",
        "'self'",
        "http://m.example.gov.cn"
      })
  void what_is_neither_is_told_and_left_out(String entry) {
    assertThat(Origins.wrongIn("exampleapp: " + entry)).containsExactly(entry);
    assertThat(Origins.of("exampleapp: " + entry).allowed()).containsExactly("exampleapp:");
  }
}
