package org.haochaping.bulletin.xlsx;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.haochaping.bulletin.paper.Ink;
import org.haochaping.bulletin.paper.Ink.Box;
import org.haochaping.bulletin.paper.Ink.Colour;
import org.haochaping.bulletin.paper.Leaves;
import org.haochaping.bulletin.paper.Leaves.Glyph;

/**
 * A worksheet as it stands on its pages: what is read in each column, from rule to rule.
 *
 * @param columns what is read in each column, page by page
 */
record PrintedTable(List<List<String>> columns, double smallest) {
  private static final double POINT = 25.4 / 72;

  /** How far a page's header reaches down, in millimetres. */
  private static final double HEADER = 22;

  /** The pages of a PDF that have a name over them are a worksheet's. */
  static PrintedTable of(byte[] pdf, XSSFSheet sheet, String header) throws IOException {
    Leaves leaves = Leaves.of(pdf);
    int count = sheet.getRow(0).getLastCellNum();
    List<List<String>> columns = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      columns.add(new ArrayList<>());
    }
    double smallest = Double.MAX_VALUE;
    try (Ink ink = Ink.of(pdf)) {
      for (int page = 1; page <= leaves.pages(); page++) {
        List<Glyph> all = on(leaves, page);
        ink.turnTo(page);
        List<Box> rules = ink.rules(Colour.BLACK, 40);
        if (rules.size() < 2 || !atTop(all).contains(header)) {
          continue;
        }
        Box table = Ink.around(rules);
        List<Double> edges = edges(sheet, count, table);
        for (int i = 0; i < count; i++) {
          double left = edges.get(i);
          double right = edges.get(i + 1);
          List<Glyph> column =
              all.stream()
                  .filter(glyph -> within(glyph, table))
                  .filter(glyph -> middle(glyph) > left && middle(glyph) < right)
                  .toList();
          columns.get(i).add(read(column));
          smallest =
              Math.min(
                  smallest,
                  column.stream().mapToDouble(Glyph::size).min().orElse(Double.MAX_VALUE));
        }
      }
    }
    return new PrintedTable(columns, smallest);
  }

  int pages() {
    return columns.get(0).size();
  }

  private static List<Glyph> on(Leaves leaves, int page) {
    return leaves.glyphs().stream().filter(glyph -> glyph.page() == page).toList();
  }

  private static String atTop(List<Glyph> all) {
    return read(all.stream().filter(glyph -> glyph.baseline() * POINT < HEADER).toList());
  }

  private static boolean within(Glyph glyph, Box table) {
    double down = glyph.baseline() * POINT;
    return down > table.top() && down < table.bottom();
  }

  private static double middle(Glyph glyph) {
    return (glyph.left() + glyph.right()) / 2 * POINT;
  }

  private static String read(List<Glyph> glyphs) {
    return glyphs.stream()
        .sorted(
            Comparator.comparing((Glyph glyph) -> Math.round(glyph.baseline()))
                .thenComparing(Glyph::left))
        .map(Glyph::text)
        .collect(joining())
        .replaceAll("\\s+", "");
  }

  private static List<Double> edges(XSSFSheet sheet, int count, Box table) {
    double whole = 0;
    for (int i = 0; i < count; i++) {
      whole += sheet.getColumnWidth(i);
    }
    List<Double> edges = new ArrayList<>(List.of(table.left()));
    double here = 0;
    for (int i = 0; i < count; i++) {
      here += sheet.getColumnWidth(i);
      edges.add(table.left() + here / whole * table.width());
    }
    return edges;
  }
}
