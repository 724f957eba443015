package org.haochaping.channel.link;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.haochaping.plugin.api.Terminal;

/**
 * Which service of a case a rating page is wanted for, on what device, and where it leads back to.
 *
 * @param number 办件编号
 */
public record Wish(
    Optional<String> number,
    int serviceNumber,
    Terminal terminal,
    Optional<String> unitCode,
    Optional<String> matterCode,
    Optional<URI> backUrl) {
  /** Characters of an address to go back to. */
  public static final int LONGEST_ADDRESS = 1000;

  private static final int LONGEST_NUMBER = 64;

  /**
   * Reads it; what is wrong stands in the reading afterwards.
   *
   * @param otherwise the device, when none is named
   * @param back an address as it may be gone back to, or nothing
   */
  public static Wish read(
      Reading reading, CodeMaps codes, Terminal otherwise, Function<String, Optional<URI>> back) {
    Fields fields = reading.fields();
    Optional<Terminal> terminal =
        fields.has(Names.TERMINAL)
            ? reading.meaning(Names.TERMINAL, Wish::screen, "评价渠道代码1至5", "a pf code 1 to 5")
            : Optional.of(otherwise);
    Optional<String> department = reading.optional(Names.DEPARTMENT, LONGEST_NUMBER);
    Optional<String> unit = department.flatMap(codes::unit);
    if (department.isPresent() && unit.isEmpty()) {
      reading.problem(FieldProblems.unmapped(department.get()));
    }
    Optional<String> address = reading.optional(Names.BACK_URL, LONGEST_ADDRESS);
    Optional<URI> backUrl = address.flatMap(back);
    if (address.isPresent() && backUrl.isEmpty()) {
      reading.problem(FieldProblems.backUrl());
    }
    return new Wish(
        reading.optional(Names.NUMBER, LONGEST_NUMBER),
        reading.number(Names.SERVICE, 1, 999),
        terminal.orElse(otherwise),
        unit,
        codes.matter(fields.text(Names.MATTER)),
        backUrl);
  }

  /** A phone call and a text message open no page. */
  private static Optional<Terminal> screen(String code) {
    return code.matches("[1-5]") ? Terminal.ofPf(Integer.parseInt(code)) : Optional.empty();
  }

  /** Number and address stay out of logs. */
  @Override
  public String toString() {
    return "Wish[" + terminal + "]";
  }
}
