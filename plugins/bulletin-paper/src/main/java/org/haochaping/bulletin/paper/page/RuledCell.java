package org.haochaping.bulletin.paper.page;

import java.util.List;
import org.haochaping.bulletin.paper.page.Lines.Line;

/**
 * A cell between rules, already broken into lines.
 *
 * @param row its first row, from 0
 * @param column its first column, from 0
 * @param least how many lines high it is at least
 * @param top whether its text stands at the top rather than in the middle
 * @param repeats whether its text stands again on each page on which its row or rows go on
 */
record RuledCell(
    int row,
    int column,
    int rows,
    int columns,
    List<Laid> lines,
    Face face,
    int least,
    boolean top,
    boolean repeats) {
  private static final float SIDE = 4;

  /** Between a rule and the text beside it; more where the type is larger than a letter's. */
  static float side(Face face) {
    return Math.max(SIDE, 0.3f * face.size());
  }

  /** Where a line stands in its cell. */
  enum Align {
    LEFT,
    CENTRE,
    RIGHT
  }

  /**
   * A line and where it stands.
   *
   * @param indent how far in, in points
   */
  record Laid(Line line, Align align, float indent) {
    /** Only lines that begin at the left are spread. */
    Laid {
      line = align == Align.LEFT ? line : line.loose();
    }

    float x(float left, float right, float side) {
      return switch (align) {
        case LEFT -> left + side + indent;
        case CENTRE -> (left + right - line.width()) / 2;
        case RIGHT -> right - side - line.width();
      };
    }
  }

  /** Between a rule and the text under it, as much as between two lines. */
  float gap() {
    return (face.pitch() - face.size()) / 2;
  }

  /** How high it is with its lines from one on. */
  float height(int from) {
    int count = Math.max(lines.size(), least) - from;
    return Math.max(count, 0) * face.pitch() + 2 * gap();
  }

  /** How many of its lines a height holds. */
  int fitting(float height) {
    return Math.max((int) ((height - 2 * gap() + 0.01f) / face.pitch()), 0);
  }
}
