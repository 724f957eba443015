package org.haochaping.channel.inspection;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.Form;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Problem;

/**
 * What an inspector filled in.
 *
 * @param level of the whole, where the sheet asks for it
 * @param points where the sheet gives some
 * @param day of the visit, in China
 * @param assessor who has inspections made
 * @param method what was looked at: the questionnaire's title
 * @param evidence the number of the record
 * @param words what he wrote
 */
record FilledIn(
    Optional<Level> level,
    Optional<Points> points,
    LocalDate day,
    String assessor,
    String method,
    String evidence,
    String words) {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** Sixty questions with their texts; no sheet of the core holds more. */
  private static final int LONGEST = 60_000;

  /** What was given of what there was to give. */
  record Points(BigDecimal given, BigDecimal full) {}

  /** Reads a form; what is wrong with it is added to the problems. */
  static FilledIn read(ChannelRequest request, Optional<String> own, List<Problem> problems) {
    Form form = request.form();
    String words = form.text(Form.WORDS);
    if (words.length() > LONGEST) {
      problems.add(InspectionProblems.wordsTooLong());
    }
    return new FilledIn(
        level(form, problems),
        points(form, problems),
        LocalDate.ofInstant(visitedAt(form, request.receivedAt(), problems), CHINA),
        own.orElse(form.text(Form.ASSESSOR)),
        form.text(Form.METHOD),
        form.text(Form.EVIDENCE),
        words);
  }

  private static Optional<Level> level(Form form, List<Problem> problems) {
    String written = form.text(Form.LEVEL);
    Optional<Level> level =
        Arrays.stream(Level.values()).filter(one -> one.name().equals(written)).findFirst();
    if (level.isEmpty() && !written.isEmpty()) {
      problems.add(InspectionProblems.levelUnknown());
    }
    return level;
  }

  private static Optional<Points> points(Form form, List<Problem> problems) {
    String given = form.text(Form.POINTS);
    String full = form.text(Form.FULL_POINTS);
    if (given.isEmpty() && full.isEmpty()) {
      return Optional.empty();
    }
    if (!isNumber(given)
        || !isNumber(full)
        || new BigDecimal(full).signum() == 0
        || new BigDecimal(given).compareTo(new BigDecimal(full)) > 0) {
      problems.add(InspectionProblems.pointsWrong());
      return Optional.empty();
    }
    return Optional.of(new Points(new BigDecimal(given), new BigDecimal(full)));
  }

  private static boolean isNumber(String text) {
    return text.matches("[0-9]{1,6}(\\.[0-9]{1,2})?");
  }

  private static Instant visitedAt(Form form, Instant receivedAt, List<Problem> problems) {
    String written = form.text(Form.RATED_AT);
    if (written.isEmpty()) {
      return receivedAt;
    }
    try {
      return Instant.parse(written);
    } catch (DateTimeParseException e) {
      problems.add(InspectionProblems.timeWrong());
      return receivedAt;
    }
  }
}
