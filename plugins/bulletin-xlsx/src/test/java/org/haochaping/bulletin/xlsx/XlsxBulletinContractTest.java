package org.haochaping.bulletin.xlsx;

import org.haochaping.plugin.api.BulletinFormatFactory;
import org.haochaping.plugin.api.Rendered;
import org.haochaping.plugin.tck.BulletinFormatContract;

class XlsxBulletinContractTest extends BulletinFormatContract {

  @Override
  protected BulletinFormatFactory factory() {
    return new XlsxBulletinFactory();
  }

  @Override
  protected String textOf(Rendered rendered) {
    return Opened.of(rendered).text();
  }
}
