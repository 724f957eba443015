package org.haochaping.testing;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Figures as real offices published them; each entry of the resource names its source. */
public final class Published {
  private static final JsonObject ALL = read();

  private Published() {}

  public static List<JsonObject> list(String name) {
    return ALL.getJsonArray(name).getValuesAs(JsonObject.class);
  }

  public static JsonObject one(String list, String id) {
    return list(list).stream()
        .filter(entry -> entry.getString("id").equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** The rows of an array of arrays. */
  public static Stream<JsonArray> rows(JsonObject entry, String name) {
    return entry.getJsonArray(name).getValuesAs(JsonArray.class).stream();
  }

  public static JsonObject workingDays() {
    return ALL.getJsonObject("working_days");
  }

  private static JsonObject read() {
    try (InputStream in =
            Objects.requireNonNull(
                Published.class.getResourceAsStream("published-bulletins.json"));
        JsonReader reader = Json.createReader(in)) {
      return reader.readObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
