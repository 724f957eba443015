package org.haochaping.channel.window;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.EnumMap;
import java.util.Map;

/**
 * One record of a device, as text.
 *
 * @param unknown how many fields nobody knows; they are counted, never kept
 */
record DeviceRecord(Map<Field, String> values, int unknown) {

  /** Reads an object whose opening brace has been read, up to its closing one. */
  static DeviceRecord read(JsonParser json, WindowRules rules) throws IOException {
    Map<Field, String> values = new EnumMap<>(Field.class);
    int unknown = 0;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      unknown += take(json, json.currentName(), rules, values);
    }
    if (json.currentToken() != JsonToken.END_OBJECT) {
      throw new IOException("the record breaks off");
    }
    return new DeviceRecord(values, unknown);
  }

  /** Takes the value after a name; tells whether the field is unknown, as a number to add up. */
  static int take(JsonParser json, String name, WindowRules rules, Map<Field, String> values)
      throws IOException {
    JsonToken value = json.nextToken();
    if (value == JsonToken.START_OBJECT || value == JsonToken.START_ARRAY) {
      json.skipChildren();
      return 1;
    }
    if (value == null || !value.isScalarValue()) {
      throw new IOException("the record breaks off");
    }
    String text = value == JsonToken.VALUE_NULL ? "" : json.getText().strip();
    rules.field(name).ifPresent(field -> values.put(field, text));
    return rules.field(name).isPresent() ? 0 : 1;
  }

  /** The value; empty when there is none. */
  String text(Field field) {
    return values.getOrDefault(field, "");
  }

  boolean has(Field field) {
    return !text(field).isEmpty();
  }

  /**
   * What its sender knows it by. Many devices begin to number anew each day, so the time they say
   * belongs to it. Lengths come first, since each part may hold any character.
   */
  String key() {
    String device = has(Field.DEVICE) ? text(Field.DEVICE) : text(Field.WINDOW);
    String time = text(Field.TIME);
    return "device:%d:%s:%d:%s:%s"
        .formatted(device.length(), device, time.length(), time, text(Field.RECORD));
  }

  /** The record as a body of its own, under our names. */
  String json(JsonFactory factory) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = factory.createGenerator(text)) {
      json.writeStartObject();
      for (Map.Entry<Field, String> field : values.entrySet()) {
        json.writeStringField(field.getKey().key(), field.getValue());
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
    return "DeviceRecord" + values.keySet();
  }
}
