package org.haochaping.plugin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A schema says which settings an instance has")
class SettingsSchemaTest {
  private static final SettingsSchema SCHEMA =
      SettingsSchema.of(
          Setting.text("host", 20, "服务器", "Host").must(),
          Setting.secret("password", 20, "密\"码", "Password"),
          Setting.number("port", 1, 65535, "端口", "Port").otherwise("25"),
          Setting.flag("tls", true, "加密", "Encrypt"),
          Setting.choice(
              "mode",
              "方式",
              "Mode",
              List.of(new Setting.Choice("a", "甲", "A"), new Setting.Choice("b", "乙", "B"))));

  @Test
  void defaults_are_filled_in() {
    Settings settings = SCHEMA.complete(Map.of("host", "邮局"));
    assertThat(settings.number("port")).isEqualTo(25);
    assertThat(settings.flag("tls")).isTrue();
    assertThat(settings.text("mode")).isEmpty();
  }

  @Test
  void everything_wrong_is_told_at_once_and_no_value_is_quoted() {
    Map<String, String> wrong =
        Map.of("password", "geheim\nnis", "port", "0", "tls", "yes", "mode", "c", "prot", "26");
    assertThat(SCHEMA.check(wrong))
        .extracting(Problem::code)
        .containsExactlyInAnyOrder(
            "setting-missing",
            "setting-control-character",
            "setting-number",
            "setting-flag",
            "setting-choice",
            "setting-unknown");
    assertThatThrownBy(() -> SCHEMA.complete(wrong))
        .isInstanceOf(SettingsException.class)
        .hasMessageNotContaining("geheim");
  }

  @Test
  void a_default_that_does_not_pass_is_a_mistake_of_the_plugin() {
    assertThatThrownBy(() -> SettingsSchema.of(Setting.number("n", 1, 2, "数", "N").otherwise("3")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void secrets_are_write_only_in_json_and_absent_from_logs() {
    assertThat(SCHEMA.json())
        .contains("\"password\":{\"type\":\"string\"")
        .contains("\"writeOnly\":true,\"title\":\"密\\\"码\"")
        .contains("\"additionalProperties\":false");
    assertThat(new Settings(Map.of("password", "geheim")).toString()).doesNotContain("geheim");
  }

  @Test
  void a_code_map_is_read_line_by_line_and_says_which_line_is_wrong() {
    SettingsSchema schema = SettingsSchema.of(Setting.map("units", 200, "部门编码对照", "Units"));
    assertThat(schema.complete(Map.of("units", " A = GAJ \n\nB=R=S\r\n")).map("units"))
        .containsExactly(Map.entry("A", "GAJ"), Map.entry("B", "R=S"));
    assertThat(schema.complete(Map.of()).map("units")).isEmpty();
    assertThat(schema.check(Map.of("units", "A=1\nB")))
        .extracting(Problem::code)
        .containsExactly("setting-map");
    assertThat(schema.check(Map.of("units", "A=1\nB")).get(0).chinese()).contains("第2行");
    assertThat(schema.check(Map.of("units", "A=1\nA=2")))
        .extracting(Problem::code)
        .containsExactly("setting-map-twice");
    assertThat(schema.json()).contains("\"format\":\"code-map\"");
  }
}
