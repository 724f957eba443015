package org.haochaping.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  @TempDir Path home;

  @Test
  void the_programs_folder_may_be_named_by_a_way_around() throws IOException {
    Path programs = home.resolve("elsewhere/../programs/keycloak");
    home.resolve("elsewhere").toFile().mkdir();

    Archive.once(programs, folder -> Archive.zip(zip("keycloak-1/bin/run"), folder));

    assertThat(home.resolve("programs/keycloak/bin/run")).hasContent("run");
  }

  @Test
  void an_entry_that_leaves_the_folder_is_refused() {
    assertThatThrownBy(() -> Archive.zip(zip("keycloak-1/../../outside"), home.resolve("in")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("outside its folder");
    assertThat(home.resolve("outside")).doesNotExist();
  }

  private static InputStream zip(String name) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write("run".getBytes(StandardCharsets.UTF_8));
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }
}
