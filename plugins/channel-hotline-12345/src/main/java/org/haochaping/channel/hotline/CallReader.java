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
  private static final int LONGEST_CALLER = 20;
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
    row.checkNameless();
    Optional<Boolean> concerns = concerns(row);
    if (row.problems().isEmpty() && concerns.isPresent() && !concerns.get()) {
      return new Call.Other(Apart.OTHER_BUSINESS);
    }
    int before = row.problems().size();
    String answer = row.text(Column.LEVEL, LONGEST_CODE);
    boolean unrated = rules.isUnrated(answer);
    if (row.problems().isEmpty() && unrated) {
      return new Call.Other(Apart.NOT_RATED);
    }
    Optional<Level> level = rules.level(answer);
    if (level.isEmpty() && !unrated && row.problems().size() == before) {
      row.problem(HotlineProblems.answerUnknown());
    }
    return rated(row, level);
  }

  private Call rated(RowReading<Column> row, Optional<Level> level) {
    String number = row.required(Column.NUMBER, LONGEST_CODE);
    Optional<String> unit = unit(row);
    Optional<LocalDate> day = day(row);
    Optional<String> matter = row.optional(Column.MATTER, LONGEST_CODE);
    Optional<String> caller = row.optional(Column.CALLER, LONGEST_CALLER);
    String words = words(row, caller);
    Optional<Contact> contact = contact(row, caller);
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
        CellProblems.unknown(Column.CONCERNS, "是或否", "yes (是) or no (否)"));
  }

  private static Optional<Boolean> yesOrNo(String text) {
    return switch (text) {
      case "是", "1", "涉及", "同意" -> Optional.of(true);
      case "否", "0", "不涉及", "不同意" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** By its code where there is one, else by the name the settings know. */
  private Optional<String> unit(RowReading<Column> row) {
    int before = row.problems().size();
    Optional<String> code = row.optional(Column.UNIT_CODE, LONGEST_CODE);
    if (code.isPresent()) {
      return code;
    }
    String name = row.text(Column.UNIT_NAME, LONGEST_NAME);
    Optional<String> unit = rules.unit(name);
    if (unit.isEmpty() && row.problems().size() == before) {
      row.problem(
          name.isEmpty() ? CellProblems.missing(Column.UNIT_CODE) : HotlineProblems.unitUnknown());
    }
    return unit;
  }

  /** The day of the answer; where the hotline does not write it, that of the call. */
  private Optional<LocalDate> day(RowReading<Column> row) {
    Column column =
        row.optional(Column.RATED_AT, LONGEST_CODE).isPresent()
            ? Column.RATED_AT
            : Column.CALLED_AT;
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

  /**
   * What the caller said, and what the call was about, without which nobody could act on it. Who he
   * is stands in both more often than not, and is nobody's business there.
   */
  private static String words(RowReading<Column> row, Optional<String> caller) {
    String said = nameless(row.text(Column.WORDS, LONGEST_WORDS), caller);
    String title = nameless(row.text(Column.TITLE, LONGEST_TITLE), caller);
    if (title.isEmpty()) {
      return said;
    }
    String both = said.isEmpty() ? "来电诉求：" + title : said + "\n来电诉求：" + title;
    return both.codePointCount(0, both.length()) <= LONGEST_WORDS ? both : said;
  }

  private static String nameless(String text, Optional<String> caller) {
    return caller
        .filter(name -> name.length() > 1)
        .map(name -> text.replace(name, "〔姓名已隐去〕"))
        .orElse(text);
  }

  /** Only of callers who said that they may be called. */
  private static Optional<Contact> contact(RowReading<Column> row, Optional<String> caller) {
    Optional<Boolean> consent =
        row.optional(Column.CONSENT, LONGEST_CODE).flatMap(CallReader::yesOrNo);
    Optional<String> typed =
        consent.orElse(false) ? row.optional(Column.PHONE, LONGEST_CODE) : Optional.empty();
    Optional<String> phone = typed.flatMap(Cells::phone);
    if (typed.isPresent() && phone.isEmpty()) {
      row.problem(
          CellProblems.unknown(
              Column.PHONE, "手机号码，或带区号的固定电话", "a mobile number, or one with its area code"));
    }
    return phone.map(number -> new Contact(caller, number));
  }
}
