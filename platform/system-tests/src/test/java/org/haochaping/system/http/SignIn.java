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

  private static final Map<String, Held> TOKENS = new ConcurrentHashMap<>();

  private final Product product;

  private SignIn(Product product) {
    this.product = product;
  }

  /** At this product. */
  public static SignIn of(Product product) {
    return new SignIn(product);
  }

  private record Held(String token, long until) {}

  /** A person's token for the console, renewed by signing in again. */
  Supplier<String> tokens(String login) {
    return () -> {
      String key = product.keycloak() + " " + login;
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
      return new LoginPages(product.issuer(), client, product.url() + "/")
          .token(login, password(product));
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
