package org.haochaping.bulletin.docx;

import org.haochaping.plugin.api.Grid;
import org.haochaping.plugin.api.Grid.Cell;
import org.haochaping.plugin.api.Grid.Placed;

/** About how much room text takes; Word alone knows exactly. */
final class Estimate {
  private static final String WIDE = "%mMW";
  private static final String NARROW = " ,.:;!'-/()[]|ijlI·";

  private Estimate() {}

  /** In points: Chinese as wide as high, Latin a little more than half, its points a third. */
  static float width(String text, float size) {
    return (float) text.codePoints().mapToDouble(Estimate::share).sum() * size;
  }

  private static double share(int character) {
    if (character >= 0x2000 || WIDE.indexOf(character) >= 0) {
      return 1;
    }
    return NARROW.indexOf(character) >= 0 ? 0.35 : 0.56;
  }

  static int lines(Cell cell, float measure, float size) {
    int lines = 0;
    for (String paragraph : cell.text().split("\n", -1)) {
      lines += Math.max((int) Math.ceil(width(paragraph, size) / (measure - size / 2)), 1);
    }
    return Math.max(lines + (cell.signature().isPresent() ? 2 : 0), cell.lines());
  }

  /** What a row is higher than its lines, in points. */
  static float between(float size, float pitch) {
    return Math.max(pitch - size, 1);
  }

  /** How high a row is in points, as far as its own cells ask. */
  static float height(Grid grid, int row, float width, float size, float pitch) {
    float whole = grid.widths().stream().mapToInt(Integer::intValue).sum();
    int most = 1;
    for (Placed placed : grid.placed()) {
      if (placed.row() == row && placed.cell().rows() == 1) {
        int share =
            grid
                .widths()
                .subList(placed.column(), placed.column() + placed.cell().columns())
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
        most = Math.max(most, lines(placed.cell(), width * share / whole - 2 * Rules.SIDE, size));
      }
    }
    return most * pitch + between(size, pitch);
  }
}
