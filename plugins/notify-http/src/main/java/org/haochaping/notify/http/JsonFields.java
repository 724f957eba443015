package org.haochaping.notify.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The single values of a JSON text by their paths, places in arrays by their number from 0. */
final class JsonFields {
  private static final JsonFactory JSON = new JsonFactory();

  private JsonFields() {}

  /** The values; none of what is no JSON. */
  static Map<String, String> of(String text) {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser parser = JSON.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isScalarValue()) {
          fields.put(
              parser.getParsingContext().pathAsPointer().toString().substring(1).replace('/', '.'),
              parser.getText());
        }
      }
      return fields;
    } catch (IOException | StringIndexOutOfBoundsException e) {
      return Map.of();
    }
  }
}
