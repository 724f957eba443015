package org.haochaping.bulletin.paper;

import static org.haochaping.bulletin.paper.Measures.millimetres;

/**
 * One side of paper and the area of it in which text stands, 版心; all in points.
 *
 * @param width of the paper
 * @param height of the paper
 * @param left from the paper's left edge to the area
 * @param top from the paper's top edge to the area
 * @param measure how wide the area is
 * @param depth how high the area is
 */
public record Leaf(float width, float height, float left, float top, float measure, float depth) {
  /** A4 as GB/T 9704 has it. */
  public static final Leaf UPRIGHT =
      new Leaf(
          Measures.PAGE_WIDTH,
          Measures.PAGE_HEIGHT,
          Measures.LEFT,
          Measures.TOP,
          Measures.WIDTH,
          Measures.HEIGHT);

  /** The same for tables that are too wide for it, 横排表格. */
  public static final Leaf ACROSS = UPRIGHT.turned();

  /** A3 for a notice board. */
  public static final Leaf NOTICE =
      new Leaf(
          millimetres(297),
          millimetres(420),
          millimetres(25),
          millimetres(30),
          millimetres(247),
          millimetres(360));

  /**
   * The same paper on its side, so that a table's head lies where the sheets are bound; or upright
   * again.
   */
  public Leaf turned() {
    float near = isAcross() ? top : height - top - depth;
    float over = isAcross() ? width - left - measure : left;
    return new Leaf(
        /* width= */ height,
        /* height= */ width,
        near,
        over,
        /* measure= */ depth,
        /* depth= */ measure);
  }

  /** Whether it lies on its side. */
  public boolean isAcross() {
    return width > height;
  }
}
