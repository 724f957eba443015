package org.haochaping.bulletin.pdf;

import java.util.List;
import java.util.Optional;
import org.haochaping.bulletin.paper.Composition;
import org.haochaping.bulletin.paper.page.Layout;
import org.haochaping.plugin.api.BulletinFormat;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Posters;
import org.haochaping.plugin.api.Rendered;

/** Renders documents and posters as PDF. */
final class PdfBulletin implements BulletinFormat {
  /** On A3, for 信息公开栏. */
  static final String NOTICE = "notice";

  private final Composition composition;
  private final boolean onBoards;

  /**
   * @param onBoards whether letters become notices on A3
   */
  PdfBulletin(Composition composition, boolean onBoards) {
    this.composition = composition;
    this.onBoards = onBoards;
  }

  @Override
  public Rendered render(Document document) {
    return render(document, onBoards);
  }

  /** Whoever has notices alone printed has no second ones. */
  @Override
  public List<String> variants() {
    return onBoards ? List.of() : List.of(NOTICE);
  }

  @Override
  public Rendered render(Document letter, String variant) {
    if (!variants().contains(variant)) {
      throw new IllegalArgumentException("no such form: " + variant);
    }
    return render(letter, true);
  }

  private Rendered render(Document document, boolean notice) {
    try (PdfCanvas canvas =
        new Layout(composition, notice)
            .draw(
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
