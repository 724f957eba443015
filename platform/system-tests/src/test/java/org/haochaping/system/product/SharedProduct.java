package org.haochaping.system.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts a product when the first test of a fork asks for it and stops it when the fork ends. */
abstract class SharedProduct implements ParameterResolver {
  // To JUnit each class that a fork takes is a run of its own: no store of JUnit's outlives one.
  private static final Map<Class<?>, Held> HELD = new ConcurrentHashMap<>();

  /** Whose clock stands still but for its ticking; for all who leave no trace on each other. */
  static final class Standing extends SharedProduct {
    @Override
    Product start() throws IOException {
      return Product.start();
    }
  }

  /** Whose clock each test may move on, from where the one before it in the alphabet left it. */
  static final class Moving extends SharedProduct {
    @Override
    Product start() throws IOException {
      return Product.throughAYear("moving");
    }
  }

  abstract Product start() throws IOException;

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Product.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return HELD.computeIfAbsent(getClass(), key -> held()).product();
  }

  /** A start that failed is not tried again by every test after it. */
  private Held held() {
    try {
      Product product = start();
      Runtime.getRuntime().addShutdownHook(new Thread(product::close, "stop-product"));
      return new Held(product, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (AssertionError e) {
      return new Held(null, e);
    }
  }

  private record Held(@Nullable Product started, @Nullable AssertionError failure) {
    Product product() {
      if (started == null) {
        throw new AssertionError("the product could not be started", failure);
      }
      return started;
    }
  }
}
