package org.haochaping.bulletin.docx;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.haochaping.bulletin.paper.Composition;
import org.haochaping.bulletin.paper.Sheet;
import org.haochaping.bulletin.paper.Typeface;
import org.haochaping.bulletin.paper.Wording;
import org.haochaping.plugin.api.BulletinFormat;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Rendered;

/** Renders a document as DOCX. */
final class DocxBulletin implements BulletinFormat {
  private static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final Composition composition;

  DocxBulletin(Composition composition) {
    this.composition = composition;
  }

  @Override
  public Rendered render(Document document) {
    return rendered(document, sheet -> composition.write(document, sheet));
  }

  @Override
  public Optional<Rendered> template() {
    return Optional.of(rendered(StarterLetter.FILE, StarterLetter::write));
  }

  private static Rendered rendered(Document document, Consumer<Sheet> content) {
    Characters characters = new Characters();
    Wording wording = Wording.of(document.language());
    boolean numbered = !document.isForm();
    DocxSheet sheet = new DocxSheet(new Markup(), characters, wording, numbered);
    content.accept(sheet);
    if (numbered) {
      characters.use("—0123456789 ", false);
    }
    EmbeddedFont regular = EmbeddedFont.of(Typeface.REGULAR, characters.regular());
    EmbeddedFont bold = EmbeddedFont.of(Typeface.BOLD, characters.bold());
    Parts parts = new Parts(regular, bold, wording, numbered);
    byte[] file = parts.of(document, sheet.body()).zipped();
    return new Rendered(MEDIA_TYPE, "docx", file);
  }

  @Override
  public Optional<List<String>> namesIn(byte[] form) {
    return Optional.of(OfficeForm.read(form).names());
  }

  @Override
  public Rendered fill(byte[] form, Map<String, String> values) {
    return new Rendered(MEDIA_TYPE, "docx", OfficeForm.read(form).filled(values));
  }

  @Override
  public Rendered fill(byte[] template, Document letter) {
    return new Rendered(MEDIA_TYPE, "docx", LetterTemplate.filled(template, letter));
  }
}
