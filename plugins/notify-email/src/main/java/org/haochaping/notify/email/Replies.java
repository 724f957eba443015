package org.haochaping.notify.email;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.haochaping.plugin.api.Sending;

/** What a server's three digits mean; RFC 5321 4.2.1: 4yz for now, 5yz for good. */
final class Replies {
  private static final int NOT_NOW = 400;
  private static final int NEVER = 500;
  private static final int CLOSING = 421;

  private Replies() {}

  /**
   * What an error means.
   *
   * @throws IOException if the server said nothing; without its words, which may quote
   */
  static Sending meaning(MessagingException error) throws IOException {
    int address = addressCode(error);
    if (address >= NEVER) {
      return Sending.refused(MailTroubles.recipient(address));
    }
    if (address >= NOT_NOW) {
      return Sending.later(MailTroubles.notNow(address));
    }
    if (error instanceof SMTPSendFailedException failed) {
      int code = failed.getReturnCode();
      if (code == CLOSING || code < NOT_NOW) {
        return Sending.paused(MailTroubles.notNow(code));
      }
      return code >= NEVER && "DATA".equalsIgnoreCase(command(failed))
          ? Sending.refused(MailTroubles.letter(code))
          : code >= NEVER
              ? Sending.paused(MailTroubles.sender(code))
              : Sending.later(MailTroubles.notNow(code));
    }
    throw new IOException("the mail server did not answer as it should");
  }

  private static String command(SMTPSendFailedException failed) {
    String command = failed.getCommand();
    return command == null || command.startsWith(".") || command.startsWith("DATA")
        ? "DATA"
        : command;
  }

  /** The code of the recipient's refusal; 0 where it was not about him. */
  private static int addressCode(MessagingException error) {
    if (error instanceof SMTPAddressFailedException failed) {
      return failed.getReturnCode();
    }
    Exception next = error instanceof SendFailedException ? error.getNextException() : null;
    return next instanceof MessagingException inner ? addressCode(inner) : 0;
  }
}
