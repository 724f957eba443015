package org.haochaping.identity;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What we read from a Keycloak token: who, and the ids of the organizations he belongs to. */
record Claims(String subject, String login, String name, List<String> organizations) {

  static Claims of(JsonWebToken token) {
    return new Claims(
        Optional.ofNullable(token.getSubject()).orElse(""),
        token.getName(),
        text(token, "name").orElse(token.getName()),
        organizations(token.getClaim("organization")));
  }

  private static Optional<String> text(JsonWebToken token, String claim) {
    Object value = token.getClaim(claim);
    if (value instanceof JsonString string) {
      return Optional.of(string.getString());
    }
    return value instanceof String string ? Optional.of(string) : Optional.empty();
  }

  /** The ids inside {@code {"alias": {"id": "..."}}}; an alias can be renamed, an id cannot. */
  static List<String> organizations(Object claim) {
    List<String> ids = new ArrayList<>();
    if (claim instanceof JsonObject object) {
      for (JsonValue value : object.values()) {
        if (value instanceof JsonObject organization && organization.containsKey("id")) {
          ids.add(organization.getString("id"));
        }
      }
    }
    return List.copyOf(ids);
  }
}
