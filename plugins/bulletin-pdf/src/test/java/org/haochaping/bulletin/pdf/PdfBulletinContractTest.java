package org.haochaping.bulletin.pdf;

import org.haochaping.bulletin.paper.Leaves;
import org.haochaping.plugin.api.BulletinFormatFactory;
import org.haochaping.plugin.api.Rendered;
import org.haochaping.plugin.tck.BulletinFormatContract;

class PdfBulletinContractTest extends BulletinFormatContract {

  @Override
  protected BulletinFormatFactory factory() {
    return new PdfBulletinFactory();
  }

  @Override
  protected String textOf(Rendered rendered) {
    // A page number is no word of the document, and may stand in the middle of a sentence.
    return Leaves.of(rendered.bytes()).text().replaceAll("— \\d+ —", "");
  }
}
