package org.haochaping.bulletin.opendata;

import org.haochaping.plugin.api.BulletinFormatFactory;
import org.haochaping.plugin.api.Rendered;
import org.haochaping.plugin.tck.BulletinFormatContract;

class JsonContractTest extends BulletinFormatContract {

  @Override
  protected BulletinFormatFactory factory() {
    return new OpenDataFactory();
  }

  @Override
  protected String textOf(Rendered rendered) {
    return Written.words(Written.json(rendered.bytes()));
  }
}
