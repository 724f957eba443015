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
    return Leaves.of(rendered.bytes()).text();
  }
}
