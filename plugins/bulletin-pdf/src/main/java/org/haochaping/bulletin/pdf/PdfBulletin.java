package org.haochaping.bulletin.pdf;

import java.util.Optional;
import org.haochaping.bulletin.paper.Composition;
import org.haochaping.bulletin.paper.page.Layout;
import org.haochaping.plugin.api.BulletinFormat;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Posters;
import org.haochaping.plugin.api.Rendered;

/** Renders documents and posters as PDF. */
final class PdfBulletin implements BulletinFormat {
  private final Layout layout;

  /**
   * @param onBoards whether letters become notices on A3
   */
  PdfBulletin(Composition composition, boolean onBoards) {
    this.layout = new Layout(composition, onBoards);
  }

  @Override
  public Rendered render(Document document) {
    try (PdfCanvas canvas =
        layout.draw(
            document,
            () -> PdfCanvas.of(document.title(), document.issuer(), document.language()))) {
      return canvas.rendered();
    }
  }

  @Override
  public Optional<Rendered> posters(Posters posters) {
    return Optional.of(PdfPosters.render(posters));
  }
}
