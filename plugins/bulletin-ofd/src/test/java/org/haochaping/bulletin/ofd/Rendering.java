package org.haochaping.bulletin.ofd;

import java.util.Map;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Rendered;
import org.haochaping.plugin.tck.Samples;

/** Renders with the settings nobody has changed. */
final class Rendering {
  private Rendering() {}

  static Rendered of(Document document) {
    OfdBulletinFactory factory = new OfdBulletinFactory();
    return factory
        .create(factory.settingsSchema().complete(Map.of()), Samples.jinghong())
        .render(document);
  }
}
