package org.haochaping.system.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;

/**
 * What came back.
 *
 * @param call method and path, for messages
 */
public record Answer(String call, HttpResponse<String> response) {

  /** The status. */
  public int status() {
    return response.statusCode();
  }

  /** The body as text. */
  public String body() {
    return response.body();
  }

  /** A header, or nothing. */
  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** Fails unless the status is this one. */
  public Answer expect(int status) {
    assertThat(status()).as("%s: %s", call, body()).isEqualTo(status);
    return this;
  }

  /** The body of an answer that succeeded. */
  public JsonObject json() {
    assertThat(status()).as("%s: %s", call, body()).isBetween(200, 299);
    return object();
  }

  /** The items of a list. */
  public List<JsonObject> items() {
    return json().getJsonArray("items").getValuesAs(JsonObject.class);
  }

  /** The only item of a list for which this holds. */
  public JsonObject item(String field, String value) {
    return items().stream()
        .filter(item -> value.equals(item.getString(field, null)))
        .findFirst()
        .orElseThrow(
            () -> new AssertionError(call + " has no item with " + field + " " + value + body()));
  }

  /** Fails unless this is a problem detail with this status and code, that says what to do. */
  public JsonObject problem(int status, String code) {
    JsonObject problem = problem(status);
    assertThat(problem.getString("code")).as("%s: %s", call, body()).isEqualTo(code);
    return problem;
  }

  /** Fails unless this is a problem detail with this status, in Chinese and English. */
  public JsonObject problem(int status) {
    expect(status);
    assertThat(header("content-type"))
        .as("%s: %s", call, body())
        .startsWith("application/problem+json");
    JsonObject problem = object();
    assertThat(problem.getInt("status")).isEqualTo(status);
    assertThat(problem.getString("code")).matches("[a-z0-9-]+");
    assertThat(problem.getString("detail")).containsPattern("\\p{IsHan}");
    assertThat(problem.getString("detailEn")).matches("\\P{IsHan}+");
    assertThat(body()).doesNotContain("Exception").doesNotContain("at org.");
    return problem;
  }

  private JsonObject object() {
    try (JsonReader reader = Json.createReader(new StringReader(body()))) {
      JsonValue value = reader.readValue();
      assertThat(value.getValueType())
          .as("%s: %s", call, body())
          .isEqualTo(JsonValue.ValueType.OBJECT);
      return value.asJsonObject();
    }
  }
}
