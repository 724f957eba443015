package org.haochaping.bulletin.paper;

/** The measures of GB/T 9704-2012, all in points (1/72 inch). */
public final class Measures {
  /** A4, 210 mm. */
  public static final float PAGE_WIDTH = millimetres(210);

  /** A4, 297 mm. */
  public static final float PAGE_HEIGHT = millimetres(297);

  /** 天头, 37 mm. */
  public static final float TOP = millimetres(37);

  /** 订口, 28 mm. */
  public static final float LEFT = millimetres(28);

  /** 版心, 156 mm wide. */
  public static final float WIDTH = millimetres(156);

  /** 版心, 225 mm high. */
  public static final float HEIGHT = millimetres(225);

  /** From the foot of the 版心 to the page number, 7 mm. */
  public static final float PAGE_NUMBER_GAP = millimetres(7);

  /** 22 lines a page. */
  public static final float LINE = HEIGHT / 22;

  /** 三号, the body: 28 characters a line. */
  public static final float BODY = 16;

  /** What is added between characters of the body, so that 28 of them fill a line. */
  public static final float BODY_TRACKING = (WIDTH - 28 * BODY) / 27 - 0.001f;

  /** 二号, titles. */
  public static final float TITLE = 22;

  /** 四号, 版记 and page numbers. */
  public static final float SMALL = 14;

  /** 小四, forms. */
  public static final float FORM = 12;

  /** 五号, tables, notes, and forms that hold much. */
  public static final float TABLE = 10.5f;

  private Measures() {}

  /** So many millimetres in points. */
  public static float millimetres(float length) {
    return length * 72 / 25.4f;
  }
}
