package org.haochaping.system.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** One request in the making. */
public final class Call {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final String method;
  private final URI address;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private BodyPublisher body = BodyPublishers.noBody();
  private Duration patience = Duration.ofSeconds(60);

  Call(String method, URI address) {
    this.method = method;
    this.address = address;
    headers.put("Accept", "application/json, application/problem+json, */*;q=0.1");
  }

  /** With this header. */
  public Call header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** With this bearer token. */
  public Call token(String token) {
    return header("Authorization", "Bearer " + token);
  }

  /** Gives up after this long. */
  public Call within(Duration duration) {
    patience = duration;
    return this;
  }

  /** With a JSON body. */
  public Call json(JsonObjectBuilder json) {
    return text("application/json", json.build().toString());
  }

  /** With a body of text. */
  public Call text(String type, String text) {
    body = BodyPublishers.ofString(text);
    return header("Content-Type", type);
  }

  /** With a body of bytes. */
  public Call bytes(String type, byte[] bytes) {
    body = BodyPublishers.ofByteArray(bytes);
    return header("Content-Type", type);
  }

  /** Sends it; a broken connection is an {@link IOException}. */
  public Answer trySend() throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).timeout(patience).method(method, body);
    headers.forEach(request::header);
    try {
      String call = method + " " + address.getPath();
      return new Answer(call, CLIENT.send(request.build(), BodyHandlers.ofString()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Sends it for a file; fails unless there is one. */
  public HttpResponse<byte[]> download() {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).timeout(patience).method(method, body);
    headers.forEach(request::header);
    try {
      HttpResponse<byte[]> answer = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new AssertionError(
            address + " " + answer.statusCode() + " " + new String(answer.body(), UTF_8));
      }
      return answer;
    } catch (IOException e) {
      throw new AssertionError(method + " " + address + " got no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** Sends it; a broken connection fails the test. */
  public Answer send() {
    try {
      return trySend();
    } catch (IOException e) {
      throw new AssertionError(method + " " + address + " got no answer", e);
    }
  }
}
