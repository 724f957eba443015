package org.haochaping.channel.hall;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.haochaping.plugin.api.Problem;

/** Reads the fields of one record and gathers what is wrong with them. */
record Reading(Fields fields, List<Problem> problems) {
  /** 2026-10-20 09:30:00, 2026/10/20, 20261020T093000, 20261020093000; the time does not matter. */
  private static final Pattern DAY =
      Pattern.compile("([0-9]{4})[-/]?([0-9]{2})[-/]?([0-9]{2})(?:[T ]?[0-9:.]{0,12})?");

  void problem(Problem problem) {
    problems.add(problem);
  }

  boolean isGood() {
    return problems.isEmpty();
  }

  String required(String field, int most) {
    String text = fields.text(field);
    if (text.isEmpty()) {
      problem(HallProblems.missing(field));
    } else if (text.length() > most) {
      problem(HallProblems.tooLong(field, most));
    }
    return text;
  }

  int number(String field, int otherwise, int most) {
    String text = fields.text(field);
    if (text.isEmpty()) {
      return otherwise;
    }
    int number = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
    if (number < 1 || number > most) {
      problem(HallProblems.unknown(field, "1至" + most + "的整数", "a whole number from 1 to " + most));
    }
    return number;
  }

  <T> Optional<T> meaning(
      String field, Function<String, Optional<T>> meaning, String chinese, String english) {
    if (!fields.has(field)) {
      problem(HallProblems.missing(field));
      return Optional.empty();
    }
    Optional<T> meant = meaning.apply(fields.text(field));
    if (meant.isEmpty()) {
      problem(HallProblems.unknown(field, chinese, english));
    }
    return meant;
  }

  Optional<LocalDate> day(String field) {
    String text = fields.text(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Matcher match = DAY.matcher(text);
    try {
      if (match.matches()) {
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(match.group(1)),
                Integer.parseInt(match.group(2)),
                Integer.parseInt(match.group(3))));
      }
    } catch (DateTimeException e) {
      problem(HallProblems.date(field));
      return Optional.empty();
    }
    problem(HallProblems.date(field));
    return Optional.empty();
  }
}
