package org.haochaping.bulletin.opendata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes JSON, and tells whether a text is some. */
final class JsonText {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** Writes one value. */
  interface Body {
    void to(JsonGenerator json) throws IOException;
  }

  private JsonText() {}

  /** In UTF-8, ended by a line break. */
  static byte[] of(Body body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      body.to(json);
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The same text if it is one JSON object in which no member stands twice. */
  static String object(String text) throws IOException {
    try (JsonParser json = JSON.createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT || json.skipChildren().nextToken() != null) {
        throw new IllegalArgumentException("the figures of a document are one JSON object");
      }
    }
    return text.strip();
  }
}
