package org.haochaping.channel.hotline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.haochaping.channel.table.CellProblems;
import org.haochaping.channel.table.Cells;
import org.haochaping.channel.table.RowReading;
import org.haochaping.plugin.api.Apart;
import org.haochaping.plugin.api.Contact;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;

/** Reads a row; whether it counts at all is asked before anything else of it matters. */
final class CallReader {
  private static final int LONGEST_CODE = 64;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_WORDS = 500;
  private static final int EARLIEST_YEAR = 2018;

  private final HotlineRules rules;
  private final LocalDate today;

  CallReader(HotlineRules rules, LocalDate today) {
    this.rules = rules;
    this.today = today;
  }

  Call read(RowReading<Column> row) {
    Optional<Boolean> concerns = concerns(row);
    if (concerns.isPresent() && !concerns.get()) {
      return new Call.Other(Apart.OTHER_BUSINESS);
    }
    String answer = row.text(Column.LEVEL, LONGEST_CODE);
    if (row.problems().isEmpty() && rules.isUnrated(answer)) {
      return new Call.Other(Apart.NOT_RATED);
    }
    return rated(row, answer);
  }

  private Call rated(RowReading<Column> row, String answer) {
    Optional<Level> level = rules.level(answer);
    if (level.isEmpty() && row.problems().isEmpty()) {
      row.problem(HotlineProblems.answerUnknown());
    }
    String number = row.required(Column.NUMBER, LONGEST_CODE);
    Optional<String> unit = unit(row);
    Optional<LocalDate> day = day(row);
    Optional<String> matter = row.optional(Column.MATTER, LONGEST_CODE);
    String words = words(row);
    Optional<Contact> contact = contact(row);
    if (!row.problems().isEmpty()) {
      return new Call.Unclear(row.problems());
    }
    return new Call.Rated(
        new EvaluationDraft(
            "call:" + number,
            level.orElseThrow(),
            Source.HOTLINE,
            Terminal.TELEPHONE,
            Origin.INVITED,
            day.orElseThrow(),
            unit.orElseThrow(),
            Optional.empty(),
            Optional.empty(),
            matter,
            Optional.of(number),
            1,
            1,
            List.of(),
            words,
            contact));
  }

  private Optional<Boolean> concerns(RowReading<Column> row) {
    if (!rules.services().isEmpty()) {
      return Optional.of(row.required(Column.CATEGORY, LONGEST_NAME))
          .filter(category -> !category.isEmpty())
          .map(rules::isService);
    }
    return row.meaning(
        Column.CONCERNS,
        LONGEST_CODE,
        CallReader::yesOrNo,
        CellProblems.unknown(Column.CONCERNS, "是或否", "是 or 否"));
  }

  private static Optional<Boolean> yesOrNo(String text) {
    return switch (text) {
      case "是", "1", "涉及" -> Optional.of(true);
      case "否", "0", "不涉及" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** By its code where there is one, else by the name the settings know. */
  private Optional<String> unit(RowReading<Column> row) {
    Optional<String> code = row.optional(Column.UNIT_CODE, LONGEST_CODE);
    if (code.isPresent()) {
      return code;
    }
    String name = row.text(Column.UNIT_NAME, LONGEST_NAME);
    Optional<String> unit = rules.unit(name);
    if (unit.isEmpty() && row.problems().isEmpty()) {
      row.problem(
          name.isEmpty()
              ? CellProblems.missing(Column.UNIT_CODE)
              : HotlineProblems.unitUnknown());
    }
    return unit;
  }

  /** The day of the answer; where the hotline does not write it, that of the call. */
  private Optional<LocalDate> day(RowReading<Column> row) {
    Column column =
        row.optional(Column.RATED_AT, LONGEST_CODE).isPresent() ? Column.RATED_AT : Column.CALLED_AT;
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

  /** What the caller said, and what the call was about, without which nobody could act on it. */
  private static String words(RowReading<Column> row) {
    String said = row.text(Column.WORDS, LONGEST_WORDS);
    String title = row.text(Column.TITLE, LONGEST_TITLE);
    if (title.isEmpty() || said.length() + title.length() + 6 > LONGEST_WORDS) {
      return said;
    }
    return said.isEmpty() ? "来电诉求：" + title : said + "\n来电诉求：" + title;
  }

  /** Only of callers who said that they may be called. */
  private static Optional<Contact> contact(RowReading<Column> row) {
    Optional<Boolean> consent =
        row.optional(Column.CONSENT, LONGEST_CODE).flatMap(CallReader::yesOrNo);
    if (!consent.orElse(false)) {
      return Optional.empty();
    }
    Optional<String> name = row.optional(Column.CALLER, 20);
    return row.optional(Column.PHONE, LONGEST_CODE)
        .flatMap(Cells::phone)
        .map(phone -> new Contact(name, phone));
  }
}
