package org.haochaping.plugin.api;

import java.time.LocalDate;
import java.util.List;

/**
 * A document of the core (bulletin, report, application form), free of any layout: all figures are
 * already the strings that are printed, so that every format prints the same.
 *
 * @param kind what it is, as {@code monthly-bulletin}
 * @param title the title
 * @param issuer the office that issues it
 * @param issuedOn the date of issue
 * @param number 发文字号, empty when there is none
 * @param language BCP 47, as {@code zh-CN}
 * @param sections the body in order
 * @param footnotes what stands under the body: cut-off, definitions, how to recompute
 */
public record Document(
    String kind,
    String title,
    String issuer,
    LocalDate issuedOn,
    String number,
    String language,
    List<Section> sections,
    List<String> footnotes) {

  /** Keeps its own copies. */
  public Document {
    sections = List.copyOf(sections);
    footnotes = List.copyOf(footnotes);
  }

  /**
   * One numbered section.
   *
   * @param heading its heading without number
   * @param paragraphs its text
   * @param tables its tables
   */
  public record Section(String heading, List<String> paragraphs, List<Table> tables) {

    /** Keeps its own copies. */
    public Section {
      paragraphs = List.copyOf(paragraphs);
      tables = List.copyOf(tables);
    }
  }

  /**
   * A table of strings as printed.
   *
   * @param caption its caption
   * @param columns the columns
   * @param rows cells by row, as many as columns
   * @param chart how the table may also be drawn
   */
  public record Table(String caption, List<Column> columns, List<List<String>> rows, Chart chart) {

    /** Keeps its own copies and refuses ragged rows. */
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<String> row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException(
              "row of " + row.size() + " cells in a table of " + columns.size() + " columns");
        }
      }
    }
  }

  /**
   * A column.
   *
   * @param heading its heading
   * @param numeric whether its cells are numbers, to be set flush right
   */
  public record Column(String heading, boolean numeric) {}

  /** How a table may also be drawn. */
  public enum Chart {
    /** Only as a table. */
    NONE,
    /** A bar per row: the first numeric column whose heading ends in %, as 占比% or 占比（%）. */
    BARS
  }
}
