package org.haochaping.launcher.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ClientScopeRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.userprofile.config.UPConfig;

/** The realm as files, in Keycloak's own format, with our addresses and secrets filled in. */
final class RealmFiles {
  private static final ObjectMapper JSON = new ObjectMapper();

  private RealmFiles() {}

  static RealmRepresentation realm() throws IOException {
    return JSON.readValue(text("realm.json"), RealmRepresentation.class);
  }

  static ClientScopeRepresentation apiScope() throws IOException {
    return JSON.readValue(text("scope-api.json"), ClientScopeRepresentation.class);
  }

  /**
   * Email and a split name are no duty: an account carries the officer's whole name and nothing
   * that would have to be asked at the first sign-in.
   */
  static UPConfig userProfile() throws IOException {
    return JSON.readValue(text("user-profile.json"), UPConfig.class);
  }

  static List<ClientRepresentation> clients(Map<String, String> values) throws IOException {
    String text = text("clients.json");
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("${" + value.getKey() + "}", quoted(value.getValue()));
    }
    return JSON.readValue(text, new TypeReference<List<ClientRepresentation>>() {});
  }

  private static String quoted(String value) throws JsonProcessingException {
    String quoted = JSON.writeValueAsString(value);
    return quoted.substring(1, quoted.length() - 1);
  }

  private static String text(String name) throws IOException {
    try (InputStream bytes = RealmFiles.class.getResourceAsStream(name)) {
      if (bytes == null) {
        throw new IOException("Missing in the program: " + name);
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
