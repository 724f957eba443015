package org.haochaping.system.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the product when the first test asks for it and stops it after the last. */
final class SharedProduct implements ParameterResolver {
  private static final Namespace RUN = Namespace.create(SharedProduct.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Product.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Held held =
        context
            .getRoot()
            .getStore(RUN)
            .getOrComputeIfAbsent(Held.class, key -> start(), Held.class);
    return held.product();
  }

  /** A start that failed is not tried again by every test after it. */
  private static Held start() {
    try {
      Product product = Product.start();
      Runtime.getRuntime().addShutdownHook(new Thread(product::close, "stop-product"));
      return new Held(product, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (AssertionError e) {
      return new Held(null, e);
    }
  }

  private record Held(Product started, AssertionError failure)
      implements AutoCloseable, ExtensionContext.Store.CloseableResource {
    Product product() {
      if (failure != null) {
        throw new AssertionError("the product could not be started", failure);
      }
      return started;
    }

    @Override
    public void close() {
      if (started != null) {
        started.close();
      }
    }
  }
}
