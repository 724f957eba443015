package org.haochaping.channel.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.haochaping.channel.file.Line.Flaw;
import org.haochaping.plugin.api.Problem;

/** One row while it is read: hands out cells by column and collects what is wrong with them. */
final class RowReading {
  private final Headings headings;
  private final Line line;
  private final List<Problem> problems = new ArrayList<>();

  RowReading(Headings headings, Line line) {
    this.headings = headings;
    this.line = line;
  }

  List<Problem> problems() {
    return problems;
  }

  void problem(Problem problem) {
    problems.add(problem);
  }

  /** The text, empty when the column or cell is missing or unusable. */
  String text(Column column, int longest) {
    OptionalInt place = headings.place(column);
    if (place.isEmpty()) {
      return "";
    }
    Flaw flaw = line.flaws().get(place.getAsInt());
    if (flaw != null) {
      problems.add(RowProblems.flaw(column, flaw));
      return "";
    }
    String text = line.cell(place.getAsInt());
    if (text.codePointCount(0, text.length()) > longest) {
      problems.add(RowProblems.tooLong(column, longest));
      return "";
    }
    if (text.codePoints().anyMatch(RowReading::isBroken)) {
      problems.add(RowProblems.broken(column));
      return "";
    }
    return text;
  }

  /** The text, which must not be missing. */
  String required(Column column, int longest) {
    int before = problems.size();
    String text = text(column, longest);
    if (text.isEmpty() && problems.size() == before) {
      problems.add(RowProblems.missing(column));
    }
    return text;
  }

  /** The text if there is any. */
  Optional<String> optional(Column column, int longest) {
    return Optional.of(text(column, longest)).filter(text -> !text.isEmpty());
  }

  /** What the text means; remembers the problem when it means nothing. */
  <T> Optional<T> meaning(
      Column column, int longest, Function<String, Optional<T>> read, Problem otherwise) {
    int before = problems.size();
    String text = text(column, longest);
    if (problems.size() > before) {
      return Optional.empty();
    }
    Optional<T> value = read.apply(text);
    if (value.isEmpty()) {
      problems.add(text.isEmpty() ? RowProblems.missing(column) : otherwise);
    }
    return value;
  }

  /** Whether something stands where no heading is. */
  void checkNameless() {
    for (int i = 0; i < line.cells().size(); i++) {
      boolean beyond = i >= headings.width() || headings.nameless().contains(i);
      if (beyond && (!line.cell(i).isEmpty() || line.flaws().containsKey(i))) {
        problems.add(RowProblems.nameless());
        return;
      }
    }
  }

  private static boolean isBroken(int c) {
    return c == 0xFFFD || (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
  }
}
