package org.haochaping.bulletin.paper.page;

import java.util.List;
import org.haochaping.bulletin.paper.Imprint;
import org.haochaping.bulletin.paper.Measures;
import org.haochaping.bulletin.paper.page.Lines.Line;

/**
 * 版记 at the foot of a page: one character in on either side, the copies' lines one under the other,
 * the rules outside thicker than the one between.
 */
final class ImprintLayout {
  private static final float THICK = Measures.millimetres(0.35f);
  private static final float THIN = Measures.millimetres(0.25f);

  private final Pages pages;
  private final Lines lines;
  private final Face face;

  ImprintLayout(Pages pages, Lines lines, Face face) {
    this.pages = pages;
    this.lines = lines;
    this.face = face;
  }

  void write(Imprint imprint) {
    float side = face.size();
    float measure = pages.leaf().measure() - 2 * side;
    Line label = lines.of(imprint.label(), face, measure, 0).get(0);
    List<Line> copies =
        imprint.hasCopies()
            ? lines.of(imprint.copies(), face, measure - label.width(), 0)
            : List.of();
    Line printed = lines.of(imprint.printed(), face, measure, 0).get(0);
    List<Line> printer =
        imprint.isPrinted()
            ? lines.of(imprint.printer(), face, measure - printed.width() - side, 0)
            : List.of();
    float height = (copies.size() + printer.size()) * face.pitch();
    pages.need(height);
    pages.moveTo(pages.leaf().depth() - height);
    pages.rule(THICK, false);
    if (!copies.isEmpty()) {
      pages.text(label, face, side, pages.at());
      copies.forEach(line -> pages.line(line, face, side + label.width()));
    }
    if (!copies.isEmpty() && !printer.isEmpty()) {
      pages.rule(THIN, false);
    }
    if (!printer.isEmpty()) {
      float right = pages.leaf().measure() - side - printed.width();
      pages.text(printed, face, right, pages.at() + (printer.size() - 1) * face.pitch());
      printer.forEach(line -> pages.line(line, face, side));
    }
    pages.rule(THICK, false);
  }
}
