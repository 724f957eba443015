package org.haochaping.bulletin.paper;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.haochaping.plugin.api.Document.Table;

/**
 * How a table's columns share its width: those of numbers have what they need, those of text give
 * way, since text can stand in several lines.
 */
public final class ColumnWidths {
  private static final int TWO_LINES = 5;
  private static final int NARROWEST_TEXT = 5;
  private static final float CROWDED = 4.75f;
  private static final float SMALLER = 6 / 7f;
  private static final int MOST_UPRIGHT = 8;

  private ColumnWidths() {}

  /** Whether so many columns want the paper turned. */
  static boolean wantsTurning(Table table) {
    return table.columns().size() > MOST_UPRIGHT;
  }

  /**
   * How large a table's type is: smaller where its columns are many for the width.
   *
   * @param size of the type where they are not
   * @param whole what they add up to, in points
   */
  public static float typeSize(Table table, float size, float whole) {
    return table.columns().size() * CROWDED * size > whole ? SMALLER * size : size;
  }

  /**
   * The widths, in points.
   *
   * @param size of the type, in points
   * @param side what is left free on each side of a cell, in points
   * @param whole what they add up to, in points
   * @param widthOf how wide a text is in this type, in points
   */
  public static float[] of(
      Table table, float size, float side, float whole, ToDoubleFunction<String> widthOf) {
    int count = table.columns().size();
    float[] widths = new float[count];
    float sum = 0;
    float yielding = 0;
    for (int i = 0; i < count; i++) {
      widths[i] = need(table, i, size, whole, widthOf) + 2 * side + 2;
      sum += widths[i];
      yielding += yields(table, i, widths[i], size, side);
    }
    float lacking = Math.min(Math.max(sum - whole, 0), yielding);
    float left = 0;
    for (int i = 0; i < count; i++) {
      if (lacking > 0) {
        widths[i] -= lacking * yields(table, i, widths[i], size, side) / yielding;
      }
      left += widths[i];
    }
    for (int i = 0; i < count; i++) {
      widths[i] *= whole / left;
    }
    return widths;
  }

  private static float need(
      Table table, int column, float size, float whole, ToDoubleFunction<String> widthOf) {
    double heading = widthOf.applyAsDouble(table.columns().get(column).heading());
    // A long head stands in two lines.
    double need = heading > TWO_LINES * size ? heading / 2 + size : heading;
    for (List<String> row : table.rows()) {
      need = Math.max(need, Math.min(widthOf.applyAsDouble(row.get(column)), whole / 2));
    }
    return (float) need;
  }

  private static float yields(Table table, int column, float width, float size, float side) {
    boolean text = !table.columns().get(column).numeric();
    return text ? Math.max(width - NARROWEST_TEXT * size - 2 * side, 0) : 0;
  }
}
