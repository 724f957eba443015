package org.haochaping.bulletin.paper.page;

import org.haochaping.bulletin.paper.Masthead;

/**
 * How a line is set.
 *
 * @param bold in the bold weight
 * @param size in points
 * @param tracking what is added between characters, in points
 * @param pitch from line to line, in points
 * @param red in the red of mastheads
 * @param share how wide its characters are, as a share of what they would be
 */
public record Face(
    boolean bold, float size, float tracking, float pitch, boolean red, float share) {

  public static Face of(boolean bold, float size, float pitch) {
    return new Face(bold, size, 0, pitch, false, 1);
  }

  /** A masthead's; nothing is free over its characters. */
  static Face of(Masthead masthead) {
    return new Face(true, masthead.size(), 0, masthead.size(), true, masthead.share());
  }

  /** For the cells of forms and tables. */
  static Face cell(float size, boolean bold) {
    return of(bold, size, size * 1.4f);
  }

  /** The same with so much between characters. */
  Face tracked(float points) {
    return new Face(bold, size, points, pitch, red, share);
  }

  /** The same with lines a share as far apart. */
  Face pitched(float closer) {
    return new Face(bold, size, tracking, pitch * closer, red, share);
  }

  /** From the top of a line to its baseline: the em square stands in the middle. */
  float baseline() {
    return (pitch - size) / 2 + 0.86f * size;
  }
}
