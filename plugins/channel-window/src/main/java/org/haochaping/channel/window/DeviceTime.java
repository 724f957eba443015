package org.haochaping.channel.window;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways in which devices write a moment; of which only its Chinese day matters. */
final class DeviceTime {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** 2026-10-20 09:30:00, 2026/10/20, 20261020T093000, 20261020093000: by a clock in China. */
  private static final Pattern LOCAL =
      Pattern.compile("([0-9]{4})[-/]?([0-9]{2})[-/]?([0-9]{2})(?:[T ]?[0-9:.]{0,18})?");

  /** 2026-10-20T01:30:00Z, 2026-10-20 09:30:00.000+08:00 or +0800: any clock. */
  private static final Pattern ANYWHERE =
      Pattern.compile(
          "([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9:.]{5,18}) ?(Z|[+-][0-9]{2}:?[0-9]{2})");

  private static final DateTimeFormatter MOMENT =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX]")
          .toFormatter();

  private DeviceTime() {}

  /** Empty where nobody can tell. */
  static Optional<LocalDate> day(String text) {
    Matcher local = LOCAL.matcher(text);
    Matcher anywhere = ANYWHERE.matcher(text);
    try {
      if (local.matches()) {
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(local.group(1)),
                Integer.parseInt(local.group(2)),
                Integer.parseInt(local.group(3))));
      }
      if (anywhere.matches()) {
        String moment = anywhere.group(1) + "T" + anywhere.group(2) + anywhere.group(3);
        return Optional.of(
            OffsetDateTime.parse(moment, MOMENT).atZoneSameInstant(CHINA).toLocalDate());
      }
    } catch (DateTimeException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }
}
