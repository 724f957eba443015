package org.haochaping.bulletin.paper.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.haochaping.bulletin.paper.page.RuledCell.Laid;

/** What of ruled cells stands on one page; drawn when it is known where the page ends. */
final class OnPage {
  private final Pages pages;
  private final float[] edges;
  private final List<RuledCell> spanning;
  private final Map<RuledCell, Integer> shown;
  private final List<Part> parts = new ArrayList<>();
  private final float top;
  private boolean fresh;

  /**
   * @param shown how many lines of spanning cells stand on the pages before
   */
  OnPage(Pages pages, float[] edges, List<RuledCell> spanning, Map<RuledCell, Integer> shown) {
    this.pages = pages;
    this.edges = edges;
    this.spanning = spanning;
    this.shown = shown;
    this.top = pages.at();
    this.fresh = pages.isFresh();
  }

  /** A row, or as many of its lines as stand here. */
  private record Part(int row, List<RuledCell> cells, int from, int count, float y, float height) {
    float bottom() {
      return y + height;
    }

    List<Laid> linesOf(RuledCell cell) {
      List<Laid> all = cell.lines();
      if (cell.repeats() && all.size() <= Ruled.WORTH_CUTTING) {
        return all.size() <= cell.fitting(height) ? all : List.of();
      }
      int to = Math.min(from + count, all.size());
      return from < to ? all.subList(from, to) : List.of();
    }
  }

  /** Whether a row that does not fit here will not fit on the next page either. */
  boolean isFresh() {
    return fresh;
  }

  /** What is repeated on each page stands here now. */
  void begun() {
    fresh = true;
  }

  void add(int row, List<RuledCell> cells, int from, int count, float height) {
    parts.add(new Part(row, cells, from, count, pages.at(), height));
    pages.moveTo(pages.at() + height);
    fresh = false;
  }

  void draw() {
    if (parts.isEmpty()) {
      return;
    }
    for (Part part : parts) {
      for (RuledCell cell : part.cells()) {
        List<Laid> lines = part.linesOf(cell);
        boolean whole = lines.size() == cell.lines().size();
        cell(cell, lines, part.y(), part.bottom(), whole);
      }
    }
    Map<Integer, Part> first = new HashMap<>();
    Map<Integer, Part> last = new HashMap<>();
    parts.forEach(part -> first.putIfAbsent(part.row(), part));
    parts.forEach(part -> last.put(part.row(), part));
    for (RuledCell cell : spanning) {
      spanning(cell, first, last);
    }
    Ruled.rules(pages, edges[0], top, edges[edges.length - 1], pages.at(), true);
  }

  /** A cell over several rows stands in as much of them as is here. */
  private void spanning(RuledCell cell, Map<Integer, Part> first, Map<Integer, Part> last) {
    float y = Float.NaN;
    float bottom = 0;
    for (int row = cell.row(); row < cell.row() + cell.rows(); row++) {
      Part begins = first.get(row);
      Part ends = last.get(row);
      if (begins != null && ends != null) {
        y = Float.isNaN(y) ? begins.y() : y;
        bottom = ends.bottom();
      }
    }
    if (!Float.isNaN(y)) {
      List<Laid> all = cell.lines();
      int fitting = cell.fitting(bottom - y);
      int from = all.size() <= fitting ? 0 : shown.getOrDefault(cell, 0);
      int to = Math.min(from + fitting, all.size());
      shown.put(cell, to);
      cell(cell, from < to ? all.subList(from, to) : List.of(), y, bottom, true);
    }
  }

  private void cell(RuledCell cell, List<Laid> lines, float y, float bottom, boolean whole) {
    float left = edges[cell.column()];
    float right = edges[cell.column() + cell.columns()];
    Ruled.rules(pages, left, y, right, bottom, false);
    float high = lines.size() * cell.face().pitch();
    float at = whole && !cell.top() ? y + (bottom - y - high) / 2 : y + cell.gap();
    for (Laid laid : lines) {
      pages.text(laid.line(), cell.face(), laid.x(left, right, RuledCell.side(cell.face())), at);
      at += cell.face().pitch();
    }
  }
}
