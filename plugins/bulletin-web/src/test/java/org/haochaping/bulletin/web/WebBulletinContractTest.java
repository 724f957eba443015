package org.haochaping.bulletin.web;

import org.haochaping.plugin.api.BulletinFormatFactory;
import org.haochaping.plugin.tck.BulletinFormatContract;

class WebBulletinContractTest extends BulletinFormatContract {

  @Override
  protected BulletinFormatFactory factory() {
    return new WebBulletinFactory();
  }
}
