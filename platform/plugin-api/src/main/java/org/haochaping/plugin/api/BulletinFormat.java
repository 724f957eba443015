package org.haochaping.plugin.api;

/** Renders documents. The same document must always give the same bytes. */
public interface BulletinFormat {

  /** Renders the document. */
  Rendered render(Document document);
}
