package org.haochaping.launcher.terminal;

import java.util.ArrayList;
import java.util.List;

/** Rows under a header, with columns that stay aligned when letters are two columns wide. */
public final class Table {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  private Table() {}

  public static Table of(String... header) {
    return new Table().row(header);
  }

  public Table row(String... cells) {
    if (!rows.isEmpty() && rows.get(0).size() != cells.length) {
      throw new IllegalArgumentException("A row of " + cells.length + " cells in another table");
    }
    rows.add(List.of(cells));
    return this;
  }

  public List<String> lines() {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], Width.of(row.get(i)));
      }
    }
    List<String> lines = new ArrayList<>(rows.stream().map(row -> line(row, widths)).toList());
    lines.add(1, "-".repeat(lines.stream().mapToInt(Width::of).max().orElse(0)));
    return lines;
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(i == 0 ? "" : GAP).append(Width.pad(row.get(i), widths[i]));
    }
    return line.toString().stripTrailing();
  }
}
