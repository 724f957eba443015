package org.haochaping.bulletin.pdf;

import org.haochaping.bulletin.paper.Leaf;
import org.haochaping.bulletin.paper.Measures;
import org.haochaping.bulletin.paper.page.Faces;
import org.haochaping.bulletin.paper.page.Lines;
import org.haochaping.bulletin.paper.page.Pages;
import org.haochaping.plugin.api.Posters;
import org.haochaping.plugin.api.Posters.PerPage;
import org.haochaping.plugin.api.Posters.Poster;
import org.haochaping.plugin.api.Rendered;

/** Renders posters as PDF: A4, with lines to cut along. */
final class PdfPosters {
  private final PerPage perPage;
  private final PdfCanvas canvas;
  private final Pages pages;
  private final Lines lines;

  private PdfPosters(PerPage perPage, PdfCanvas canvas, Pages pages, Lines lines) {
    this.perPage = perPage;
    this.canvas = canvas;
    this.pages = pages;
    this.lines = lines;
  }

  static Rendered render(Posters posters) {
    try (PdfCanvas canvas = PdfCanvas.of(posters.title(), posters.issuer(), posters.language())) {
      Faces faces = new Faces();
      Pages pages = Pages.on(canvas, faces, Leaf.UPRIGHT);
      new PdfPosters(posters.perPage(), canvas, pages, new Lines(faces)).draw(posters);
      return canvas.rendered();
    }
  }

  private void draw(Posters posters) {
    int place = 0;
    for (Poster poster : posters.posters()) {
      if (place == perPage.number()) {
        pages.newPage();
        place = 0;
      }
      if (place == 0) {
        cuts();
      }
      draw(poster, place);
      place++;
    }
  }

  private void draw(Poster poster, int place) {
    int row = place / columns();
    int column = place % columns();
    float left = column * Measures.PAGE_WIDTH / columns();
    float top = row * Measures.PAGE_HEIGHT / rows();
    PosterPart part = new PosterPart(canvas, pages, lines, left, top, columns() == 1 ? 2 : 1);
    switch (perPage) {
      case ONE, FOUR -> part.upright(poster);
      case TWO, EIGHT -> part.lengthwise(poster);
    }
  }

  private void cuts() {
    for (int row = 1; row < rows(); row++) {
      float y = row * Measures.PAGE_HEIGHT / rows();
      canvas.cut(0, y, Measures.PAGE_WIDTH, y);
    }
    for (int column = 1; column < columns(); column++) {
      float x = column * Measures.PAGE_WIDTH / columns();
      canvas.cut(x, 0, x, Measures.PAGE_HEIGHT);
    }
  }

  private int columns() {
    return switch (perPage) {
      case ONE, TWO -> 1;
      case FOUR, EIGHT -> 2;
    };
  }

  private int rows() {
    return perPage.number() / columns();
  }
}
