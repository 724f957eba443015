package org.haochaping.notify.email;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import org.haochaping.notify.http.InnerHosts;

/**
 * The server mail is given to.
 *
 * @param fingerprint SHA-256 of the certificate of a server that has made its own
 */
record MailServer(
    String host,
    int port,
    Security security,
    Optional<String> fingerprint,
    Duration patience,
    InnerHosts inner) {

  /** How the connection is encrypted. */
  enum Security {
    STARTTLS,
    TLS,
    NONE
  }

  /** A connection, encrypted already where it is from the first byte on. */
  Socket connect() throws IOException {
    DeadlineSocket plain = new DeadlineSocket(System.nanoTime() + patience.toNanos());
    try {
      plain.setSoTimeout(Math.toIntExact(patience.toMillis()));
      InetAddress address = inner.admitted(host, InetAddress.getAllByName(host));
      plain.connect(new InetSocketAddress(address, port), Math.toIntExact(patience.toMillis()));
      return security == Security.TLS ? secured(plain) : plain;
    } catch (IOException e) {
      plain.close();
      throw e;
    }
  }

  private Socket secured(Socket plain) throws IOException {
    SSLSocket secure = (SSLSocket) sockets().createSocket(plain, host, port, true);
    if (fingerprint.isEmpty()) {
      SSLParameters parameters = secure.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      secure.setSSLParameters(parameters);
    }
    secure.startHandshake();
    return secure;
  }

  /** Trusts who the world trusts, or one certificate and no other. */
  SSLSocketFactory sockets() throws IOException {
    if (fingerprint.isEmpty()) {
      return (SSLSocketFactory) SSLSocketFactory.getDefault();
    }
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      TrustManager[] one = {new OneCertificate(fingerprint.get())};
      context.init(null, one, null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException e) {
      throw new IOException("no TLS", e);
    }
  }
}
