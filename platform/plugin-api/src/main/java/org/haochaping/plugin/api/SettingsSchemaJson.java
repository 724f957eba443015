package org.haochaping.plugin.api;

import java.util.stream.Collectors;

/** Writes a schema as JSON Schema 2020-12. */
final class SettingsSchemaJson {

  private SettingsSchemaJson() {}

  static String of(SettingsSchema schema) {
    String properties =
        schema.settings().stream()
            .map(setting -> quoted(setting.name()) + ":" + property(setting))
            .collect(Collectors.joining(","));
    String required =
        schema.settings().stream()
            .filter(Setting::required)
            .map(setting -> quoted(setting.name()))
            .collect(Collectors.joining(","));
    return "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"type\":\"object\","
        + "\"additionalProperties\":false,\"required\":["
        + required
        + "],\"properties\":{"
        + properties
        + "}}";
  }

  private static String property(Setting setting) {
    StringBuilder json = new StringBuilder("{");
    json.append(type(setting));
    json.append(",\"title\":").append(quoted(setting.chinese()));
    json.append(",\"x-title-en\":").append(quoted(setting.english()));
    if (!setting.chineseHelp().isEmpty()) {
      json.append(",\"description\":").append(quoted(setting.chineseHelp()));
      json.append(",\"x-description-en\":").append(quoted(setting.englishHelp()));
    }
    setting
        .otherwise()
        .ifPresent(value -> json.append(",\"default\":").append(literal(setting.kind(), value)));
    return json.append('}').toString();
  }

  private static String type(Setting setting) {
    return switch (setting.kind()) {
      case TEXT -> text(setting);
      case SECRET -> text(setting) + ",\"writeOnly\":true";
      case MAP -> text(setting) + ",\"format\":\"code-map\"";
      case NUMBER ->
          "\"type\":\"integer\",\"minimum\":" + setting.least() + ",\"maximum\":" + setting.most();
      case FLAG -> "\"type\":\"boolean\"";
      case CHOICE ->
          "\"type\":\"string\",\"oneOf\":["
              + setting.choices().stream()
                  .map(SettingsSchemaJson::choice)
                  .collect(Collectors.joining(","))
              + "]";
    };
  }

  private static String text(Setting setting) {
    return "\"type\":\"string\",\"minLength\":"
        + setting.least()
        + ",\"maxLength\":"
        + setting.most();
  }

  private static String choice(Setting.Choice choice) {
    return "{\"const\":"
        + quoted(choice.value())
        + ",\"title\":"
        + quoted(choice.chinese())
        + ",\"x-title-en\":"
        + quoted(choice.english())
        + "}";
  }

  private static String literal(Setting.Kind kind, String value) {
    return switch (kind) {
      case NUMBER, FLAG -> value;
      case TEXT, SECRET, CHOICE, MAP -> quoted(value);
    };
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                json.append('\\').append((char) c);
              } else if (c < ' ') {
                json.append(String.format("\\u%04x", c));
              } else {
                json.append((char) c);
              }
            });
    return json.append('"').toString();
  }
}
