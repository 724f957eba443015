package org.haochaping.channel.qrcode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.haochaping.plugin.api.RejectedException;

/**
 * What a department's system says about the case it wants an address for, in the names of the
 * national interface; what it says beyond that is not read.
 */
record Fields(Map<String, String> values) {
  static final String NUMBER = "projectNo";
  static final String SERVICE = "serviceNumber";
  static final String DEPARTMENT = "deptCode";
  static final String MATTER = "taskCode";
  static final String TERMINAL = "pf";
  static final String BACK_URL = "backUrl";

  private static final Set<String> READ =
      Set.of(NUMBER, SERVICE, DEPARTMENT, MATTER, TERMINAL, BACK_URL);
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(20)
                  .maxStringLength(20_000)
                  .maxNameLength(200)
                  .maxNumberLength(40)
                  .build())
          .build();

  static Fields read(InputStream body) throws IOException {
    Map<String, String> values = new HashMap<>();
    try (JsonParser json = JSON.createParser(body)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new RejectedException(Problems.notAnObject());
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (value == JsonToken.START_OBJECT || value == JsonToken.START_ARRAY) {
          json.skipChildren();
        } else if (value != null && value != JsonToken.VALUE_NULL && READ.contains(name)) {
          values.put(name, json.getText().strip());
        }
      }
      if (json.currentToken() != JsonToken.END_OBJECT) {
        throw new IOException("the request breaks off");
      }
    }
    return new Fields(values);
  }

  /** The value, empty when there is none. */
  String text(String name) {
    return values.getOrDefault(name, "");
  }

  /** The 办件编号 stays out of logs. */
  @Override
  public String toString() {
    return "Fields" + values.keySet();
  }
}
