package org.haochaping.bulletin.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.haochaping.plugin.tck.PackagedPluginContract;
import org.junit.jupiter.api.Test;

class PackagedXlsxBulletinIT extends PackagedPluginContract {

  @Test
  void it_carries_no_typeface() throws IOException {
    assertThat(Files.size(jar())).isLessThan(200_000);
  }
}
