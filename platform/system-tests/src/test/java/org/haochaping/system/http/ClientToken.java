package org.haochaping.system.http;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.haochaping.system.product.Product;

/** Tokens of service accounts, each call anew. */
public final class ClientToken {
  private ClientToken() {}

  static Supplier<String> launcher(Product product) {
    return of(product, "haochaping", "haochaping-launcher", "keycloak-client-launcher");
  }

  /** Keycloak's own administration, in its realm master. */
  public static Supplier<String> keycloakAdministrator(Product product) {
    return of(product, "master", "haochaping-admin", "keycloak-admin");
  }

  private static Supplier<String> of(Product product, String realm, String client, String secret) {
    return () -> {
      try {
        return token(product.keycloak() + "/realms/" + realm, client, product.secret(secret));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private static String token(String realm, String client, String secret) {
    String form =
        "grant_type=client_credentials&client_id=%s&client_secret=%s"
            .formatted(client, URLEncoder.encode(secret, StandardCharsets.UTF_8));
    Answer answer =
        new Call("POST", URI.create(realm + "/protocol/openid-connect/token"))
            .text("application/x-www-form-urlencoded", form)
            .send()
            .expect(200);
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject().getString("access_token");
    }
  }
}
