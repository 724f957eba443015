package org.haochaping.plugin.api;

import java.util.List;

/**
 * A QR code as the core made it; whoever prints it leaves four modules of white around it.
 *
 * @param text what it says, as the address of a page
 * @param rows its modules from the top, a text of equal length a row: {@value #DARK} and {@value
 *     #LIGHT}
 */
public record QrCode(String text, List<String> rows) {
  /** A dark module. */
  public static final char DARK = '#';

  /** A light module. */
  public static final char LIGHT = '.';

  /** Keeps its own copies and refuses what is no square. */
  public QrCode {
    rows = List.copyOf(rows);
    for (String row : rows) {
      if (row.length() != rows.size()) {
        throw new IllegalArgumentException(
            "a row of " + row.length() + " modules in a code of " + rows.size());
      }
    }
  }

  /** How many modules it has on each side. */
  public int size() {
    return rows.size();
  }

  /** Whether a module is dark, counted from the top left. */
  public boolean isDark(int column, int row) {
    return rows.get(row).charAt(column) == DARK;
  }

  /** Whoever holds the address may rate by it: it stays out of logs. */
  @Override
  public String toString() {
    return "QrCode[" + size() + "]";
  }
}
