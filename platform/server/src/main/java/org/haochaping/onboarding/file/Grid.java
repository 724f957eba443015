package org.haochaping.onboarding.file;

import java.util.List;

/**
 * The filled rows of one sheet as text, the headings first.
 *
 * @param name the sheet's name, or the file's
 */
public record Grid(String name, List<Line> lines) {
  static final int MOST_LINES = 5_000;
  static final int MOST_CELLS = 40;

  public Grid {
    lines = List.copyOf(lines);
  }

  /** A row with its number, from 1. */
  public record Line(int number, List<String> cells) {
    public Line {
      cells = List.copyOf(cells);
    }

    public boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }

    public String cell(int index) {
      return index < cells.size() ? cells.get(index).strip() : "";
    }
  }
}
