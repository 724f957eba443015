package org.haochaping.bulletin.paper.page;

import java.util.function.Supplier;
import org.haochaping.bulletin.paper.Composition;
import org.haochaping.bulletin.paper.Leaf;
import org.haochaping.bulletin.paper.Wording;
import org.haochaping.plugin.api.Document;

/**
 * How a document is laid out.
 *
 * @param notice whether a letter becomes a notice on A3
 */
public record Layout(Composition composition, boolean notice) {
  private static final float[] PITCHES = {1, 0.95f, 0.9f, 0.87f};

  /**
   * Draws the document.
   *
   * @param blank gives a canvas on which nothing stands
   * @return the one on which all of it stands; those drawn in vain are closed
   */
  public <C extends Canvas> C draw(Document document, Supplier<C> blank) {
    // GB/T 9704 has lines set closer rather than a page with nothing but the signature.
    for (float pitch : PITCHES) {
      C canvas = blank.get();
      if (!isSignedAlone(document, pitch, canvas)) {
        return canvas;
      }
      canvas.close();
    }
    C canvas = blank.get();
    isSignedAlone(document, 1, canvas);
    return canvas;
  }

  /** Draws it, and tells whether a page begins with the signature. */
  private boolean isSignedAlone(Document document, float pitch, Canvas canvas) {
    boolean board = notice && !document.isForm();
    Styles styles = board ? Styles.notice(pitch) : Styles.letter(pitch);
    Faces faces = new Faces();
    Pages pages = Pages.on(canvas, faces, board ? Leaf.NOTICE : Leaf.UPRIGHT);
    PagedSheet sheet = new PagedSheet(pages, faces, Wording.of(document.language()), styles);
    if (board) {
      composition.notice(document, sheet);
    } else {
      composition.write(document, sheet);
    }
    sheet.end();
    pages.finish(sheet.numbering(document.isForm(), board));
    return sheet.isSignedAlone();
  }
}
