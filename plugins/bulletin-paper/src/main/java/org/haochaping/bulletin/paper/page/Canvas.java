package org.haochaping.bulletin.paper.page;

import java.util.List;
import org.haochaping.bulletin.paper.Leaf;
import org.haochaping.bulletin.paper.page.Faces.Piece;

/**
 * What a file format puts on paper that has been laid out; places are measured in points from the
 * top left of the page, downwards.
 */
public interface Canvas extends AutoCloseable {

  /** A new page, on which what follows stands. */
  void begin(Leaf leaf);

  /**
   * Goes back to a page, on which what follows stands.
   *
   * @param page from 0
   */
  void resume(int page);

  /**
   * A line of text.
   *
   * @param spacing what is added between its characters
   * @param x where it begins
   * @param y where its baseline stands
   */
  void text(List<Piece> pieces, Face face, float spacing, float x, float y);

  /** A rule from place to place, its ends square and reaching half its width beyond. */
  void rule(float fromX, float fromY, float toX, float toY, float width, boolean red);

  /**
   * This page lies on its side: what follows is measured from the top left of the page held upright
   * again, as it is when it is bound.
   */
  void turn();

  /** Lets go of what it holds; what was drawn is gone. */
  @Override
  void close();
}
