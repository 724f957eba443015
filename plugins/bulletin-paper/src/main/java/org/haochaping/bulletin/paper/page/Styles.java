package org.haochaping.bulletin.paper.page;

import java.util.List;
import org.haochaping.bulletin.paper.Measures;

/**
 * How large everything is on one kind of paper.
 *
 * @param titles of titles: the first in which one stands in two lines
 * @param table the size of tables, in points
 */
public record Styles(
    Face body,
    Face heading,
    List<Face> titles,
    Face caption,
    Face note,
    Face small,
    Face number,
    float table) {
  private static final float CHARACTERS = 28;

  /**
   * A letter's, GB/T 9704.
   *
   * @param closer how far apart the body's lines are, as a share of what the standard has
   */
  public static Styles letter(float closer) {
    Face body = Face.of(false, Measures.BODY, Measures.LINE).tracked(Measures.BODY_TRACKING);
    Face heading = Face.of(true, Measures.BODY, Measures.LINE).tracked(Measures.BODY_TRACKING);
    return new Styles(
        body.pitched(closer),
        heading.pitched(closer),
        List.of(Face.of(true, Measures.TITLE, 36)),
        Face.of(true, Measures.FORM, 20),
        Face.of(false, Measures.TABLE, 16),
        Face.of(false, Measures.SMALL, 22),
        body,
        Measures.TABLE);
  }

  /**
   * A notice's, to be read over a metre and a half: a character of the body is 9 mm high, one of a
   * table 7 mm, or 6 mm where there are many columns.
   *
   * @param closer how far apart the body's lines are, as a share of what they are otherwise
   */
  public static Styles notice(float closer) {
    return new Styles(
        Face.of(false, 26, 44).pitched(closer),
        Face.of(true, 26, 44).pitched(closer),
        List.of(Face.of(true, 48, 68), Face.of(true, 44, 62), Face.of(true, 40, 56)),
        Face.of(true, 24, 40),
        Face.of(false, 18, 28),
        Face.of(false, 18, 28),
        Face.of(false, 22, 40),
        21);
  }

  /** How far in a paragraph begins: two characters of the body, spread over the measure. */
  float indent() {
    return 2 * (body.tracking() == 0 ? body.size() : Measures.WIDTH / CHARACTERS);
  }
}
