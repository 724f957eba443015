package org.haochaping.evaluation.pull;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A foreign system on this machine that gives out pages by their cursor. */
final class PagedCounterpart implements AutoCloseable {
  private static final HttpHandler NOTHING_NEW = exchange -> answer(exchange, 200, "end no");

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final Map<String, HttpHandler> pages = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  PagedCounterpart() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          String query = exchange.getRequestURI().getQuery();
          String cursor = query == null ? "" : query;
          asked.add(cursor);
          pages.getOrDefault(cursor, NOTHING_NEW).handle(exchange);
        });
    server.start();
  }

  /** Gives this for a cursor: the next one, whether there is more, and the rows. */
  PagedCounterpart page(String cursor, String next, boolean more, String... rows) {
    String text = next + (more ? " more\n" : " no\n") + String.join("\n", rows);
    pages.put(cursor, exchange -> answer(exchange, 200, text));
    return this;
  }

  PagedCounterpart status(String cursor, int status) {
    pages.put(cursor, exchange -> answer(exchange, status, ""));
    return this;
  }

  PagedCounterpart silence(String cursor) {
    pages.put(
        cursor,
        exchange -> {
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.close();
        });
    return this;
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  /** The cursors it was asked with, in their order. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  @Override
  public void close() {
    threads.shutdownNow();
    server.stop(0);
  }
}
