package org.haochaping.bulletin.opendata;

import org.haochaping.plugin.api.BulletinFormat;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Rendered;

/** Renders a document as one JSON file. */
final class JsonData implements BulletinFormat {

  @Override
  public Rendered render(Document document) {
    return new Rendered("application/json;charset=utf-8", "json", DocumentJson.of(document));
  }
}
