package org.haochaping.notify.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("One request: its whole time, its size, and whom it may call")
class OutletTest {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Set<String> HERE = Set.of("127.0.0.1");
  private static final int MOST = 1_000;

  /** A byte of a handshake as well as of headers and of a body, each long before its own limit. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https \026\003\003\040\000",
        "http HTTP/1.1 200 OK\r\nX-Slow: ",
        "http HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n",
        "http HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n300\r\n",
        "http HTTP/1.1 200 OK\r\n\r\n"
      })
  void a_server_that_drips_is_left_at_the_deadline(String begins) throws Exception {
    String[] parts = begins.split(" ", 2);
    try (OddServer server = OddServer.that(socket -> drip(socket, parts[1]))) {
      inTime(() -> get(parts[0], server.port()));
    }
  }

  @Test
  void a_name_that_is_never_resolved_is_left_at_the_deadline() {
    CountDownLatch never = new CountDownLatch(1);
    Outlet outlet =
        new Outlet(
            Set.of(),
            PATIENCE,
            host -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              throw new IOException("given up");
            });
    try {
      inTime(() -> outlet.get(target("https", "hotline.example", 1), Map.of(), MOST));
    } finally {
      never.countDown();
    }
  }

  @Test
  void a_receiver_that_reads_nothing_is_left_at_the_deadline() throws Exception {
    byte[] much = new byte[64 * 1024 * 1024];
    try (OddServer server = OddServer.that(socket -> Thread.sleep(20_000))) {
      inTime(
          () ->
              new Outlet(HERE, PATIENCE)
                  .post(target("http", "127.0.0.1", server.port()), Map.of(), much));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 2000\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n7fffffff\r\n",
        "Transfer-Encoding: chunked\r\n\r\n200\r\n",
        "X-Long: ",
        "\r\n"
      })
  void more_than_was_asked_for_is_not_read(String rest) throws Exception {
    try (OddServer server =
        OddServer.that(socket -> endless(socket, "HTTP/1.1 200 OK\r\n" + rest))) {
      assertThatThrownBy(() -> get("http", server.port()))
          .isInstanceOf(IOException.class)
          .hasMessage("the answer is too long");
    }
  }

  @Test
  void an_answer_without_a_body_is_whole_although_the_line_stays_open() throws Exception {
    try (OddServer server =
        OddServer.that(
            socket -> {
              say(socket, "HTTP/1.1 204 No Content\r\n\r\n");
              Thread.sleep(20_000);
            })) {
      assertThat(get("http", server.port()).status()).isEqualTo(204);
    }
  }

  @Test
  void a_name_is_asked_for_once_and_what_passed_is_what_is_called() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    try (OddServer server =
        OddServer.that(socket -> say(socket, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"))) {
      Outlet listed =
          new Outlet(
              Set.of("Hotline.Internal."),
              Duration.ofSeconds(20),
              host -> {
                asked.incrementAndGet();
                return addresses("127.0.0.1");
              });
      Fetched fetched =
          listed.get(target("http", "hotline.internal", server.port()), Map.of(), MOST);
      assertThat(fetched.body()).asString(US_ASCII).isEqualTo("ok");
      assertThat(asked).hasValue(1);
      assertThat(server.heard()).contains("Host: hotline.internal:" + server.port());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "::1",
        "::ffff:127.0.0.1",
        "169.254.169.254",
        "10.0.0.1",
        "fd00::1",
        "106.11.211.1 127.0.0.1"
      })
  void a_name_that_leads_inside_is_not_called_unless_it_is_listed(String leads) throws Exception {
    try (OddServer server = OddServer.that(socket -> say(socket, "HTTP/1.1 200 OK\r\n\r\n"))) {
      Outlet outlet =
          new Outlet(
              Set.of("other.internal", "hotline", "otline.example"),
              PATIENCE,
              host -> addresses(leads.split(" ")));
      assertThatThrownBy(
              () -> outlet.get(target("http", "hotline.example", server.port()), Map.of(), MOST))
          .isInstanceOf(InnerAddressException.class);
      assertThat(server.calls()).isZero();
    }
  }

  private static void inTime(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    long begun = System.nanoTime();
    assertThatThrownBy(call).isInstanceOf(IOException.class).hasMessage("no answer in time");
    assertThat(Duration.ofNanos(System.nanoTime() - begun))
        .isBetween(PATIENCE, PATIENCE.plusSeconds(3));
  }

  private static Fetched get(String scheme, int port) throws IOException {
    return new Outlet(HERE, PATIENCE).get(target(scheme, "127.0.0.1", port), Map.of(), MOST);
  }

  private static Target target(String scheme, String host, int port) {
    return Target.of("url", scheme + "://" + host + ":" + port + "/calls", true);
  }

  private static InetAddress[] addresses(String... literals) throws IOException {
    InetAddress[] addresses = new InetAddress[literals.length];
    for (int i = 0; i < literals.length; i++) {
      addresses[i] = InetAddress.getByName(literals[i]);
    }
    return addresses;
  }

  private static void drip(Socket socket, String begin) throws Exception {
    say(socket, begin);
    while (true) {
      say(socket, "a");
      Thread.sleep(50);
    }
  }

  private static void endless(Socket socket, String begin) throws IOException {
    say(socket, begin);
    while (true) {
      say(socket, "a".repeat(100));
    }
  }

  private static void say(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    out.flush();
  }
}
