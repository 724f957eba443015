package org.haochaping.identity;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.time.Instant;

/** An account in a tenant's Keycloak organization. */
public record Account(String login, String name, boolean enabled, Instant created) {

  static Account of(JsonObject user) {
    JsonNumber created = user.getJsonNumber("createdTimestamp");
    return new Account(
        user.getString("username"),
        user.getString("firstName", ""),
        user.getBoolean("enabled", false),
        created == null ? Instant.EPOCH : Instant.ofEpochMilli(created.longValue()));
  }
}
