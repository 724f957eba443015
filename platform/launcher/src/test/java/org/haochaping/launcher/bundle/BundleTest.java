package org.haochaping.launcher.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.haochaping.launcher.terminal.Progress;
import org.haochaping.launcher.terminal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {
  @TempDir Path folder;
  private Path program;

  @BeforeEach
  void deliver() throws IOException {
    program = folder.resolve("program");
    for (String file :
        new String[] {
          "haochaping.jar",
          "haochaping.war",
          "haochaping-verifier.jar",
          "payara-micro.jar",
          "keycloak.zip",
          "lib/a.jar",
          "plugins/channel.jar",
          "kit/api.jar",
          "tenants/530000/云南.yaml"
        }) {
      Files.createDirectories(program.resolve(file).getParent());
      Files.writeString(program.resolve(file), file);
    }
  }

  @Test
  void it_holds_the_program_and_a_guide_and_nothing_else() throws Exception {
    Files.writeString(program.resolve("somebodys-secret"), "x");
    Path file = folder.resolve("out/one.tar.gz");

    bundle(file);

    assertThat(entries(file))
        .containsOnlyKeys(
            "haochaping-1.2.3/README.txt",
            "haochaping-1.2.3/haochaping.jar",
            "haochaping-1.2.3/haochaping.war",
            "haochaping-1.2.3/haochaping-verifier.jar",
            "haochaping-1.2.3/payara-micro.jar",
            "haochaping-1.2.3/keycloak.zip",
            "haochaping-1.2.3/lib/a.jar",
            "haochaping-1.2.3/plugins/channel.jar",
            "haochaping-1.2.3/kit/api.jar",
            "haochaping-1.2.3/tenants/530000/云南.yaml")
        .containsEntry("haochaping-1.2.3/lib/a.jar", "lib/a.jar");
    assertThat(entries(file).get("haochaping-1.2.3/README.txt")).contains("校验").contains("Check");
  }

  @Test
  void the_digest_beside_it_is_its_own_and_the_same_program_gives_the_same_bytes()
      throws Exception {
    Path one = folder.resolve("one.tar.gz");
    Path other = folder.resolve("other.tar.gz");

    bundle(one);
    bundle(other);

    byte[] bytes = Files.readAllBytes(one);
    String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    assertThat(folder.resolve("one.tar.gz.sha256")).hasContent(digest + "  one.tar.gz");
    assertThat(Files.readAllBytes(other)).isEqualTo(bytes);
  }

  @Test
  void a_program_that_is_not_whole_is_not_packed() throws IOException {
    Files.delete(program.resolve("keycloak.zip"));
    assertThatThrownBy(() -> bundle(folder.resolve("one.tar.gz")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("keycloak.zip");
    assertThat(folder.resolve("one.tar.gz")).doesNotExist();
  }

  private void bundle(Path file) throws Exception {
    new Bundle(program, "1.2.3", Progress.onConsole()).to(file);
  }

  private static Map<String, String> entries(Path file) throws IOException {
    Map<String, String> entries = new TreeMap<>();
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new GzipCompressorInputStream(Files.newInputStream(file)), "UTF-8")) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        entries.put(entry.getName(), new String(tar.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return entries;
  }
}
