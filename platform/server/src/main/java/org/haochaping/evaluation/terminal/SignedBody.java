package org.haochaping.evaluation.terminal;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import java.nio.charset.StandardCharsets;
import org.haochaping.web.JsonRules;
import org.haochaping.web.Refusal;

/** Reads a body whose very bytes were signed, by the rules of our own addresses. */
final class SignedBody {
  private SignedBody() {}

  static <T> T read(byte[] body, Class<T> type) {
    T read;
    try {
      read = JsonRules.jsonb().fromJson(new String(body, StandardCharsets.UTF_8), type);
    } catch (JsonbException | JsonException | IllegalArgumentException e) {
      throw malformed();
    }
    if (read == null) {
      throw malformed();
    }
    return read;
  }

  private static Refusal malformed() {
    return Refusal.malformed(
        "body-unreadable",
        "请求体不是约定的JSON，或有不认识的字段，请对照接口说明改正。",
        "The body is not the JSON agreed on, or has unknown fields; correct it by the guide.");
  }
}
