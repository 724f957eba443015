package org.haochaping.plugin.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A ruled form of labelled cells, as the forms a regulation prescribes. Rows are read as an HTML
 * table's: a cell that spans rows leaves its place in the rows below to nobody.
 *
 * @param above what stands in one line over the rules, spread over the width, as 编号、填报日期
 * @param widths the widths of the columns, in shares of the whole
 * @param rows the cells by row, from left to right
 */
public record Grid(List<String> above, List<Integer> widths, List<List<Cell>> rows) {

  /** Keeps its own copies and refuses rows that do not fill the columns. */
  public Grid {
    above = List.copyOf(above);
    widths = List.copyOf(widths);
    rows = rows.stream().map(List::copyOf).toList();
    if (widths.stream().anyMatch(width -> width < 1)) {
      throw new IllegalArgumentException("a column of a grid has a width");
    }
    place(widths.size(), rows);
  }

  /**
   * A cell.
   *
   * @param text its text; a line break begins a new paragraph
   * @param label whether it names what stands beside it
   * @param columns how many columns it spans, at least 1
   * @param rows how many rows it spans, at least 1
   * @param lines its least height, in lines of its type
   * @param signature where somebody signs, under the text
   */
  public record Cell(
      String text, boolean label, int columns, int rows, int lines, Optional<Signature> signature) {

    /** Refuses a cell without extent. */
    public Cell {
      if (columns < 1 || rows < 1 || lines < 0) {
        throw new IllegalArgumentException("a cell spans a column and a row at least");
      }
    }

    /** A label. */
    public static Cell label(String text) {
      return new Cell(text, true, 1, 1, 1, Optional.empty());
    }

    /** What was filled in. */
    public static Cell value(String text) {
      return new Cell(text, false, 1, 1, 1, Optional.empty());
    }

    /** The same over so many columns. */
    public Cell across(int span) {
      return new Cell(text, label, span, rows, lines, signature);
    }

    /** The same over so many rows. */
    public Cell down(int span) {
      return new Cell(text, label, columns, span, lines, signature);
    }

    /** The same, at least so many lines high. */
    public Cell atLeast(int height) {
      return new Cell(text, label, columns, rows, height, signature);
    }

    /** The same with a place to sign. */
    public Cell signed(Signature place) {
      return new Cell(text, label, columns, rows, lines, Optional.of(place));
    }
  }

  /**
   * A place to sign.
   *
   * @param caption what stands before it, as 签名（盖章）
   * @param name who signed; empty leaves room for a hand
   * @param on when; empty prints 年 月 日 with room for a hand
   */
  public record Signature(String caption, String name, Optional<LocalDate> on) {}

  /**
   * A cell and where it begins, from 0.
   *
   * @param row its first row
   * @param column its first column
   */
  public record Placed(int row, int column, Cell cell) {}

  /** Every cell with its place, by row and column. */
  public List<Placed> placed() {
    return place(widths.size(), rows);
  }

  private static List<Placed> place(int columns, List<List<Cell>> rows) {
    boolean[][] taken = new boolean[rows.size()][columns];
    List<Placed> placed = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      int column = 0;
      for (Cell cell : rows.get(row)) {
        while (column < columns && taken[row][column]) {
          column++;
        }
        take(taken, row, column, cell);
        placed.add(new Placed(row, column, cell));
      }
      for (boolean filled : taken[row]) {
        if (!filled) {
          throw new IllegalArgumentException("row " + row + " does not fill the grid's columns");
        }
      }
    }
    return List.copyOf(placed);
  }

  private static void take(boolean[][] taken, int row, int column, Cell cell) {
    for (int r = row; r < row + cell.rows(); r++) {
      for (int c = column; c < column + cell.columns(); c++) {
        if (r >= taken.length || c >= taken[r].length || taken[r][c]) {
          throw new IllegalArgumentException(
              "cell " + cell.text() + " of row " + row + " stands outside or on another");
        }
        taken[r][c] = true;
      }
    }
  }
}
