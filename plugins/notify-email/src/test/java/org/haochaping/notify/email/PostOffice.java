package org.haochaping.notify.email;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.haochaping.plugin.tck.Gateway;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** A real SMTP server on this machine that asks for STARTTLS and a login. */
final class PostOffice implements Gateway {
  static final String PASSWORD = "SAMPLE-PASSWORD-NOT-FOR-USE";

  private static final Certificate CERTIFICATE = Certificate.made();

  private final List<MimeMessage> letters = new CopyOnWriteArrayList<>();
  private final SMTPServer server;

  /** A certificate of its own, made by the JDK's tool. */
  record Certificate(SSLContext context, String fingerprint) {

    static Certificate made() {
      try {
        Path file = Files.createTempDirectory("smtp").resolve("server.p12");
        Process tool =
            new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-keyalg",
                    "EC",
                    "-alias",
                    "smtp",
                    "-dname",
                    "CN=mail.test",
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    "changeit",
                    "-keystore",
                    file.toString())
                .redirectErrorStream(true)
                .start();
        tool.getInputStream().readAllBytes();
        if (tool.waitFor() != 0) {
          throw new IllegalStateException("keytool failed");
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
          store.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory keys =
            KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return new Certificate(
            context,
            HexFormat.of()
                .formatHex(
                    MessageDigest.getInstance("SHA-256")
                        .digest(store.getCertificate("smtp").getEncoded())));
      } catch (GeneralSecurityException | IOException e) {
        throw new IllegalStateException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  private PostOffice() {
    server =
        SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .messageHandlerFactory(Taking::new)
            .requireTLS()
            .startTlsSocketFactory(CERTIFICATE.context())
            .authenticationHandlerFactory(
                new EasyAuthenticationHandlerFactory(
                    (name, password, context) -> {
                      if (!name.equals("hcp") || !password.equals(PASSWORD)) {
                        throw new LoginFailedException();
                      }
                    }))
            .build();
    server.start();
  }

  static PostOffice open() {
    return new PostOffice();
  }

  List<MimeMessage> letters() {
    return letters;
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = settings(server.getPortAllocated());
    settings.put("security", "STARTTLS");
    settings.put("login", "hcp");
    settings.put("fingerprint", CERTIFICATE.fingerprint());
    settings.put("timeoutSeconds", "20");
    return settings;
  }

  static Map<String, String> settings(int port) {
    Map<String, String> settings = new HashMap<>();
    settings.put("host", "127.0.0.1");
    settings.put("port", String.valueOf(port));
    settings.put("security", "NONE");
    settings.put("from", "hcp@jinghong.example.cn");
    settings.put("password", PASSWORD);
    settings.put("timeoutSeconds", "1");
    return settings;
  }

  @Override
  public List<String> received() {
    return letters.stream().map(PostOffice::text).toList();
  }

  private static String text(MimeMessage letter) {
    try {
      return letter.getAllRecipients()[0] + "\n" + letter.getSubject() + "\n" + body(letter);
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static String body(MimeMessage letter) throws MessagingException, IOException {
    return new String(letter.getInputStream().readAllBytes(), UTF_8);
  }

  @Override
  public String loggers() {
    return "org.subethamail";
  }

  @Override
  public void close() {
    server.stop();
  }

  private final class Taking implements MessageHandler {
    Taking(MessageContext context) {}

    @Override
    public void from(String from) {}

    @Override
    public void recipient(String recipient) throws RejectException {
      if (recipient.startsWith("nobody")) {
        throw new RejectException(550, "No such user " + recipient);
      }
      if (recipient.startsWith("full")) {
        throw new RejectException(452, "Mailbox full " + recipient);
      }
    }

    @Override
    public String data(InputStream data) throws IOException, RejectException {
      byte[] bytes = data.readAllBytes();
      try {
        MimeMessage letter =
            new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
        if (String.valueOf(letter.getSubject()).contains("违禁")) {
          throw new RejectException(554, "Spam");
        }
        letters.add(letter);
        return "queued as Q" + letters.size();
      } catch (MessagingException e) {
        throw new UncheckedIOException(new IOException(e));
      }
    }

    @Override
    public void done() {}
  }
}
