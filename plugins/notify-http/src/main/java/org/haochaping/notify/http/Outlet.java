package org.haochaping.notify.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Posts to gateways and fetches from them. The name is resolved once and the very address that
 * passed is called, so that a name cannot mean another one a moment later; redirects are answers
 * like any other and are never followed; the whole exchange, from the name to the last byte, has
 * one deadline.
 */
public final class Outlet {
  /** What a gateway has to say to a message. */
  private static final int SHORT = 64 * 1024;

  private final InnerHosts inner;
  private final Duration patience;
  private final Names names;

  /** Whose name leads where. */
  @FunctionalInterface
  interface Names {
    InetAddress[] of(String host) throws IOException;
  }

  /**
   * An outlet.
   *
   * @param inner hosts that may stand in inner networks, as the operator lists them
   * @param patience for the whole exchange
   */
  public Outlet(Set<String> inner, Duration patience) {
    this(inner, patience, InetAddress::getAllByName);
  }

  Outlet(Set<String> inner, Duration patience, Names names) {
    this.inner = InnerHosts.of(inner);
    this.patience = patience;
    this.names = names;
  }

  /**
   * Posts a body and reads the answer.
   *
   * @throws IOException if there is no sound answer in time, or the address is not to be called
   */
  public Answer post(Target target, Map<String, String> headers, byte[] body) throws IOException {
    return called(target, socket -> exchange(socket, target, "POST", headers, body, SHORT).read());
  }

  /**
   * Gets what stands at an address.
   *
   * @param most bytes of the whole answer
   * @throws IOException if there is no sound answer in time, or the address is not to be called
   */
  public Fetched get(Target target, Map<String, String> headers, int most) throws IOException {
    return called(
        target, socket -> exchange(socket, target, "GET", headers, new byte[0], most).fetched());
  }

  /** What is done over a connection that may be used. */
  @FunctionalInterface
  private interface Call<T> {
    T over(Socket socket) throws IOException;
  }

  private <T> T called(Target target, Call<T> call) throws IOException {
    Socket plain = new Socket();
    return Deadline.of(patience)
        .within(
            plain,
            () -> {
              plain.connect(address(target));
              if (!target.secure()) {
                return call.over(plain);
              }
              try (SSLSocket secure = secured(plain, target)) {
                return call.over(secure);
              }
            });
  }

  private InetSocketAddress address(Target target) throws IOException {
    return new InetSocketAddress(
        inner.admitted(target.host(), names.of(target.host())), target.port());
  }

  private static SSLSocket secured(Socket plain, Target target) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket secure = (SSLSocket) factory.createSocket(plain, target.host(), target.port(), true);
    SSLParameters parameters = secure.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secure.setSSLParameters(parameters);
    secure.startHandshake();
    return secure;
  }

  private static AnswerReader exchange(
      Socket socket,
      Target target,
      String method,
      Map<String, String> headers,
      byte[] body,
      int most)
      throws IOException {
    StringBuilder head = new StringBuilder(method + " " + target.pathAndQuery() + " HTTP/1.1\r\n");
    head.append("Host: ").append(target.hostHeader()).append("\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    head.append("User-Agent: haochaping\r\nAccept: application/json\r\n");
    head.append("Accept-Encoding: identity\r\nConnection: close\r\n");
    head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
    OutputStream out = socket.getOutputStream();
    out.write(head.toString().getBytes(StandardCharsets.UTF_8));
    out.write(body);
    out.flush();
    return new AnswerReader(new BufferedInputStream(socket.getInputStream()), most);
  }
}
