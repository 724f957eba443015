package org.haochaping.bulletin.pdf;

import java.util.Map;
import org.haochaping.bulletin.paper.Leaves;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Rendered;
import org.haochaping.plugin.tck.Samples;

/** Documents as this format prints them. */
final class Printed {
  private Printed() {}

  static Leaves of(Document document) {
    return of(Map.of(), document);
  }

  static Leaves of(Map<String, String> settings, Document document) {
    return Leaves.of(rendered(settings, document).bytes());
  }

  static Rendered rendered(Map<String, String> settings, Document document) {
    PdfBulletinFactory factory = new PdfBulletinFactory();
    return factory
        .create(factory.settingsSchema().complete(settings), Samples.jinghong())
        .render(document);
  }
}
