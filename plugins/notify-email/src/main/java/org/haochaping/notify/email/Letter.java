package org.haochaping.notify.email;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import org.haochaping.plugin.api.Message;

/** Plain text in UTF-8, with a Message-ID that stays the same when it is sent again. */
record Letter(String from, String fromName, Clock clock) {

  MimeMessage of(Session session, Message message, InternetAddress recipient)
      throws MessagingException {
    String domain = from.substring(from.indexOf('@') + 1);
    MimeMessage mail =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + message.id() + "@" + domain + ">");
          }
        };
    try {
      mail.setFrom(new InternetAddress(from, fromName, UTF_8.name()));
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
    mail.setRecipient(RecipientType.TO, recipient);
    mail.setSubject(message.subject(), UTF_8.name());
    mail.setSentDate(Date.from(clock.instant()));
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setDataHandler(
        new DataHandler(
            new ByteArrayDataSource(message.text().getBytes(UTF_8), "text/plain; charset=UTF-8")));
    mail.setHeader("Content-Transfer-Encoding", "base64");
    mail.saveChanges();
    return mail;
  }
}
