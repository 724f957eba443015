package org.haochaping.system.http;

import jakarta.json.Json;
import jakarta.json.JsonReader;
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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Authorization code with PKCE, as a browser does it: pages, forms, redirects and cookies. */
final class LoginPages {
  private static final Pattern ACTION = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&#]+)");
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private final String realm;
  private final String client;
  private final String redirect;
  private final String verifier = random();

  /** By hand, since they are Secure and come over http: Java's own handler would not send them. */
  private final Map<String, String> cookies = new LinkedHashMap<>();

  LoginPages(String realm, String client, String redirect) {
    this.realm = realm;
    this.client = client;
    this.redirect = redirect;
  }

  String token(String login, String password) throws IOException {
    return token(login, password, "");
  }

  /**
   * The same with a one-time password.
   *
   * @param next the password chosen when Keycloak asks for another; empty when it must not ask
   */
  String token(String login, String password, String next) throws IOException {
    String form =
        form(
            Map.of(
                "grant_type", "authorization_code",
                "client_id", client,
                "redirect_uri", redirect,
                "code", code(login, password, next),
                "code_verifier", verifier));
    HttpResponse<String> answer = send(post(realm + "/protocol/openid-connect/token", form));
    if (answer.statusCode() != 200) {
      throw new AssertionError("no token for " + login + ": " + answer.body());
    }
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject().getString("access_token");
    }
  }

  /** The user name on one page, the password on the next, then back to us with a code. */
  private String code(String login, String password, String next) throws IOException {
    String query =
        form(
            Map.of(
                "client_id",
                client,
                "redirect_uri",
                redirect,
                "response_type",
                "code",
                "scope",
                "openid",
                "state",
                random(),
                "code_challenge_method",
                "S256",
                "code_challenge",
                challenge(verifier)));
    HttpResponse<String> answer =
        send(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/auth?" + query)));
    for (int step = 0; step < 6; step++) {
      String location = answer.headers().firstValue("location").orElse("");
      if (location.startsWith(redirect)) {
        return first(CODE, location, login);
      }
      if (!location.isEmpty()) {
        answer = send(HttpRequest.newBuilder(URI.create(location)));
        continue;
      }
      String action = first(ACTION, answer.body(), login).replace("&amp;", "&");
      Map<String, String> fields = fields(answer.body(), login, password, next);
      answer = send(post(action, form(fields)));
    }
    throw new AssertionError(login + " could not sign in: " + answer.body());
  }

  private static Map<String, String> fields(
      String page, String login, String password, String next) {
    if (page.contains("name=\"password-new\"")) {
      if (next.isEmpty()) {
        throw new AssertionError(login + " is asked for a new password");
      }
      return Map.of("password-new", next, "password-confirm", next);
    }
    return page.contains("name=\"password\"")
        ? Map.of("username", login, "password", password)
        : Map.of("username", login);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    try {
      HttpResponse<String> answer =
          CLIENT.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
      for (String cookie : answer.headers().allValues("set-cookie")) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
      }
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static HttpRequest.Builder post(String address, String form) {
    return HttpRequest.newBuilder(URI.create(address))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form));
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String first(Pattern pattern, String text, String login) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new AssertionError(login + " could not sign in: " + text);
    }
    return matcher.group(1);
  }

  private static String challenge(String verifier) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
