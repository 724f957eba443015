package org.haochaping.system.product;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Whether the server can do its work. */
final class Probe {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private Probe() {}

  static boolean ready(String url) throws IOException, InterruptedException {
    return answers(url + "/health/ready") && answers(url + "/api/v1/public/config");
  }

  private static boolean answers(String address) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(5)).build();
    return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
  }
}
