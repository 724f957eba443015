package org.haochaping.bulletin.ofd;

import org.haochaping.plugin.api.BulletinFormatFactory;
import org.haochaping.plugin.api.Rendered;
import org.haochaping.plugin.tck.BulletinFormatContract;

class OfdBulletinContractTest extends BulletinFormatContract {

  @Override
  protected BulletinFormatFactory factory() {
    return new OfdBulletinFactory();
  }

  @Override
  protected String textOf(Rendered rendered) {
    // A page number is no word of the document, and may stand in the middle of a sentence.
    return Opened.of(rendered.bytes()).text().replaceAll("— \\d+ —", "");
  }
}
