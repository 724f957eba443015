package org.haochaping.bulletin.paper;

import java.util.function.ToDoubleFunction;
import org.haochaping.plugin.api.Document.Table;

/**
 * How a table's columns share its width: each has what it needs if that is there, else text stands
 * in several lines and heads in more than two, and numbers stay whole as long as they can.
 */
public final class ColumnWidths {
  private static final int TWO_LINES = 5;
  private static final int NARROWEST_TEXT = 5;
  private static final int NARROWEST_HEAD = 3;
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
   * @param side what is left free on each side of a cell, in points
   * @param whole what the columns add up to, in points
   * @param widthOf how wide a text is in a type of one point, in points
   */
  public static float typeSize(
      Table table, float size, float side, float whole, ToDoubleFunction<String> widthOf) {
    float least = 0;
    for (int i = 0; i < table.columns().size(); i++) {
      least += least(table, i, size, side, text -> size * widthOf.applyAsDouble(text));
    }
    boolean crowded = table.columns().size() > MOST_UPRIGHT && whole <= Measures.WIDTH;
    return crowded || least > whole ? SMALLER * size : size;
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
    float[] yielding = new float[count];
    float sum = 0;
    float yields = 0;
    for (int i = 0; i < count; i++) {
      widths[i] = need(table, i, size, whole, widthOf) + 2 * side + 2;
      yielding[i] = Math.max(widths[i] - least(table, i, size, side, widthOf), 0);
      sum += widths[i];
      yields += yielding[i];
    }
    float lacking = Math.min(Math.max(sum - whole, 0), yields);
    float left = 0;
    for (int i = 0; i < count; i++) {
      widths[i] -= lacking > 0 ? lacking * yielding[i] / yields : 0;
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
    return (float) Math.max(need, Math.min(longest(table, column, widthOf), whole / 2));
  }

  /** What a column does with: a number is not cut, a text may be. */
  private static float least(
      Table table, int column, float size, float side, ToDoubleFunction<String> widthOf) {
    boolean numeric = table.columns().get(column).numeric();
    double cells = longest(table, column, widthOf);
    double inside =
        numeric ? Math.max(cells, NARROWEST_HEAD * size) : Math.min(cells, NARROWEST_TEXT * size);
    return (float) inside + 2 * side + 2;
  }

  private static double longest(Table table, int column, ToDoubleFunction<String> widthOf) {
    return table.rows().stream()
        .mapToDouble(row -> widthOf.applyAsDouble(row.get(column)))
        .max()
        .orElse(0);
  }
}
