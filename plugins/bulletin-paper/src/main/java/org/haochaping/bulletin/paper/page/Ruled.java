package org.haochaping.bulletin.paper.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cells between rules that flow over pages: a row that does not fit goes on the next page, one that
 * is higher than a quarter of a page is cut between two lines, and no line is lost.
 */
final class Ruled {
  private static final float HAIRLINE = 0.5f;
  private static final float FRAME = 1;
  static final int WORTH_CUTTING = 3;

  private final float[] edges;
  private final int heads;
  private final List<List<RuledCell>> single = new ArrayList<>();
  private final List<RuledCell> spanning;
  private final Map<RuledCell, Integer> shown = new HashMap<>();
  private final float[] heights;

  /**
   * @param edges where the rules between columns stand, the outer ones included
   * @param heads how many rows are repeated at the top of each page
   */
  Ruled(float[] edges, int rows, int heads, List<RuledCell> cells) {
    this.edges = edges;
    this.heads = heads;
    for (int row = 0; row < rows; row++) {
      single.add(new ArrayList<>());
    }
    this.spanning =
        cells.stream()
            .filter(cell -> cell.rows() > 1)
            .sorted(Comparator.comparing(RuledCell::rows))
            .toList();
    cells.stream()
        .filter(cell -> cell.rows() == 1)
        .forEach(cell -> single.get(cell.row()).add(cell));
    this.heights = heights(rows);
  }

  private float[] heights(int rows) {
    float[] high = new float[rows];
    for (int row = 0; row < rows; row++) {
      high[row] = rest(row, 0);
    }
    for (RuledCell cell : spanning) {
      float sum = 0;
      for (int row = cell.row(); row < cell.row() + cell.rows(); row++) {
        sum += high[row];
      }
      float more = Math.max(cell.height(0) - sum, 0) / cell.rows();
      for (int row = cell.row(); row < cell.row() + cell.rows(); row++) {
        high[row] += more;
      }
    }
    return high;
  }

  private float rest(int row, int from) {
    return single.get(row).stream().map(cell -> cell.height(from)).max(Float::compare).orElse(0f);
  }

  /** How high it is, undivided. */
  float height() {
    float sum = 0;
    for (float height : heights) {
      sum += height;
    }
    return sum;
  }

  private static float low(Pages pages) {
    return pages.leaf().depth() / 4;
  }

  /** How high the first rows are together, down to the first that is not repeated. */
  float beginning(Pages pages) {
    float sum = 0;
    for (int row = 0; row < Math.min(heads + 1, heights.length); row++) {
      sum += Math.min(heights[row], low(pages));
    }
    return sum;
  }

  void draw(Pages pages) {
    OnPage here = new OnPage(pages, edges, spanning, shown);
    for (int row = 0; row < heights.length; row++) {
      int from = 0;
      float height = heights[row];
      while (height > pages.room() + 0.01f) {
        int fitting = fitting(row, pages.room());
        boolean whole = from == 0 && (height <= low(pages) || fitting < WORTH_CUTTING);
        if (fitting == 0 || (whole && !here.isFresh())) {
          here = next(here, pages, row);
        } else {
          here.add(row, single.get(row), from, fitting, pages.room());
          from += fitting;
          height = longest(row) > from ? rest(row, from) : 0;
          here = next(here, pages, row);
        }
      }
      if (height > 0) {
        here.add(row, single.get(row), from, longest(row) - from, height);
      }
    }
    here.draw();
  }

  private OnPage next(OnPage here, Pages pages, int row) {
    here.draw();
    pages.newPage();
    OnPage next = new OnPage(pages, edges, spanning, shown);
    for (int head = 0; head < Math.min(heads, row); head++) {
      next.add(head, single.get(head), 0, longest(head), heights[head]);
    }
    next.begun();
    return next;
  }

  private int fitting(int row, float room) {
    return single.get(row).stream()
        .mapToInt(cell -> cell.fitting(room))
        .min()
        .orElse(WORTH_CUTTING);
  }

  private int longest(int row) {
    return single.get(row).stream().mapToInt(cell -> cell.lines().size()).max().orElse(0);
  }

  static void rules(Pages pages, float left, float top, float right, float bottom, boolean frame) {
    float width = frame ? FRAME : HAIRLINE;
    pages.rule(left, top, right, top, width, false);
    pages.rule(left, bottom, right, bottom, width, false);
    pages.rule(left, top, left, bottom, width, false);
    pages.rule(right, top, right, bottom, width, false);
  }
}
