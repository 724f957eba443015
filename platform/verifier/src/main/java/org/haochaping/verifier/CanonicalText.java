package org.haochaping.verifier;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.haochaping.verifier.Figures.Cases;
import org.haochaping.verifier.Figures.Cell;
import org.haochaping.verifier.Figures.Scores;
import org.haochaping.verifier.Figures.Unit;

/**
 * The text of figures that the hash under a bulletin is of: JSON without blanks, members in this
 * order, arrays as they stand, what is empty left out. Only quotes, backslashes and control
 * characters are escaped.
 */
record CanonicalText(Figures figures) {

  String text() {
    return "{"
        + member("from", quoted(figures.from()))
        + ","
        + member("to", quoted(figures.to()))
        + ","
        + member("units", array(figures.units(), CanonicalText::unit))
        + ","
        + member("cells", array(figures.cells(), CanonicalText::cell))
        + (figures.cases().isEmpty()
            ? ""
            : "," + member("cases", array(figures.cases(), CanonicalText::cases)))
        + (figures.scores().isEmpty()
            ? ""
            : "," + member("scores", array(figures.scores(), CanonicalText::scores)))
        + "}";
  }

  String sha256() {
    return sha256(text().getBytes(StandardCharsets.UTF_8));
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String unit(Unit unit) {
    return "{"
        + String.join(
            ",",
            member("id", quoted(unit.id())),
            member("code", quoted(unit.code())),
            member("name", quoted(unit.name())),
            member("kind", quoted(unit.kind())))
        + unit.line().map(line -> "," + member("line", quoted(line))).orElse("")
        + "}";
  }

  private static String cell(Cell cell) {
    Count count = cell.count();
    return "{"
        + String.join(
            ",",
            member("source", cell.source()),
            member("terminal", cell.terminal()),
            member("unit", quoted(cell.unit())),
            member("all", levels(count.all())),
            member("active", levels(count.active())),
            member("defaults", count.defaults()),
            member("voided", count.voided()))
        + (count.followUps().total() == 0
            ? ""
            : "," + member("followUps", levels(count.followUps())))
        + "}";
  }

  private static String cases(Cases cases) {
    return "{"
        + String.join(
            ",",
            member("unit", quoted(cases.unit())),
            member("finished", cases.finished()),
            member("evaluable", cases.evaluable()),
            member("evaluated", cases.evaluated()),
            member("active", cases.active()),
            member("defaulted", cases.defaulted()))
        + "}";
  }

  private static String scores(Scores scores) {
    return "{"
        + String.join(
            ",",
            member("source", scores.source()),
            member("unit", quoted(scores.unit())),
            member("n", scores.n()),
            member("sum", quoted(scores.sum())))
        + "}";
  }

  private static String levels(Levels levels) {
    return array(levels.n(), Object::toString);
  }

  private static String member(String name, Object value) {
    return "\"" + name + "\":" + value;
  }

  private static <T> String array(List<T> items, Function<T, String> written) {
    return items.stream().map(written).collect(joining(",", "[", "]"));
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\b' -> quoted.append("\\b");
        case '\f' -> quoted.append("\\f");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (c < ' ') {
            quoted.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
