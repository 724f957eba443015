package org.haochaping.bulletin.paper.page;

import org.haochaping.bulletin.paper.Leaf;
import org.haochaping.bulletin.paper.Measures;
import org.haochaping.bulletin.paper.Wording;
import org.haochaping.bulletin.paper.page.Lines.Line;

/** How it is told which page one is. */
public interface Numbering {
  /** Where the dash stands above the baseline, as a share of the size. */
  float DASH = 0.38f;

  /** Writes it on the page. */
  void write(Pages pages, int number, int count);

  /** The same, but not on a page that is the only one. */
  default Numbering ofSeveral() {
    return (pages, number, count) -> {
      if (count > 1) {
        write(pages, number, count);
      }
    };
  }

  /** GB/T 9704: outside on facing pages, under the text also where a table lies on its side. */
  static Numbering letter(Lines lines, Face face) {
    return (pages, number, count) -> {
      if (pages.leaf().isAcross()) {
        pages.turn();
      }
      Leaf leaf = pages.leaf();
      Line line = lines.of("— " + number + " —", face, leaf.measure(), 0).get(0);
      float x = number % 2 == 1 ? leaf.measure() - line.width() - face.size() : face.size();
      float dash = leaf.depth() + Measures.PAGE_NUMBER_GAP;
      pages.text(line, face, x, dash + DASH * face.size() - face.baseline());
    };
  }

  /** Sheets that hang beside one another say how many they are. */
  static Numbering notice(Lines lines, Face face, Wording wording) {
    Numbering numbering =
        (pages, number, count) -> {
          Leaf leaf = pages.leaf();
          Line line = lines.of(wording.sheet(number, count), face, leaf.measure(), 0).get(0);
          pages.text(line, face, (leaf.measure() - line.width()) / 2, leaf.depth() + face.size());
        };
    return numbering.ofSeveral();
  }
}
