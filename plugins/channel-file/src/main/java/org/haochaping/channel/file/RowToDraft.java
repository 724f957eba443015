package org.haochaping.channel.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.haochaping.channel.table.CellProblems;
import org.haochaping.channel.table.Cells;
import org.haochaping.channel.table.RowReading;
import org.haochaping.plugin.api.Contact;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;

/** Turns a row into a draft, or into everything that is wrong with it. */
final class RowToDraft {
  private static final int LONGEST_CODE = 64;
  private static final int LONGEST_WORDS = 500;
  private static final int LONGEST_NAME = 20;
  private static final int EARLIEST_YEAR = 2018;

  private final FileRules rules;
  private final LocalDate today;

  RowToDraft(FileRules rules, LocalDate today) {
    this.rules = rules;
    this.today = today;
  }

  /** The draft; empty when the reading holds problems. */
  Optional<EvaluationDraft> draft(RowReading<Column> row) {
    Optional<Source> source = source(row);
    Optional<Terminal> terminal = terminal(row);
    Optional<Level> level =
        row.meaning(
            Column.LEVEL,
            LONGEST_CODE,
            rules::level,
            rules.codes().isPresent() ? RowProblems.levelUnknown() : RowProblems.levelNotANumber());
    Optional<LocalDate> day = day(row);
    Optional<Origin> origin =
        row.meaning(
            Column.ORIGIN,
            LONGEST_CODE,
            Meaning::origin,
            CellProblems.unknown(
                Column.ORIGIN, "主动、邀请、协助、代录、默认，或留空", "主动, 邀请, 协助, 代录, 默认 or empty"));
    Optional<Integer> service = count(row, Column.SERVICE_NUMBER, 999);
    Optional<Integer> assess = count(row, Column.ASSESS_NUMBER, 2);
    Optional<List<String>> tags =
        row.meaning(
            Column.TAGS,
            200,
            Meaning::tags,
            CellProblems.unknown(
                Column.TAGS, "三位评价内容代码，用逗号或竖线分隔", "three-digit codes between commas or bars"));
    String unit = row.required(Column.UNIT, LONGEST_CODE);
    Optional<String> window = row.optional(Column.WINDOW, LONGEST_CODE);
    Optional<String> staff = row.optional(Column.STAFF, LONGEST_CODE);
    Optional<String> matter = row.optional(Column.MATTER, LONGEST_CODE);
    Optional<String> record = row.optional(Column.SERVICE_RECORD, LONGEST_CODE);
    String words = row.text(Column.WORDS, LONGEST_WORDS);
    Optional<Contact> contact = contact(row);
    String onceKey = onceKey(row, record, service.orElse(1), assess.orElse(1));
    row.checkNameless();
    if (!row.problems().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new EvaluationDraft(
            onceKey,
            level.orElseThrow(),
            source.orElseThrow(),
            terminal.orElseThrow(),
            origin.orElseThrow(),
            day.orElseThrow(),
            unit,
            window,
            staff,
            matter,
            record,
            service.orElseThrow(),
            assess.orElseThrow(),
            tags.orElseThrow(),
            words,
            contact));
  }

  /** Kept behind the wall, and the name hidden in the words; a name alone reaches nobody. */
  private static Optional<Contact> contact(RowReading<Column> row) {
    Optional<String> name = row.optional(Column.CONTACT_NAME, LONGEST_NAME);
    int before = row.problems().size();
    Optional<String> typed = row.optional(Column.CONTACT_PHONE, LONGEST_CODE);
    if (typed.isEmpty()) {
      if (name.isPresent() && row.problems().size() == before) {
        row.problem(CellProblems.missing(Column.CONTACT_PHONE));
      }
      return Optional.empty();
    }
    Optional<String> phone = typed.flatMap(Cells::phone);
    if (phone.isEmpty()) {
      row.problem(
          CellProblems.unknown(
              Column.CONTACT_PHONE,
              "手机号码，或带区号的固定电话",
              "a mobile number, or one with its area code"));
    }
    return phone.map(number -> new Contact(name, number));
  }

  private Optional<Source> source(RowReading<Column> row) {
    Problem unknown =
        CellProblems.unknown(Column.SOURCE, "1至8，或来源的中文名称", "1 to 8 or a source's Chinese name");
    return rules.source().isEmpty()
        ? row.meaning(Column.SOURCE, LONGEST_CODE, Meaning::source, unknown)
        : row.meaning(
            Column.SOURCE,
            LONGEST_CODE,
            text ->
                text.isEmpty() || Meaning.source(text).equals(rules.source())
                    ? rules.source()
                    : Optional.empty(),
            RowProblems.fixed(Column.SOURCE));
  }

  private Optional<Terminal> terminal(RowReading<Column> row) {
    Problem unknown =
        CellProblems.unknown(
            Column.TERMINAL, "评价渠道代码1至7或其中文名称", "a pf code 1 to 7 or its Chinese name");
    return rules.terminal().isEmpty()
        ? row.meaning(Column.TERMINAL, LONGEST_CODE, Meaning::terminal, unknown)
        : row.meaning(
            Column.TERMINAL,
            LONGEST_CODE,
            text ->
                text.isEmpty() || Meaning.terminal(text).equals(rules.terminal())
                    ? rules.terminal()
                    : Optional.empty(),
            RowProblems.fixed(Column.TERMINAL));
  }

  private Optional<LocalDate> day(RowReading<Column> row) {
    Optional<LocalDate> day =
        row.meaning(
            Column.RATED_AT, LONGEST_CODE, Cells::day, CellProblems.dateUnknown(Column.RATED_AT));
    if (day.filter(date -> date.isAfter(today)).isPresent()) {
      row.problem(CellProblems.dateInFuture(Column.RATED_AT));
    }
    if (day.filter(date -> date.getYear() < EARLIEST_YEAR).isPresent()) {
      row.problem(CellProblems.dateTooEarly(Column.RATED_AT, EARLIEST_YEAR));
    }
    return day;
  }

  private static Optional<Integer> count(RowReading<Column> row, Column column, int most) {
    return row.meaning(
        column,
        LONGEST_CODE,
        text -> Meaning.count(text, most),
        CellProblems.unknown(column, "1至" + most + "的整数", "a whole number from 1 to " + most));
  }

  /** Numbers stand first, since a 办件编号 may hold any character. */
  private static String onceKey(
      RowReading<Column> row, Optional<String> record, int service, int assess) {
    int before = row.problems().size();
    String rowId = row.text(Column.ROW_ID, LONGEST_CODE);
    if (record.isPresent()) {
      return "case:" + service + ":" + assess + ":" + record.get();
    }
    if (rowId.isEmpty() && row.problems().size() == before) {
      row.problem(RowProblems.keyMissing());
    }
    return "row:" + rowId;
  }
}
