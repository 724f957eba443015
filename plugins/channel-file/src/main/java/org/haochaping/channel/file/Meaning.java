package org.haochaping.channel.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;

/** What the text of a cell stands for; empty when it stands for nothing. */
final class Meaning {
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
  private static final Pattern SERIAL = Pattern.compile("([34567][0-9]{4})(\\.[0-9]+)?");
  private static final Pattern COMPACT =
      Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})(T?[0-9]{4,6})?");
  private static final Pattern SPELLED =
      Pattern.compile(
          "([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?([T ]\\s*[0-9]{1,2}:[0-9]{2}.*)?");

  private Meaning() {}

  /** A day, from ISO, GB/T 39046 (YYYYMMDDThhmmss), Chinese, or a spreadsheet's serial number. */
  static Optional<LocalDate> day(String text) {
    Matcher serial = SERIAL.matcher(text);
    if (serial.matches()) {
      return Optional.of(SERIAL_ZERO.plusDays(Long.parseLong(serial.group(1))));
    }
    return day(COMPACT.matcher(text)).or(() -> day(SPELLED.matcher(text)));
  }

  private static Optional<LocalDate> day(Matcher parts) {
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(parts.group(1)),
              Integer.parseInt(parts.group(2)),
              Integer.parseInt(parts.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static Optional<Source> source(String text) {
    return text.matches("[1-8]") ? Source.ofNumber(Integer.parseInt(text)) : Source.ofChinese(text);
  }

  static Optional<Terminal> terminal(String text) {
    return text.matches("[1-7]") ? Terminal.ofPf(Integer.parseInt(text)) : Terminal.ofChinese(text);
  }

  /** By its short or full name; nothing written means imported, and a trial is not for files. */
  static Optional<Origin> origin(String text) {
    return switch (text) {
      case "" -> Optional.of(Origin.IMPORTED);
      case "主动" -> Optional.of(Origin.ACTIVE);
      case "邀请" -> Optional.of(Origin.INVITED);
      case "协助" -> Optional.of(Origin.STAFF_ASSISTED);
      case "代录" -> Optional.of(Origin.STAFF_ENTERED);
      case "默认" -> Optional.of(Origin.DEFAULT);
      default ->
          Arrays.stream(Origin.values())
              .filter(origin -> origin != Origin.TEST && origin.chinese().equals(text))
              .findFirst();
    };
  }

  static Optional<Integer> count(String text, int most) {
    if (text.isEmpty()) {
      return Optional.of(1);
    }
    return text.matches("[1-9][0-9]{0,3}") && Integer.parseInt(text) <= most
        ? Optional.of(Integer.parseInt(text))
        : Optional.empty();
  }

  static Optional<List<String>> tags(String text) {
    List<String> tags =
        Arrays.stream(text.split("[,|，、;；\\s]+")).filter(tag -> !tag.isEmpty()).distinct().toList();
    return tags.stream().allMatch(tag -> tag.matches("[0-9]{3}")) && tags.size() <= 20
        ? Optional.of(tags)
        : Optional.empty();
  }

  /** The digits of a Chinese number, without what stands between them. */
  static Optional<String> phone(String text) {
    String digits = text.replaceAll("[\\s\\-－()（）]", "").replaceFirst("^\\+?86(?=1)", "");
    return Optional.of(digits).filter(plain -> plain.matches("1[3-9][0-9]{9}|0[0-9]{9,11}"));
  }
}
