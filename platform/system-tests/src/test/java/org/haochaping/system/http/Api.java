package org.haochaping.system.http;

import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.haochaping.system.product.Product;

/** The REST API as one caller sees it. */
public final class Api {
  private final String url;
  private final Supplier<String> token;
  private final Consumer<String> witness;

  private Api(String url, Supplier<String> token, Consumer<String> witness) {
    this.url = url;
    this.token = token;
    this.witness = witness;
  }

  /** Somebody who is not signed in. */
  public static Api anonymous(Product product) {
    return new Api(product.url(), () -> "", body -> {});
  }

  /** A member of staff, signed in with the demo's password. */
  public static Api of(Product product, String login) {
    return new Api(product.url(), SignIn.of(product).tokens(login), body -> {});
  }

  /** Whoever holds this token. */
  public static Api holding(Product product, String token) {
    return new Api(product.url(), () -> token, body -> {});
  }

  /** The launcher's own account, an operator. */
  public static Api operator(Product product) {
    return new Api(product.url(), ClientToken.launcher(product), body -> {});
  }

  /** The same caller; whatever he is answered is told to the witness as well. */
  public Api seenBy(Consumer<String> other) {
    return new Api(url, token, other);
  }

  /** A request to be filled in and sent. */
  public Call call(String method, String path) {
    Call call = new Call(method, URI.create(url + path));
    String bearer = token.get();
    return bearer.isEmpty() ? call : call.token(bearer);
  }

  /** GET. */
  public Answer get(String path) {
    return seen(call("GET", path).send());
  }

  /** POST of JSON. */
  public Answer post(String path, JsonObjectBuilder json) {
    return seen(call("POST", path).json(json).send());
  }

  /** POST of JSON to something that is edited, in the version that was read. */
  public Answer post(String path, String version, JsonObjectBuilder json) {
    return seen(call("POST", path).header("If-Match", version).json(json).send());
  }

  private Answer seen(Answer answer) {
    witness.accept(answer.call() + " " + answer.body());
    return answer;
  }
}
