package org.haochaping.channel.link;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.haochaping.plugin.api.Problem;

/** Reads the fields of one record and gathers what is wrong with them. */
public record Reading(Fields fields, List<Problem> problems) {
  /** 2026-10-20 09:30:00, 2026/10/20, 20261020T093000, 20261020093000; the time does not matter. */
  private static final Pattern DAY =
      Pattern.compile("([0-9]{4})[-/]?([0-9]{2})[-/]?([0-9]{2})(?:[T ]?[0-9:.]{0,12})?");

  public void problem(Problem problem) {
    problems.add(problem);
  }

  public boolean isGood() {
    return problems.isEmpty();
  }

  public String required(String field, int most) {
    String text = fields.text(field);
    if (text.isEmpty()) {
      problem(FieldProblems.missing(field));
    } else if (text.length() > most) {
      problem(FieldProblems.tooLong(field, most));
    }
    return text;
  }

  /** The text of a field that may be left out. */
  public Optional<String> optional(String field, int most) {
    String text = fields.text(field);
    if (text.length() > most) {
      problem(FieldProblems.tooLong(field, most));
    }
    return Optional.of(text).filter(given -> !given.isEmpty());
  }

  public int number(String field, int otherwise, int most) {
    String text = fields.text(field);
    if (text.isEmpty()) {
      return otherwise;
    }
    int number = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
    if (number < 1 || number > most) {
      problem(
          FieldProblems.unknown(field, "1至" + most + "的整数", "a whole number from 1 to " + most));
    }
    return number;
  }

  public <T> Optional<T> meaning(
      String field, Function<String, Optional<T>> meaning, String chinese, String english) {
    if (!fields.has(field)) {
      problem(FieldProblems.missing(field));
      return Optional.empty();
    }
    Optional<T> meant = meaning.apply(fields.text(field));
    if (meant.isEmpty()) {
      problem(FieldProblems.unknown(field, chinese, english));
    }
    return meant;
  }

  public Optional<LocalDate> day(String field) {
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
      problem(FieldProblems.date(field));
      return Optional.empty();
    }
    problem(FieldProblems.date(field));
    return Optional.empty();
  }
}
