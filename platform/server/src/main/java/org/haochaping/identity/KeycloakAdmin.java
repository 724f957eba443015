package org.haochaping.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Keycloak's admin REST API under the server's own client. Waits a few seconds and no longer, so it
 * is never called while a database transaction is open.
 */
@ApplicationScoped
public class KeycloakAdmin {
  private static final Logger LOG = Logger.getLogger(KeycloakAdmin.class.getName());
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration READ = Duration.ofSeconds(10);

  /** A token is not used in the last moments of its life. */
  private static final Duration MARGIN = Duration.ofSeconds(15);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();

  private String url = "";
  private String realm = "";
  private String client = "";
  private String secret = "";
  private Clock clock = Clock.systemUTC();
  private volatile @Nullable Token token;

  protected KeycloakAdmin() {}

  @Inject
  public KeycloakAdmin(
      @ConfigProperty(name = "haochaping.keycloak.url") String url,
      @ConfigProperty(name = "haochaping.keycloak.realm") String realm,
      @ConfigProperty(name = "haochaping.keycloak.client") String client,
      @ConfigProperty(name = "haochaping.keycloak.secret", defaultValue = "-") String secret,
      Clock clock) {
    this.url = url;
    this.realm = realm;
    this.client = client;
    this.secret = secret;
    this.clock = clock;
  }

  private record Token(String text, Instant until) {}

  /** What Keycloak answered. */
  record Answer(int status, String body) {
    boolean missing() {
      return status == 404;
    }

    boolean conflict() {
      return status == 409;
    }

    /** Keycloak understood and does not accept what was sent. */
    boolean refused() {
      return status == 400;
    }

    JsonObject object() {
      return read().asJsonObject();
    }

    JsonArray array() {
      return read().asJsonArray();
    }

    private JsonValue read() {
      try (JsonReader reader = Json.createReader(new StringReader(body))) {
        return reader.readValue();
      }
    }
  }

  Answer get(String path) {
    return call("GET", path, null);
  }

  Answer post(String path, JsonValue body) {
    return call("POST", path, body);
  }

  Answer put(String path, JsonValue body) {
    return call("PUT", path, body);
  }

  Answer delete(String path) {
    return call("DELETE", path, null);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Answers of success, 400, 404 and 409 are the caller's to judge; all others are refused. */
  private Answer call(String method, String path, @Nullable JsonValue body) {
    Answer answer = send(request(method, path, body, token().text()));
    if (answer.status() == 401) {
      token = null;
      answer = send(request(method, path, body, token().text()));
    }
    if (answer.status() == 401 || answer.status() == 403) {
      LOG.log(Level.SEVERE, "Keycloak refused {0} {1} to the server", new Object[] {method, path});
      throw withoutRights();
    }
    if (answer.status() >= 500 || answer.status() == 429) {
      LOG.log(Level.WARNING, "Keycloak answered {0}", answer.status());
      throw unreachable();
    }
    return answer;
  }

  private HttpRequest request(String method, String path, @Nullable JsonValue body, String bearer) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + "/admin/realms/" + realm + path))
            .header("Authorization", "Bearer " + bearer)
            .header("Accept", "application/json");
    if (body == null) {
      return request.timeout(READ).method(method, BodyPublishers.noBody()).build();
    }
    return request
        .timeout(READ)
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(body.toString()))
        .build();
  }

  private Token token() {
    Token held = token;
    if (held != null && clock.instant().isBefore(held.until())) {
      return held;
    }
    String form =
        "grant_type=client_credentials&client_id=%s&client_secret=%s"
            .formatted(encoded(client), encoded(secret));
    Answer answer =
        send(
            HttpRequest.newBuilder(
                    URI.create(url + "/realms/" + realm + "/protocol/openid-connect/token"))
                .timeout(READ)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    if (answer.status() >= 500) {
      throw unreachable();
    }
    if (answer.status() != 200) {
      LOG.log(Level.SEVERE, "Keycloak gave the server no token: {0}", answer.status());
      throw withoutRights();
    }
    JsonObject granted = answer.object();
    Token fresh =
        new Token(
            granted.getString("access_token"),
            clock.instant().plusSeconds(granted.getInt("expires_in")).minus(MARGIN));
    token = fresh;
    return fresh;
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException e) {
      LOG.log(Level.WARNING, "Keycloak cannot be reached: {0}", e.toString());
      throw unreachable();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unreachable();
    }
  }

  private static Refusal unreachable() {
    return Refusal.unavailable(
        "accounts-unreachable",
        "登录系统(Keycloak)暂时无法访问,账号未作改动;请过一分钟重试,仍不行请联系平台运维。",
        "The sign-in system (Keycloak) cannot be reached and no account was changed; try again in a"
            + " minute, then call the operator.");
  }

  private static Refusal withoutRights() {
    return Refusal.unavailable(
        "accounts-without-rights",
        "平台在登录系统(Keycloak)中没有管理账号的权限,请联系平台运维重新运行启动器以恢复权限。",
        "The platform may not manage accounts in Keycloak; ask the operator to run the launcher"
            + " again, which restores its rights.");
  }
}
