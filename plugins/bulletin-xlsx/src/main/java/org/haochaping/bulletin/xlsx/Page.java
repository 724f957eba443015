package org.haochaping.bulletin.xlsx;

import java.util.List;
import java.util.Optional;

/**
 * A worksheet.
 *
 * @param header what stands over each page on paper
 * @param landscape how it lies on paper
 * @param headed whether the first row is a head, which stays in sight and on each page
 * @param widths of the columns, in widths of a digit
 */
record Page(
    String name,
    String header,
    boolean landscape,
    boolean headed,
    List<Double> widths,
    List<Row> rows,
    List<Span> spans,
    List<Link> links,
    Optional<BarChart> chart) {
  private static final int LETTERS = 26;

  /**
   * A row.
   *
   * @param cells from left to right
   * @param height in points; 0 for what its texts ask for
   */
  record Row(List<Cell> cells, double height) {

    static Row of(Cell... cells) {
      return new Row(List.of(cells), 0);
    }
  }

  /** Cells that are one, from 0. */
  record Span(int row, int column, int rows, int columns) {

    String range() {
      return place(row, column) + ":" + place(row + rows - 1, column + columns - 1);
    }
  }

  /** A way from the first cell of a row to another worksheet. */
  record Link(int row, String worksheet) {}

  /** A place as A1 names it, from 0. */
  static String place(int row, int column) {
    return letters(column) + (row + 1);
  }

  static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % LETTERS));
    return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
  }

  /** A worksheet's name in a formula. */
  static String quoted(String name) {
    return "'" + name.replace("'", "''") + "'";
  }
}
