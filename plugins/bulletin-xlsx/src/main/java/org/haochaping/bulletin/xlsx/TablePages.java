package org.haochaping.bulletin.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.haochaping.bulletin.xlsx.Look.Face;
import org.haochaping.bulletin.xlsx.Look.Side;
import org.haochaping.bulletin.xlsx.Page.Row;
import org.haochaping.plugin.api.Document.Column;
import org.haochaping.plugin.api.Document.Table;

/** Makes a table's worksheets: one, or as many as its rows ask for, each with the head. */
record TablePages(Words words, Limits limits, boolean charts) {
  private static final double PADDING = 2;
  private static final double NARROWEST = 8;
  private static final double WIDEST = 40;

  /** For text that would not be seen whole in a row of Excel's greatest height. */
  private static final double WIDEST_FOR_LONG_TEXT = 120;

  private static final int LINES_OF_LONG_TEXT = 20;

  List<Page> of(Table table, String header, Supplier<String> names) {
    limits.columns(table.columns().size());
    List<Row> rows = new ArrayList<>();
    table.rows().forEach(row -> rows.addAll(rows(table.columns(), row)));
    if (rows.isEmpty() && !table.columns().isEmpty()) {
      rows.add(Row.of(Cell.text(0, words.wording().none(), Look.cell(Side.LEFT))));
    }
    List<Double> widths = widths(table);
    List<Page> pages = new ArrayList<>();
    int room = limits.rows() - 1;
    for (int from = 0; from == 0 || from < rows.size(); from += room) {
      String name = names.get();
      List<Row> here = new ArrayList<>(List.of(head(table)));
      here.addAll(rows.subList(from, Math.min(from + room, rows.size())));
      Optional<BarChart> chart =
          charts && rows.size() < room ? BarChart.of(table, name) : Optional.empty();
      pages.add(new Page(name, header, true, true, widths, here, List.of(), List.of(), chart));
    }
    return pages;
  }

  private static Row head(Table table) {
    List<Cell> cells = new ArrayList<>();
    for (Column column : table.columns()) {
      cells.add(Cell.text(cells.size(), column.heading(), Look.label(Face.BOLD)));
    }
    return new Row(cells, 0);
  }

  /** One, and more where a text is longer than a cell holds. */
  private List<Row> rows(List<Column> columns, List<String> printed) {
    List<List<Cell>> rows = new ArrayList<>(List.of(new ArrayList<>()));
    for (int i = 0; i < columns.size(); i++) {
      boolean numeric = columns.get(i).numeric();
      Look look = Look.cell(numeric ? Side.RIGHT : Side.LEFT);
      Optional<Printed> number = numeric ? Printed.of(printed.get(i)) : Optional.empty();
      if (number.isPresent()) {
        rows.get(0).add(Cell.number(i, number.get(), look));
      } else {
        List<String> pieces = Text.pieces(Text.clean(printed.get(i)), limits.characters());
        for (int piece = 0; piece < pieces.size(); piece++) {
          if (piece == rows.size()) {
            rows.add(new ArrayList<>());
          }
          rows.get(piece).add(Cell.text(i, pieces.get(piece), look));
        }
      }
    }
    return rows.stream().map(cells -> new Row(cells, 0)).toList();
  }

  private static List<Double> widths(Table table) {
    List<Double> widths = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      int column = i;
      double content =
          table.rows().stream().mapToDouble(row -> Text.width(row.get(column))).max().orElse(0);
      double heading = Text.width(table.columns().get(i).heading());
      double most = Math.min(Math.max(WIDEST, content / LINES_OF_LONG_TEXT), WIDEST_FOR_LONG_TEXT);
      // A long head stands in two lines.
      double need = Math.max(content, heading > 2 * NARROWEST ? heading / 2 + 2 : heading);
      widths.add(Math.min(Math.max(need, NARROWEST), most) + PADDING);
    }
    return widths;
  }
}
