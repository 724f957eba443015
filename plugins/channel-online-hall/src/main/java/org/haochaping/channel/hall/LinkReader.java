package org.haochaping.channel.hall;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.haochaping.plugin.api.LinkRequest;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.RejectedException;
import org.haochaping.plugin.api.Terminal;

/** Reads who wants the address of a rating page for which case. */
final class LinkReader {
  private static final int LONGEST_NUMBER = 64;
  private static final int LONGEST_ADDRESS = 1000;

  private LinkReader() {}

  static LinkRequest read(Fields fields, HallRules rules) {
    List<Problem> problems = new ArrayList<>();
    Reading reading = new Reading(fields, problems);
    String number = reading.required(Names.NUMBER, LONGEST_NUMBER);
    int service = reading.number(Names.SERVICE, 1, 999);
    Optional<Terminal> terminal =
        fields.has(Names.TERMINAL)
            ? reading.meaning(
                Names.TERMINAL,
                code ->
                    code.matches("[1-5]")
                        ? Terminal.ofPf(Integer.parseInt(code))
                        : Optional.empty(),
                "评价渠道代码1至5",
                "a pf code 1 to 5")
            : Optional.of(Terminal.PC);
    String department = fields.text(Names.DEPARTMENT);
    Optional<String> unit = department.isEmpty() ? Optional.empty() : rules.unit(department);
    if (!department.isEmpty() && unit.isEmpty()) {
      reading.problem(HallProblems.unmapped(department));
    }
    String back = fields.text(Names.BACK_URL);
    Optional<URI> address = back.isEmpty() ? Optional.empty() : allowed(back, rules);
    if (!back.isEmpty() && address.isEmpty()) {
      reading.problem(HallProblems.backHost());
    }
    if (!reading.isGood()) {
      throw new RejectedException(problems.get(0));
    }
    return new LinkRequest(
        number,
        service,
        terminal.orElseThrow(),
        unit,
        rules.matter(fields.text(Names.MATTER)),
        address);
  }

  private static Optional<URI> allowed(String back, HallRules rules) {
    if (back.length() > LONGEST_ADDRESS) {
      return Optional.empty();
    }
    try {
      URI address = new URI(back);
      boolean good =
          "https".equalsIgnoreCase(address.getScheme())
              && address.getRawUserInfo() == null
              && address.getHost() != null
              && rules.backHosts().contains(address.getHost().toLowerCase(Locale.ROOT));
      return good ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
