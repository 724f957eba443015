package org.haochaping.notify.http;

import java.util.Map;

/**
 * What a gateway answered.
 *
 * @param status the HTTP status; 200 need not mean that it took the message
 * @param blank whether there was no body at all
 * @param fields the values of its JSON by their paths, as {@code Response.Error.Code}; none where
 *     it is no JSON
 */
public record Answer(int status, boolean blank, Map<String, String> fields) {

  public Answer {
    fields = Map.copyOf(fields);
  }

  /** A value; empty where there is none. */
  public String field(String path) {
    return fields.getOrDefault(path, "");
  }

  /** Whether the gateway asks for patience or is out of order, whatever else it says. */
  public boolean isBusy() {
    return status == 429 || status >= 500;
  }
}
