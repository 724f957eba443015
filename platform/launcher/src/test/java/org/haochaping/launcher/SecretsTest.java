package org.haochaping.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir Path folder;
  private Home home;
  private Secrets secrets;

  @BeforeEach
  void home() throws IOException {
    home = Home.at(folder.resolve("home"));
    secrets = Secrets.of(home);
  }

  @Test
  void every_secret_is_made_once_and_then_reused() throws IOException {
    String first = secrets.databaseApp();

    assertThat(first).hasSizeGreaterThanOrEqualTo(32);
    assertThat(Secrets.of(home).databaseApp()).isEqualTo(first);
    assertThat(secrets.databaseOwner()).isNotEqualTo(first);
  }

  @Test
  void nobody_but_the_user_can_read_a_secret() throws IOException {
    secrets.databaseOwner();
    secrets.demoPassword();
    secrets.masterKeys();

    assertThat(permissions(home.secrets())).isEqualTo("rwx------");
    try (Stream<Path> files = Files.list(home.secrets())) {
      List<Path> all = files.toList();
      assertThat(all)
          .hasSize(3)
          .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
    }
  }

  @Test
  void the_current_master_key_has_an_id_and_256_bits() throws IOException {
    Properties keys = new Properties();
    try (var reader = Files.newBufferedReader(secrets.masterKeys())) {
      keys.load(reader);
    }

    String current = keys.getProperty("current");
    assertThat(Base64.getDecoder().decode(keys.getProperty("key." + current))).hasSize(32);
  }

  @Test
  void the_demo_password_can_be_read_aloud_and_typed() throws IOException {
    assertThat(secrets.demoPassword())
        .matches("[a-z2-9]{4}(-[a-z2-9]{4}){2}")
        .doesNotContain("l", "o", "i");
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
