package org.haochaping.launcher.payara;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.haochaping.launcher.keycloak.Realm;
import org.haochaping.launcher.terminal.Refusal;

/** The server's REST API, called as the operator through the launcher's service account. */
public final class Api {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final String serverUrl;
  private final String tokenUrl;
  private final String secret;

  private Api(String serverUrl, String tokenUrl, String secret) {
    this.serverUrl = serverUrl;
    this.tokenUrl = tokenUrl;
    this.secret = secret;
  }

  public static Api at(String serverUrl, String keycloakUrl, String launcherSecret) {
    String tokenUrl = keycloakUrl + "/realms/" + Realm.NAME + "/protocol/openid-connect/token";
    return new Api(serverUrl, tokenUrl, launcherSecret);
  }

  public JsonNode get(String path) throws IOException, InterruptedException {
    return send(request(path).GET().build());
  }

  public JsonNode post(String path, String contentType, Map<String, String> headers, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        request(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    return send(request.build());
  }

  private HttpRequest.Builder request(String path) throws IOException, InterruptedException {
    return HttpRequest.newBuilder(URI.create(serverUrl + path))
        .timeout(Duration.ofSeconds(60))
        .header("Accept", "application/json, application/problem+json")
        .header("Authorization", "Bearer " + token());
  }

  /** A token of two minutes, for each call anew: nothing to renew, nothing to keep. */
  private String token() throws IOException, InterruptedException {
    String form =
        "grant_type=client_credentials&client_id=%s&client_secret=%s"
            .formatted(Realm.LAUNCHER, URLEncoder.encode(secret, StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(tokenUrl))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return send(request).path("access_token").asText();
  }

  private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = await(client.sendAsync(request, BodyHandlers.ofString()));
    if (response.statusCode() / 100 != 2) {
      throw refused(request, response);
    }
    return response.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(response.body());
  }

  /** The request's own timeout ends with the headers; this one covers the body. */
  private static HttpResponse<String> await(CompletableFuture<HttpResponse<String>> response)
      throws IOException, InterruptedException {
    try {
      return response.get(90, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      response.cancel(true);
      throw new IOException(e);
    }
  }

  private static Refusal refused(HttpRequest request, HttpResponse<String> response) {
    String brief = response.body().substring(0, Math.min(1000, response.body().length()));
    String chinese = brief;
    String english = brief;
    try {
      JsonNode problem = JSON.readTree(response.body());
      chinese = problem.path("detail").asText(brief);
      english = problem.path("detailEn").asText(brief);
    } catch (IOException e) {
      // Not a problem document: its text stands as it is.
    }
    String call = request.method() + " " + request.uri().getPath() + " → " + response.statusCode();
    return Refusal.of(call + "：" + chinese, call + ": " + english);
  }
}
