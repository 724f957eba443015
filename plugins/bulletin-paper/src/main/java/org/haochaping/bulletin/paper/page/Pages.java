package org.haochaping.bulletin.paper.page;

import java.util.ArrayList;
import java.util.List;
import org.haochaping.bulletin.paper.Leaf;
import org.haochaping.bulletin.paper.page.Lines.Line;

/** The pages of a document; places are measured from the top left of the 版心, downwards. */
public final class Pages {
  private final Canvas canvas;
  private final Faces faces;
  private final List<Leaf> leaves = new ArrayList<>();
  private Leaf leaf;
  private float at;

  private Pages(Canvas canvas, Faces faces, Leaf leaf) {
    this.canvas = canvas;
    this.faces = faces;
    this.leaf = leaf;
  }

  /**
   * With the first page begun.
   *
   * @param leaf what the pages are like, until others are asked for
   */
  public static Pages on(Canvas canvas, Faces faces, Leaf leaf) {
    Pages pages = new Pages(canvas, faces, leaf);
    pages.begin();
    return pages;
  }

  /** What the page is like. */
  Leaf leaf() {
    return leaf;
  }

  /** How far down the next line stands. */
  float at() {
    return at;
  }

  /** What is left of the page. */
  float room() {
    return leaf.depth() - at;
  }

  boolean isFresh() {
    return at == 0;
  }

  /** Goes down; at the top of a page nothing is skipped. */
  void skip(float height) {
    if (!isFresh()) {
      at += height;
    }
  }

  void moveTo(float place) {
    at = place;
  }

  /** Goes on the next page unless so much is left. */
  void need(float height) {
    if (room() + 0.01f < height && !isFresh()) {
      newPage();
    }
  }

  public void newPage() {
    newPage(leaf);
  }

  /** What follows stands on pages like this one. */
  void newPage(Leaf next) {
    leaf = next;
    begin();
    at = 0;
  }

  /** One line of the flow. */
  void line(Line line, Face face, float x) {
    need(face.pitch());
    text(line, face, x, at);
    at += face.pitch();
  }

  /** A line whose top stands at a place. */
  void text(Line line, Face face, float x, float y) {
    if (line.characters().length == 0) {
      return;
    }
    canvas.text(
        faces.pieces(line.characters(), face.bold()),
        face,
        face.tracking() + line.spread(),
        leaf.left() + x,
        leaf.top() + y + face.baseline());
  }

  /** A rule from place to place. */
  void rule(float fromX, float fromY, float toX, float toY, float width, boolean red) {
    canvas.rule(
        leaf.left() + fromX, leaf.top() + fromY, leaf.left() + toX, leaf.top() + toY, width, red);
  }

  /** A rule as wide as the text, and no wider, here. */
  void rule(float width, boolean red) {
    rule(width / 2, at, leaf.measure() - width / 2, at, width, red);
  }

  /** A line whose top stands at a place of the page, not of the 版心. */
  public void textAt(Line line, Face face, float x, float y) {
    text(line, face, x - leaf.left(), y - leaf.top());
  }

  /** Writes on each page where it stands among them. */
  public void finish(Numbering numbering) {
    for (int i = 0; i < leaves.size(); i++) {
      leaf = leaves.get(i);
      canvas.resume(i);
      numbering.write(this, i + 1, leaves.size());
    }
  }

  /** What of paper that lies on its side is written upright when it is bound, from now on. */
  void turn() {
    canvas.turn();
    leaf = leaf.turned();
  }

  private void begin() {
    leaves.add(leaf);
    canvas.begin(leaf);
  }
}
