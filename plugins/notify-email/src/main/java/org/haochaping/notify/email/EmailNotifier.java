package org.haochaping.notify.email;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.haochaping.notify.http.InnerAddressException;
import org.haochaping.plugin.api.Message;
import org.haochaping.plugin.api.Notifier;
import org.haochaping.plugin.api.Reach;
import org.haochaping.plugin.api.Sending;

/** Gives mail to one server. */
record EmailNotifier(MailServer server, Optional<Login> login, Letter letter, int perMinute)
    implements Notifier {
  /** The library would write every word of the connection down, for whoever turns its logs on. */
  private static final List<Logger> SILENT =
      List.of(Logger.getLogger("org.eclipse.angus.mail"), Logger.getLogger("jakarta.mail"));

  private static final Pattern QUEUED = Pattern.compile("(?i)queued as ([A-Za-z0-9.-]{1,60})");

  static {
    SILENT.forEach(logger -> logger.setLevel(Level.OFF));
  }

  /** Who sends. */
  record Login(String name, String password) {

    /** The password stays out of logs. */
    @Override
    public String toString() {
      return "Login";
    }
  }

  @Override
  public Set<Reach> reaches() {
    return Set.of(Reach.MAIL);
  }

  @Override
  public Sending send(Message message) throws IOException {
    InternetAddress recipient;
    try {
      recipient = new InternetAddress(message.recipient(), true);
    } catch (AddressException e) {
      return Sending.refused(MailTroubles.recipient(0));
    }
    if (!recipient.getAddress().matches("[\\x21-\\x7e]+@[^@]+\\.[^@]+")) {
      return Sending.refused(MailTroubles.recipient(0));
    }
    Session session = Session.getInstance(properties());
    try (Socket socket = server.connect();
        SMTPTransport transport =
            new SMTPTransport(
                session,
                new URLName(
                    "smtp",
                    server.host(),
                    server.port(),
                    null,
                    login.map(Login::name).orElse(null),
                    login.map(Login::password).orElse(null)))) {
      MimeMessage mail = letter.of(session, message, recipient);
      transport.connect(socket);
      transport.sendMessage(mail, new Address[] {recipient});
      Matcher queued = QUEUED.matcher(String.valueOf(transport.getLastServerResponse()));
      return Sending.accepted(queued.find() ? queued.group(1) : message.id());
    } catch (InnerAddressException e) {
      return Sending.paused(MailTroubles.inner());
    } catch (AuthenticationFailedException e) {
      return Sending.paused(MailTroubles.login()).after(Duration.ofMinutes(10));
    } catch (MessagingException e) {
      return Replies.meaning(e);
    }
  }

  private Properties properties() throws IOException {
    Properties properties = new Properties();
    String patience = String.valueOf(server.patience().toMillis());
    properties.put("mail.smtp.timeout", patience);
    properties.put("mail.smtp.auth", String.valueOf(login.isPresent()));
    properties.put("mail.smtp.localhost", "haochaping");
    properties.put("mail.smtp.quitwait", "false");
    if (server.security() == MailServer.Security.STARTTLS) {
      properties.put("mail.smtp.starttls.enable", "true");
      properties.put("mail.smtp.starttls.required", "true");
      properties.put("mail.smtp.ssl.socketFactory", server.sockets());
      properties.put(
          "mail.smtp.ssl.checkserveridentity", String.valueOf(server.fingerprint().isEmpty()));
    }
    return properties;
  }
}
