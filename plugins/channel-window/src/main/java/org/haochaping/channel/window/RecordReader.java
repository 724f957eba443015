package org.haochaping.channel.window;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.haochaping.plugin.api.DraftSink;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;

/** Turns one record of a device into a draft, or into everything that is wrong with it. */
final class RecordReader {
  private static final int LONGEST = 64;
  private static final int LONGEST_WORDS = 500;

  private final WindowRules rules;
  private final LocalDate today;

  RecordReader(WindowRules rules, LocalDate today) {
    this.rules = rules;
    this.today = today;
  }

  void read(long position, DeviceRecord record, DraftSink sink) {
    List<Problem> problems = new ArrayList<>();
    for (Field field : Field.values()) {
      int most = field == Field.WORDS ? LONGEST_WORDS : LONGEST;
      String text = record.text(field);
      if (text.codePointCount(0, text.length()) > most) {
        problems.add(WindowProblems.tooLong(field, most));
      }
    }
    if (!record.has(Field.RECORD)) {
      problems.add(WindowProblems.missing(Field.RECORD));
    }
    Optional<String> window = window(record, problems);
    Optional<Level> level = level(record, problems);
    Optional<LocalDate> day = day(record, problems);
    if (!problems.isEmpty()) {
      sink.reject(position, problems);
      return;
    }
    sink.accept(
        position,
        new EvaluationDraft(
            record.key(),
            level.orElseThrow(),
            Source.WINDOW_TERMINAL,
            Terminal.HALL_OTHER,
            isByDefault(record) ? Origin.DEFAULT : Origin.ACTIVE,
            day.orElseThrow(),
            record.text(Field.UNIT),
            window,
            some(record, Field.STAFF),
            some(record, Field.MATTER),
            some(record, Field.NUMBER),
            1,
            1,
            List.of(),
            record.text(Field.WORDS),
            Optional.empty()));
  }

  private Optional<String> window(DeviceRecord record, List<Problem> problems) {
    if (record.has(Field.WINDOW)) {
      return some(record, Field.WINDOW);
    }
    if (!record.has(Field.DEVICE)) {
      problems.add(WindowProblems.missing(Field.DEVICE));
      return Optional.empty();
    }
    Optional<String> window = Optional.ofNullable(rules.devices().get(record.text(Field.DEVICE)));
    if (window.isEmpty()) {
      problems.add(WindowProblems.unmapped(record.text(Field.DEVICE)));
    }
    return window;
  }

  private Optional<Level> level(DeviceRecord record, List<Problem> problems) {
    Optional<Level> level = rules.levelOf(record.text(Field.LEVEL));
    if (!record.has(Field.LEVEL)) {
      problems.add(WindowProblems.missing(Field.LEVEL));
    } else if (level.isEmpty()) {
      problems.add(WindowProblems.levelUnknown());
    }
    return level;
  }

  /**
   * The day the device says. A clock that shows tomorrow, or a day longer ago than it is believed,
   * is wrong, and the day of receipt is taken: a rating is not lost by a clock.
   */
  private Optional<LocalDate> day(DeviceRecord record, List<Problem> problems) {
    if (!record.has(Field.TIME)) {
      return Optional.of(today);
    }
    Optional<LocalDate> said = DeviceTime.day(record.text(Field.TIME));
    if (said.isEmpty()) {
      problems.add(WindowProblems.date());
    }
    return said.map(
        day -> {
          boolean wrong = day.isAfter(today) || day.isBefore(today.minusDays(rules.believedDays()));
          return wrong ? today : day;
        });
  }

  private static boolean isByDefault(DeviceRecord record) {
    return List.of("1", "true", "是").contains(record.text(Field.BY_DEFAULT));
  }

  private static Optional<String> some(DeviceRecord record, Field field) {
    return Optional.of(record.text(field)).filter(text -> !text.isEmpty());
  }
}
