package org.haochaping.bulletin.paper.page;

import org.haochaping.bulletin.paper.Masthead;
import org.haochaping.bulletin.paper.Measures;
import org.haochaping.bulletin.paper.page.Lines.Line;

/** 版头: the office's name in red, 发文字号 and the red rule. */
final class MastheadLayout {
  private static final float DOWN = Measures.millimetres(35);
  private static final float RULE = Measures.millimetres(4);

  /** What is free over the characters of a line that is no higher than they are. */
  private static final float OVER = 0.02f;

  /** How far the characters of a line reach under their baseline, as a share of the size. */
  private static final float UNDER = 0.1f;

  private final Pages pages;
  private final Lines lines;
  private final Face body;

  MastheadLayout(Pages pages, Lines lines, Face body) {
    this.pages = pages;
    this.lines = lines;
    this.body = body;
  }

  void write(Masthead masthead, String number) {
    Face face = Face.of(masthead);
    float between = face.size() / 5;
    pages.moveTo(DOWN - OVER * face.size());
    for (String line : masthead.lines()) {
      centred(line, face);
      pages.skip(between);
    }
    pages.skip(2 * body.pitch() - between);
    centred(number, body);
    float under = body.pitch() - body.baseline() - UNDER * body.size();
    pages.moveTo(pages.at() - under + RULE);
    pages.rule(2, true);
  }

  private void centred(String text, Face face) {
    float measure = pages.leaf().measure();
    for (Line line : lines.of(text, face, measure, 0)) {
      pages.line(line.loose(), face, (measure - line.width()) / 2);
    }
  }
}
