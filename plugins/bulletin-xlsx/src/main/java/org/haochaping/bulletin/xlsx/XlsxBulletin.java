package org.haochaping.bulletin.xlsx;

import org.haochaping.bulletin.paper.Composition;
import org.haochaping.bulletin.paper.Wording;
import org.haochaping.plugin.api.BulletinFormat;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Rendered;

/** Renders a document as XLSX. */
record XlsxBulletin(Limits limits, boolean charts) implements BulletinFormat {
  private static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** A worksheet has no place for a red masthead. */
  private static final Composition PLAIN = new Composition(false);

  @Override
  public Rendered render(Document document) {
    Wording wording = Wording.of(document.language());
    Workbook workbook = new Workbook(document, new Words(wording), limits, charts);
    PLAIN.write(document, workbook);
    Parts parts = new Parts(document, wording, workbook.pages());
    return new Rendered(MEDIA_TYPE, "xlsx", parts.file().zipped());
  }
}
