package org.haochaping.bulletin.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.haochaping.bulletin.paper.Composition;
import org.haochaping.bulletin.paper.Leaf;
import org.haochaping.bulletin.paper.Wording;
import org.haochaping.plugin.api.BulletinFormat;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Posters;
import org.haochaping.plugin.api.Rendered;

/** Renders documents and posters as PDF. */
final class PdfBulletin implements BulletinFormat {
  /** On A3, for 信息公开栏. */
  static final String NOTICE = "notice";

  private static final float[] PITCHES = {1, 0.95f, 0.9f, 0.87f};

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
    // GB/T 9704 has lines set closer rather than a page with nothing but the signature.
    for (float pitch : PITCHES) {
      Attempt attempt = attempt(document, notice, pitch);
      if (!attempt.signedAlone()) {
        return attempt.rendered();
      }
    }
    return attempt(document, notice, 1).rendered();
  }

  @Override
  public Optional<Rendered> posters(Posters posters) {
    return Optional.of(PdfPosters.render(posters));
  }

  private record Attempt(Rendered rendered, boolean signedAlone) {}

  private Attempt attempt(Document document, boolean onBoard, float pitch) {
    boolean notice = onBoard && !document.isForm();
    Styles styles = notice ? Styles.notice(pitch) : Styles.letter(pitch);
    try (PDDocument pdf = new PDDocument();
        Faces faces = Faces.in(pdf)) {
      // Else the file's identifier is made of the time.
      pdf.setDocumentId(0L);
      Wording wording = Wording.of(document.language());
      pdf.getDocumentCatalog().setLanguage(wording.tag());
      pdf.getDocumentInformation().setTitle(document.title());
      pdf.getDocumentInformation().setAuthor(document.issuer());
      Pages pages = new Pages(pdf, faces, notice ? Leaf.NOTICE : Leaf.UPRIGHT);
      PdfSheet sheet = new PdfSheet(pages, faces, wording, styles);
      if (notice) {
        composition.notice(document, sheet);
      } else {
        composition.write(document, sheet);
      }
      sheet.end();
      pages.finish(sheet.numbering(document.isForm(), notice));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      return new Attempt(
          new Rendered("application/pdf", "pdf", out.toByteArray()), sheet.isSignedAlone());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
