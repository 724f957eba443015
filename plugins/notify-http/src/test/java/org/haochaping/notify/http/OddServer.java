package org.haochaping.notify.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on this machine that does with each connection what a test wants. */
final class OddServer implements AutoCloseable {
  private final ServerSocket door;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final AtomicInteger calls = new AtomicInteger();

  /** What it does with a connection; what it throws ends the connection. */
  @FunctionalInterface
  interface Behaviour {
    void with(Socket socket) throws Exception;
  }

  private OddServer(ServerSocket door) {
    this.door = door;
  }

  static OddServer that(Behaviour behaviour) throws IOException {
    OddServer server = new OddServer(new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")));
    server.threads.execute(() -> server.open(behaviour));
    return server;
  }

  private void open(Behaviour behaviour) {
    while (!door.isClosed()) {
      try {
        Socket socket = door.accept();
        calls.incrementAndGet();
        threads.execute(() -> serve(socket, behaviour));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket, Behaviour behaviour) {
    try (socket) {
      listen(socket);
      behaviour.with(socket);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      // The other side has gone.
    }
  }

  /** The head of a request, as far as it is one. */
  private void listen(Socket socket) throws IOException {
    socket.setSoTimeout(200);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1), 64);
    try {
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        heard.add(line);
      }
    } catch (java.net.SocketTimeoutException e) {
      // A handshake has no lines.
    }
  }

  /** The lines of all requests' heads. */
  List<String> heard() {
    return List.copyOf(heard);
  }

  int calls() {
    return calls.get();
  }

  int port() {
    return door.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    door.close();
    threads.shutdownNow();
  }
}
