package org.haochaping.bulletin.xlsx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.haochaping.bulletin.paper.Wording;
import org.haochaping.bulletin.xlsx.Look.Face;
import org.haochaping.bulletin.xlsx.Look.Side;
import org.haochaping.bulletin.xlsx.Page.Row;
import org.haochaping.bulletin.xlsx.Page.Span;
import org.haochaping.plugin.api.Grid;
import org.haochaping.plugin.api.Grid.Placed;
import org.haochaping.plugin.api.Grid.Signature;

/** Makes a form's worksheet: cells that span are merged, and as high as their words ask for. */
record GridPage(Wording wording, Limits limits) {
  /** As wide as A4 standing, at its full size. */
  private static final double WIDTH = 82;

  /** Characters of a remark's row at most. */
  private static final int LONGEST = 800;

  private static final double LINE = 16;
  private static final double TITLE_LINE = 24;

  Page of(Grid grid, String name, List<String> head, List<String> remarks) {
    limits.columns(grid.widths().size());
    List<Row> rows = new ArrayList<>();
    List<Span> spans = new ArrayList<>();
    Look plain = Look.of(Face.BODY, Side.LEFT);
    for (int i = 0; i < head.size(); i++) {
      boolean title = i == head.size() - 1;
      Look look = title ? Look.of(Face.TITLE, Side.CENTRE) : Look.of(Face.BOLD, Side.LEFT);
      across(grid, head.get(i), look, title ? TITLE_LINE : LINE, rows, spans);
    }
    if (!grid.above().isEmpty()) {
      across(grid, String.join("　　", grid.above()), plain, LINE, rows, spans);
    }
    List<String> after = new ArrayList<>();
    ruled(grid, rows, spans, after);
    after.addAll(remarks);
    after.stream()
        .flatMap(remark -> Text.pieces(Text.clean(remark), LONGEST).stream())
        .forEach(remark -> across(grid, remark, plain, LINE, rows, spans));
    return new Page(name, "", false, false, widths(grid), rows, spans, List.of(), Optional.empty());
  }

  /** A line over the whole width, or under it. */
  private static void across(
      Grid grid, String text, Look look, double line, List<Row> rows, List<Span> spans) {
    int columns = grid.widths().size();
    int lines = Text.lines(text, line == TITLE_LINE ? WIDTH * LINE / TITLE_LINE : WIDTH);
    if (columns > 1) {
      spans.add(new Span(rows.size(), 0, 1, columns));
    }
    rows.add(new Row(List.of(Cell.text(0, text, look)), GridRows.bounded(lines * line)));
  }

  /**
   * @param after where what a cell cannot hold goes on
   */
  private void ruled(Grid grid, List<Row> rows, List<Span> spans, List<String> after) {
    GridRows heights = GridRows.of(grid, placed -> height(grid, placed));
    List<List<Cell>> cells = new ArrayList<>();
    for (int row = 0; row < heights.count(); row++) {
      cells.add(new ArrayList<>());
    }
    for (Placed placed : grid.placed()) {
      int from = heights.first(placed.row());
      int count = heights.first(placed.row() + placed.cell().rows()) - from;
      int columns = placed.cell().columns();
      List<String> pieces = Text.pieces(Text.clean(text(placed.cell())), limits.characters());
      after.addAll(pieces.subList(1, pieces.size()));
      Look look = placed.cell().label() ? Look.label(Face.BODY) : Look.cell(Side.LEFT);
      for (int row = from; row < from + count; row++) {
        for (int column = placed.column(); column < placed.column() + columns; column++) {
          boolean first = row == from && column == placed.column();
          cells.get(row).add(Cell.text(column, first ? pieces.get(0) : "", look));
        }
      }
      if (count > 1 || columns > 1) {
        spans.add(new Span(rows.size() + from, placed.column(), count, columns));
      }
    }
    for (int row = 0; row < heights.count(); row++) {
      cells.get(row).sort(Comparator.comparing(Cell::column));
      rows.add(new Row(cells.get(row), heights.height(row)));
    }
  }

  private double height(Grid grid, Placed placed) {
    List<Double> own =
        widths(grid).subList(placed.column(), placed.column() + placed.cell().columns());
    double width = own.stream().mapToDouble(Double::doubleValue).sum();
    int lines = Math.max(Text.lines(text(placed.cell()), width), placed.cell().lines());
    return lines * LINE + LINE / 2;
  }

  private String text(Grid.Cell cell) {
    return cell.signature().map(place -> cell.text() + "\n\n" + signed(place)).orElse(cell.text());
  }

  private String signed(Signature place) {
    String date = place.on().map(wording::date).orElse(wording.blankDate());
    String name = place.name().isBlank() ? "　　　　　　" : place.name();
    return place.caption() + wording.colon() + name + "　　" + date;
  }

  private static List<Double> widths(Grid grid) {
    double whole = grid.widths().stream().mapToInt(Integer::intValue).sum();
    return grid.widths().stream().map(share -> Math.max(WIDTH * share / whole, 5)).toList();
  }
}
