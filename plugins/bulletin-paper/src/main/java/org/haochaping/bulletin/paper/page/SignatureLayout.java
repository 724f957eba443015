package org.haochaping.bulletin.paper.page;

import java.util.List;
import org.haochaping.bulletin.paper.Signing;
import org.haochaping.bulletin.paper.page.Lines.Line;

/** 署名 and 成文日期. */
final class SignatureLayout {

  /** A seal of 45 mm begins under the text and ends under the date. */
  private static final int SEAL_LINES = 2;

  private final Pages pages;
  private final Lines lines;
  private final Styles styles;

  SignatureLayout(Pages pages, Lines lines, Styles styles) {
    this.pages = pages;
    this.lines = lines;
    this.styles = styles;
  }

  /**
   * Signs.
   *
   * @param under how many lines belong under it on the same page
   * @return whether the page begins with it, which nobody may sign
   */
  boolean write(String office, String date, boolean sealed, int under) {
    Face body = styles.body();
    float measure = pages.leaf().measure();
    List<Line> signed = office.isBlank() ? List.of() : lines.title(office, body, measure);
    Line day = lines.of(date, body, measure, 0).get(0);
    float together = (signed.size() + 1 + under) * body.pitch();
    float blank = (sealed ? SEAL_LINES : 1) * body.pitch();
    if (sealed) {
      pages.need(blank + together);
    }
    // Without a seal rather no blank line than a page on which nothing but the signature stands.
    pages.skip(pages.room() < blank + together ? 0 : blank);
    pages.need(together);
    boolean alone = pages.isFresh();
    float named = (float) signed.stream().mapToDouble(Line::width).max().orElse(0);
    Signing signing = Signing.of(measure, styles.indent() / 2, named, day.width(), sealed);
    for (Line line : signed) {
      pages.line(line, body, signing.office() + (named - line.width()) / 2);
    }
    pages.line(day, body, signing.date());
    return alone;
  }
}
