package org.haochaping.bulletin.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.haochaping.plugin.api.Grid;
import org.haochaping.plugin.api.Grid.Placed;

/**
 * The rows of a form on a worksheet: merged cells get no height from Excel, and one that has to be
 * higher than Excel lets a row be stands in several.
 *
 * @param firsts the first row of each row of the form, and what comes after the last
 * @param heights of all rows, in points
 */
record GridRows(List<Integer> firsts, List<Double> heights) {
  private static final double HIGHEST = 400;

  static GridRows of(Grid grid, ToDoubleFunction<Placed> heightOf) {
    double[] needs = new double[grid.rows().size()];
    for (Placed placed : grid.placed()) {
      if (placed.cell().rows() == 1) {
        needs[placed.row()] = Math.max(needs[placed.row()], heightOf.applyAsDouble(placed));
      }
    }
    // What a cell over several rows lacks, the last of them gets.
    for (Placed placed : grid.placed()) {
      double have = 0;
      int last = placed.row() + placed.cell().rows() - 1;
      for (int row = placed.row(); row <= last; row++) {
        have += needs[row];
      }
      needs[last] += Math.max(heightOf.applyAsDouble(placed) - have, 0);
    }
    List<Integer> firsts = new ArrayList<>();
    List<Double> heights = new ArrayList<>();
    for (double need : needs) {
      firsts.add(heights.size());
      int parts = Math.max((int) Math.ceil(need / HIGHEST), 1);
      for (int part = 0; part < parts; part++) {
        heights.add(need / parts);
      }
    }
    firsts.add(heights.size());
    return new GridRows(firsts, heights);
  }

  /** No higher than Excel lets a row be. */
  static double bounded(double height) {
    return Math.min(height, HIGHEST);
  }

  int count() {
    return heights.size();
  }

  int first(int row) {
    return firsts.get(row);
  }

  double height(int row) {
    return heights.get(row);
  }
}
