package org.haochaping.channel.qrcode;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.haochaping.plugin.api.LinkRequest;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.RejectedException;
import org.haochaping.plugin.api.Terminal;

/** Reads for which case a department's own system wants the address of a rating page. */
final class LinkReader {
  private static final int LONGEST_NUMBER = 64;
  private static final int LONGEST_ADDRESS = 1000;
  private static final int MOST_SERVICES = 999;

  /** 6 and 7, telephone and text message, open no page. */
  private static final int MOST_TERMINAL = 5;

  private LinkReader() {}

  static LinkRequest read(InputStream body, LinkRules rules) throws IOException {
    Fields fields = Fields.read(body);
    String number = fields.text(Fields.NUMBER);
    if (number.isEmpty()) {
      throw refused(Problems.missing(Fields.NUMBER));
    }
    if (number.length() > LONGEST_NUMBER) {
      throw refused(Problems.tooLong(Fields.NUMBER, LONGEST_NUMBER));
    }
    return new LinkRequest(
        number,
        number(fields, Fields.SERVICE, MOST_SERVICES).orElse(1),
        number(fields, Fields.TERMINAL, MOST_TERMINAL)
            .flatMap(Terminal::ofPf)
            .orElse(Terminal.QR_CODE),
        unit(fields.text(Fields.DEPARTMENT), rules),
        Optional.of(fields.text(Fields.MATTER)).filter(matter -> !matter.isEmpty()),
        backUrl(fields.text(Fields.BACK_URL), rules),
        Optional.of(rules.lasts()));
  }

  private static Optional<Integer> number(Fields fields, String name, int most) {
    String text = fields.text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    int number = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
    if (number < 1 || number > most) {
      throw refused(Problems.notANumber(name, most));
    }
    return Optional.of(number);
  }

  private static Optional<String> unit(String named, LinkRules rules) {
    if (named.isEmpty()) {
      return rules.unit();
    }
    if (rules.unit().isPresent() && !rules.unit().get().equals(named)) {
      throw refused(Problems.foreignUnit());
    }
    return Optional.of(named);
  }

  private static Optional<URI> backUrl(String text, LinkRules rules) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      URI address = new URI(text);
      boolean good =
          text.length() <= LONGEST_ADDRESS
              && "https".equalsIgnoreCase(address.getScheme())
              && address.getRawUserInfo() == null
              && address.getHost() != null
              && rules.backHosts().contains(address.getHost().toLowerCase(Locale.ROOT));
      if (good) {
        return Optional.of(address);
      }
    } catch (URISyntaxException e) {
      throw refused(Problems.foreignBackUrl());
    }
    throw refused(Problems.foreignBackUrl());
  }

  private static RejectedException refused(Problem problem) {
    return new RejectedException(problem);
  }
}
