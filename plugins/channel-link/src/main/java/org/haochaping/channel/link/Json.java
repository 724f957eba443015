package org.haochaping.channel.link;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import org.haochaping.plugin.api.RejectedException;

/** JSON of counterparts, within bounds. */
public final class Json {
  public static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(20)
                  .maxStringLength(20_000)
                  .maxNameLength(200)
                  .maxNumberLength(40)
                  .build())
          .build();

  private Json() {}

  /** The fields of a body that is one object. */
  public static Fields object(InputStream body, Known known) throws IOException {
    try (JsonParser json = FACTORY.createParser(body)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new RejectedException(FieldProblems.notAnObject());
      }
      Fields fields = Fields.read(json, known);
      if (json.currentToken() != JsonToken.END_OBJECT) {
        throw new RejectedException(FieldProblems.notAnObject());
      }
      return fields;
    }
  }
}
