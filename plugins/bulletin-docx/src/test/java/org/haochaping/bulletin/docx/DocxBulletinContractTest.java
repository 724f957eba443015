package org.haochaping.bulletin.docx;

import org.haochaping.plugin.api.BulletinFormatFactory;
import org.haochaping.plugin.api.Rendered;
import org.haochaping.plugin.tck.BulletinFormatContract;

class DocxBulletinContractTest extends BulletinFormatContract {

  @Override
  protected BulletinFormatFactory factory() {
    return new DocxBulletinFactory();
  }

  @Override
  protected String textOf(Rendered rendered) {
    return Opened.of(rendered).text();
  }
}
