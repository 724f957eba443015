package org.haochaping.channel.link;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One record's fields as text, in their order.
 *
 * @param values those this channel reads
 * @param unknown how many fields nobody knows
 */
public record Fields(Map<String, String> values, int unknown) {

  /** Reads an object whose opening brace has been read, up to its closing one. */
  public static Fields read(JsonParser json, Known known) throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    int unknown = 0;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      unknown += take(json, json.currentName(), known, values);
    }
    return new Fields(values, unknown);
  }

  /** Takes the value after a name; tells whether the field is unknown, as a number to add up. */
  public static int take(JsonParser json, String name, Known known, Map<String, String> values)
      throws IOException {
    JsonToken value = json.nextToken();
    boolean read = known.read().contains(name);
    if (value == JsonToken.START_OBJECT || value == JsonToken.START_ARRAY) {
      json.skipChildren();
      return known.forgotten().contains(name) ? 0 : 1;
    }
    if (value == null || !value.isScalarValue()) {
      throw new IOException("the record breaks off");
    }
    if (read && value != JsonToken.VALUE_NULL) {
      values.put(name, json.getText());
    }
    return read || known.forgotten().contains(name) ? 0 : 1;
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  public boolean has(String name) {
    return !text(name).isEmpty();
  }

  /** The value without surrounding blanks; empty when there is none. */
  public String text(String name) {
    return values.getOrDefault(name, "").strip();
  }

  /** The record as a body of its own, without these fields. */
  public String json(JsonFactory factory, List<String> without) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = factory.createGenerator(text)) {
      json.writeStartObject();
      for (Map.Entry<String, String> field : values.entrySet()) {
        if (!without.contains(field.getKey())) {
          json.writeStringField(field.getKey(), field.getValue());
        }
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return text.toString();
  }

  /** What a citizen wrote stays out of logs. */
  @Override
  public String toString() {
    return "Fields" + values.keySet();
  }
}
