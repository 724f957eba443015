package org.haochaping.system.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.haochaping.system.product.Product;

/** Signs people in at Keycloak's own pages and keeps their tokens while they last. */
public final class SignIn {
  private static final String CONSOLE = "haochaping-console";

  /** Access tokens last five minutes; a token handed out should outlive the call it is for. */
  private static final Duration USE = Duration.ofMinutes(4);

  /** Of each product its own: another one may stand at the same address later. */
  private static final Map<Key, Held> TOKENS = new ConcurrentHashMap<>();

  private final Product product;

  private SignIn(Product product) {
    this.product = product;
  }

  /** At this product. */
  public static SignIn of(Product product) {
    return new SignIn(product);
  }

  private record Key(Product product, String login) {}

  private record Held(String token, long until) {}

  /** A person's token for the console, renewed by signing in again. */
  Supplier<String> tokens(String login) {
    return () -> {
      Key key = new Key(product, login);
      Held held = TOKENS.get(key);
      if (held == null || System.nanoTime() > held.until) {
        held = new Held(token(login, CONSOLE), System.nanoTime() + USE.toNanos());
        TOKENS.put(key, held);
      }
      return held.token;
    };
  }

  /** A person's token for any client that has the console's addresses. */
  public String token(String login, String client) {
    try {
      return new LoginPages(product.issuer(), client, product.site() + "/")
          .token(login, password(product));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The token of somebody who signs in with a password of his own. */
  public String token(String login, String password, String next) {
    try {
      return new LoginPages(product.issuer(), CONSOLE, product.site() + "/")
          .token(login, password, next);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What all demo accounts have. */
  public static String password(Product product) {
    try {
      return product.secret("demo-password");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
