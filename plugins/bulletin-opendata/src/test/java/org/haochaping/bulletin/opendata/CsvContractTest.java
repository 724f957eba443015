package org.haochaping.bulletin.opendata;

import java.util.Map;
import org.haochaping.plugin.api.BulletinFormatFactory;
import org.haochaping.plugin.api.Rendered;
import org.haochaping.plugin.tck.BulletinFormatContract;

class CsvContractTest extends BulletinFormatContract {

  @Override
  protected BulletinFormatFactory factory() {
    return new OpenDataFactory();
  }

  @Override
  protected Map<String, String> settings() {
    return Map.of("form", "csv");
  }

  @Override
  protected String textOf(Rendered rendered) {
    return Written.words(Written.json(Written.files(rendered.bytes()).get("bulletin.json")));
  }
}
