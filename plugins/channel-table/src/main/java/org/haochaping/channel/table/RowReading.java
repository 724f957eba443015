package org.haochaping.channel.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.haochaping.channel.table.Line.Flaw;
import org.haochaping.plugin.api.Problem;

/** One row while it is read: hands out cells by column and collects what is wrong with them. */
public final class RowReading<C extends Enum<C> & Heading> {
  private final Headings<C> headings;
  private final Line line;
  private final List<Problem> problems = new ArrayList<>();

  RowReading(Headings<C> headings, Line line) {
    this.headings = headings;
    this.line = line;
  }

  /** Where it starts in the file, as an editor or spreadsheet counts it, from 1. */
  public long number() {
    return line.number();
  }

  /** Everything that was found wrong so far. */
  public List<Problem> problems() {
    return problems;
  }

  /** Adds what only the channel can see. */
  public void problem(Problem problem) {
    problems.add(problem);
  }

  /** The text, empty when the column or cell is missing or unusable. */
  public String text(C column, int longest) {
    OptionalInt place = headings.place(column);
    if (place.isEmpty()) {
      return "";
    }
    Flaw flaw = line.flaws().get(place.getAsInt());
    if (flaw != null) {
      problems.add(CellProblems.flaw(column, flaw));
      return "";
    }
    String text = line.cell(place.getAsInt());
    if (text.codePointCount(0, text.length()) > longest) {
      problems.add(CellProblems.tooLong(column, longest));
      return "";
    }
    if (text.codePoints().anyMatch(RowReading::isBroken)) {
      problems.add(CellProblems.broken(column));
      return "";
    }
    return text;
  }

  /** The text, which must not be missing. */
  public String required(C column, int longest) {
    int before = problems.size();
    String text = text(column, longest);
    if (text.isEmpty() && problems.size() == before) {
      problems.add(CellProblems.missing(column));
    }
    return text;
  }

  /** The text if there is any. */
  public Optional<String> optional(C column, int longest) {
    return Optional.of(text(column, longest)).filter(text -> !text.isEmpty());
  }

  /** What the text means; remembers the problem when it means nothing. */
  public <T> Optional<T> meaning(
      C column, int longest, Function<String, Optional<T>> read, Problem otherwise) {
    int before = problems.size();
    String text = text(column, longest);
    if (problems.size() > before) {
      return Optional.empty();
    }
    Optional<T> value = read.apply(text);
    if (value.isEmpty()) {
      problems.add(text.isEmpty() ? CellProblems.missing(column) : otherwise);
    }
    return value;
  }

  /** How many cells of columns nobody knows have something in them. */
  public int unknown() {
    return (int) headings.unknown().stream().filter(place -> !line.cell(place).isEmpty()).count();
  }

  /** Whether something stands where no heading is: the row is shifted, or cut in two. */
  public void checkNameless() {
    for (int i = 0; i < line.cells().size(); i++) {
      boolean beyond = i >= headings.width() || headings.nameless().contains(i);
      if (beyond && (!line.cell(i).isEmpty() || line.flaws().containsKey(i))) {
        problems.add(CellProblems.nameless());
        return;
      }
    }
  }

  private static boolean isBroken(int c) {
    return c == 0xFFFD || (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
  }
}
