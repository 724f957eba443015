package org.haochaping.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The description of the API, META-INF/openapi.json")
class OpenApiTest {
  private static final Path DESCRIPTION = Path.of("src/main/resources/META-INF/openapi.json");
  private static final String RENEW =
      "mvn -pl platform/server -am test -Dtest=OpenApiTest -Dsurefire.failIfNoSpecifiedTests=false"
          + " -Dhaochaping.draw=true";

  @Test
  void it_is_the_one_drawn_from_the_code() throws IOException {
    String drawn = text(sorted(Drawing.ofTheCode()));
    if (Boolean.getBoolean("haochaping.draw")) {
      Files.writeString(DESCRIPTION, drawn);
    }
    assertThat(Files.readString(DESCRIPTION))
        .as("%s; if the API is meant to change, renew it: %s", DESCRIPTION, RENEW)
        .isEqualTo(drawn);
  }

  @Test
  void every_success_says_what_it_carries() throws IOException {
    JsonObject paths = Drawing.ofTheCode().getJsonObject("paths");
    paths.forEach(
        (path, methods) ->
            methods.asJsonObject().values().stream()
                .filter(operation -> operation instanceof JsonObject)
                .forEach(
                    operation ->
                        operation
                            .asJsonObject()
                            .getJsonObject("responses")
                            .forEach(
                                (status, answer) ->
                                    assertThat(
                                            status.equals("204")
                                                || answer.asJsonObject().containsKey("content"))
                                        .as("%s answers %s with a schema", path, status)
                                        .isTrue())));
  }

  private static JsonValue sorted(JsonValue value) {
    if (value instanceof JsonArray array) {
      return Json.createArrayBuilder(array.stream().map(OpenApiTest::sorted).toList()).build();
    }
    if (value instanceof JsonObject object) {
      JsonObjectBuilder builder = Json.createObjectBuilder();
      new TreeMap<>(object).forEach((key, part) -> builder.add(key, sorted(part)));
      return builder.build();
    }
    return value;
  }

  private static String text(JsonValue value) {
    StringWriter text = new StringWriter();
    try (JsonWriter writer =
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(text)) {
      writer.write(value);
    }
    return text.toString().strip() + "\n";
  }
}
