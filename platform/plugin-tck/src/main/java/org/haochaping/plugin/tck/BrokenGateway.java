package org.haochaping.plugin.tck;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on a socket that answers as nobody should. */
public final class BrokenGateway implements AutoCloseable {

  /** In which way it is broken. */
  public enum Way {
    /** It takes the call and never says a word. */
    SILENT,
    /** It hangs up at once. */
    HANGS_UP,
    /** It answers with bytes that mean nothing. */
    GARBAGE,
    /** It answers 200, and its body never ends. */
    ENDLESS,
    /** It answers one byte a while. */
    DRIPS
  }

  private final Way way;
  private final ServerSocket server;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final AtomicInteger calls = new AtomicInteger();

  /** Opens it on a free port of this machine. */
  public BrokenGateway(Way way) {
    this.way = way;
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start(this::accept);
  }

  /** Where it listens. */
  public int port() {
    return server.getLocalPort();
  }

  /** How often it was called. */
  public int calls() {
    return calls.get();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        calls.incrementAndGet();
        open.add(socket);
        start(() -> answer(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void answer(Socket socket) {
    try {
      OutputStream out = socket.getOutputStream();
      switch (way) {
        case SILENT -> {}
        case HANGS_UP -> socket.close();
        case GARBAGE -> {
          byte[] bytes = new byte[2000];
          new Random(1).nextBytes(bytes);
          out.write(bytes);
          socket.close();
        }
        case ENDLESS -> {
          out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
          while (true) {
            out.write("{\"a\":\"".getBytes(StandardCharsets.US_ASCII));
          }
        }
        case DRIPS -> {
          while (true) {
            out.write('2');
            out.flush();
            Thread.sleep(200);
          }
        }
      }
    } catch (IOException e) {
      // The other side has had enough.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "broken gateway");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
