package org.haochaping.bulletin.pdf;

import org.haochaping.bulletin.paper.Measures;

/**
 * How a line is set.
 *
 * @param bold in the bold weight
 * @param size in points
 * @param tracking what is added between characters, in points
 * @param pitch from line to line, in points
 * @param red in the red of mastheads
 */
record Face(boolean bold, float size, float tracking, float pitch, boolean red) {
  static final Face BODY =
      new Face(false, Measures.BODY, Measures.BODY_TRACKING, Measures.LINE, false);
  static final Face HEADING =
      new Face(true, Measures.BODY, Measures.BODY_TRACKING, Measures.LINE, false);
  static final Face TITLE = new Face(true, Measures.TITLE, 0, 36, false);
  static final Face SMALL = new Face(false, Measures.SMALL, 0, 22, false);
  static final Face CAPTION = new Face(true, Measures.FORM, 0, 20, false);
  static final Face NOTE = new Face(false, Measures.TABLE, 0, 16, false);

  /** For the cells of forms and tables. */
  static Face cell(float size, boolean bold) {
    return new Face(bold, size, 0, size * 1.4f, false);
  }

  /** The same with lines a share as far apart. */
  Face pitched(float share) {
    return new Face(bold, size, tracking, pitch * share, red);
  }

  /** From the top of a line to its baseline: the em square stands in the middle. */
  float baseline() {
    return (pitch - size) / 2 + 0.86f * size;
  }
}
