package org.haochaping.channel.thirdparty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.haochaping.channel.score.Bands;
import org.haochaping.channel.table.CellProblems;
import org.haochaping.channel.table.Cells;
import org.haochaping.channel.table.RowReading;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.ScoreDraft;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;

/** Reads a row; empty when the reading holds problems. */
final class ReportReader {
  private static final int LONGEST_CODE = 64;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_EVIDENCE = 200;
  private static final int LONGEST_WORDS = 300;
  private static final int LARGEST_SAMPLE = 10_000_000;
  private static final int EARLIEST_YEAR = 2018;

  private final Bands bands;
  private final Optional<String> ownAssessor;
  private final LocalDate today;

  ReportReader(Bands bands, Optional<String> ownAssessor, LocalDate today) {
    this.bands = bands;
    this.ownAssessor = ownAssessor;
    this.today = today;
  }

  /** What every rating and score of a row tells of its report. */
  private record Report(
      String number,
      String unit,
      String serial,
      String assessor,
      String method,
      LocalDate from,
      LocalDate to,
      String evidence,
      String words) {

    String key() {
      return serial.isEmpty() ? number + ":" + unit : number + ":" + unit + ":" + serial;
    }
  }

  Optional<Finding> read(RowReading<Column> row) {
    row.checkNameless();
    String number = row.required(Column.REPORT, LONGEST_CODE);
    String unit = row.required(Column.UNIT, LONGEST_CODE);
    String serial = row.text(Column.SERIAL, LONGEST_CODE);
    Optional<String> assessor = row.optional(Column.ASSESSOR, LONGEST_NAME).or(() -> ownAssessor);
    if (assessor.isEmpty()) {
      row.problem(ReportProblems.assessorMissing());
    }
    String method = row.required(Column.METHOD, LONGEST_NAME);
    Optional<LocalDate> from = day(row, Column.FROM);
    Optional<LocalDate> to = day(row, Column.TO);
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      row.problem(ReportProblems.endsBeforeItBegins());
    }
    String evidence = row.required(Column.EVIDENCE, LONGEST_EVIDENCE);
    String words = row.text(Column.WORDS, LONGEST_WORDS);
    Optional<Integer> sample = sample(row);
    Optional<BigDecimal> full = points(row, Column.FULL).or(() -> Optional.of(Points.FULL));
    Optional<BigDecimal> score = points(row, Column.SCORE);
    Optional<Level> level = level(row);
    if (score.isPresent() && score.get().compareTo(full.orElseThrow()) > 0) {
      row.problem(ReportProblems.moreThanFull());
    }
    if (score.isEmpty() && level.isEmpty() && row.problems().isEmpty()) {
      row.problem(ReportProblems.nothingFound());
    }
    if (!row.problems().isEmpty()) {
      return Optional.empty();
    }
    Report report =
        new Report(
            number,
            unit,
            serial,
            assessor.orElseThrow(),
            method,
            from.orElseThrow(),
            to.orElseThrow(),
            evidence,
            words);
    return Optional.of(
        new Finding(
            level
                .or(() -> score.flatMap(points -> bands.level(points, full.orElseThrow())))
                .map(found -> rating(report, found)),
            score.map(points -> score(report, points, full.orElseThrow(), sample))));
  }

  private static ScoreDraft score(
      Report report, BigDecimal score, BigDecimal full, Optional<Integer> sample) {
    return new ScoreDraft(
        report.key(),
        Source.THIRD_PARTY,
        report.unit,
        score,
        full,
        report.assessor,
        report.method,
        report.from,
        report.to,
        sample,
        report.evidence,
        report.words);
  }

  /** GB/T 39046 knows no terminal of assessors; the report is written and handed in at a desk. */
  private static EvaluationDraft rating(Report report, Level level) {
    return new EvaluationDraft(
        report.key(),
        level,
        Source.THIRD_PARTY,
        Terminal.PC,
        Origin.IMPORTED,
        report.to,
        report.unit,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        1,
        1,
        List.of(),
        (report.words.isEmpty() ? "" : report.words + "\n")
            + "第三方评价：%s，%s，佐证：%s".formatted(report.assessor, report.method, report.evidence),
        Optional.empty());
  }

  private static Optional<Level> level(RowReading<Column> row) {
    Optional<String> written = row.optional(Column.LEVEL, LONGEST_CODE);
    Optional<Level> level = written.flatMap(Level::ofChinese);
    if (written.isPresent() && level.isEmpty()) {
      row.problem(
          CellProblems.unknown(
              Column.LEVEL,
              "非常满意、满意、基本满意、不满意或非常不满意",
              "the Chinese name of one of the five levels"));
    }
    return level;
  }

  private static Optional<BigDecimal> points(RowReading<Column> row, Column column) {
    Optional<String> written = row.optional(column, LONGEST_CODE);
    Optional<BigDecimal> points = written.flatMap(Points::of);
    if (written.isPresent()
        && (points.isEmpty() || (column == Column.FULL && points.get().signum() == 0))) {
      row.problem(
          CellProblems.unknown(
              column, "数字，最多两位小数，如86.5", "a number with at most two decimals, such as 86.5"));
      return Optional.empty();
    }
    return points;
  }

  private static Optional<Integer> sample(RowReading<Column> row) {
    Optional<String> written = row.optional(Column.SAMPLE, LONGEST_CODE);
    Optional<Integer> sample =
        written
            .filter(text -> text.matches("[1-9][0-9]{0,7}"))
            .map(Integer::valueOf)
            .filter(size -> size <= LARGEST_SAMPLE);
    if (written.isPresent() && sample.isEmpty()) {
      row.problem(
          CellProblems.unknown(Column.SAMPLE, "大于0的整数，或留空", "a whole number above 0, or empty"));
    }
    return sample;
  }

  private Optional<LocalDate> day(RowReading<Column> row, Column column) {
    Optional<LocalDate> day =
        row.meaning(column, LONGEST_CODE, Cells::day, CellProblems.dateUnknown(column));
    if (day.filter(date -> date.isAfter(today)).isPresent()) {
      row.problem(CellProblems.dateInFuture(column));
    }
    if (day.filter(date -> date.getYear() < EARLIEST_YEAR).isPresent()) {
      row.problem(CellProblems.dateTooEarly(column, EARLIEST_YEAR));
    }
    return day;
  }
}
