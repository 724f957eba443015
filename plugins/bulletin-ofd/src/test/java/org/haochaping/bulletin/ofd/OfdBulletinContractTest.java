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
    return Opened.of(rendered.bytes()).text();
  }
}
