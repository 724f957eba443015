package org.haochaping.plugin.artefact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A jar is looked through before any class of it is loaded")
class PluginArchiveTest {
  private static final String MANIFEST =
      "Manifest-Version: 1.0\nPlugin-Id: hello\nPlugin-Version: 1.2.3\n"
          + "Plugin-Requires: >=0.1.0\nPlugin-Provider: tests\n\n";

  @TempDir Path folder;

  @Test
  void a_sound_jar_passes_with_its_manifest() throws IOException {
    assertThat(PluginArchive.inspect(jar(MANIFEST, "hello/Factory.class")))
        .isEqualTo(new PluginManifest("hello", "1.2.3", ">=0.1.0", "tests"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../evil", "a/../../evil", "/etc/passwd", "C:/evil", "a\\b", "a\u0000b"})
  void names_that_lead_elsewhere_are_refused(String name) throws IOException {
    refused("plugin-archive-unsafe", jar(MANIFEST, name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org/haochaping/plugin/api/Level.class",
        "org/pf4j/Plugin.class",
        "org/slf4j/Logger.class",
        "jakarta/inject/Inject.class",
        "javax/sql/DataSource.class",
        "META-INF/versions/17/org/pf4j/Plugin.class"
      })
  void what_the_server_brings_must_not_be_inside(String name) throws IOException {
    refused("plugin-brings-core-classes", jar(MANIFEST, name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lib/other.jar", "x.WAR", "data.zip"})
  void archives_in_the_archive_are_refused(String name) throws IOException {
    refused("plugin-archive-unsafe", jar(MANIFEST, name));
  }

  @Test
  void two_entries_of_one_name_are_refused() throws IOException {
    byte[] bytes = Files.readAllBytes(jar(MANIFEST, "hello/A.class", "hello/B.class"));
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    Path doubled =
        Files.write(
            folder.resolve("doubled.jar"),
            text.replace("hello/B.class", "hello/A.class").getBytes(StandardCharsets.ISO_8859_1));
    refused("plugin-archive-unsafe", doubled);
  }

  @Test
  void an_entry_that_unpacks_without_end_is_refused() throws IOException {
    refused("plugin-archive-unsafe", jar(MANIFEST, "hello/bomb.bin", 200_000_000));
  }

  @Test
  void too_many_entries_are_refused() throws IOException {
    String[] names = new String[PluginArchive.MOST_ENTRIES + 1];
    Arrays.setAll(names, i -> "f" + i);
    refused("plugin-archive-unsafe", jar(MANIFEST, names));
  }

  @ParameterizedTest
  @CsvSource({
    "Plugin-Id: hello, Plugin-Id: Hello World",
    "Plugin-Id: hello, X: y",
    "Plugin-Version: 1.2.3, Plugin-Version: latest",
    "Plugin-Version: 1.2.3, Plugin-Version: 1.2.3-../../x",
    "Plugin-Requires: >=0.1.0, Plugin-Requires: whatever",
    "Plugin-Requires: >=0.1.0, X: y",
    "Plugin-Provider: tests, X: y"
  })
  void a_manifest_that_is_not_complete_is_refused(String good, String bad) throws IOException {
    refused("plugin-manifest-incomplete", jar(MANIFEST.replace(good, bad), "hello/Factory.class"));
  }

  @ParameterizedTest
  @ValueSource(strings = {">=9.0.0", "0.0.9", "^2.0.0"})
  void a_plugin_for_another_api_is_refused_and_told_which(String requires) throws IOException {
    Path jar = jar(MANIFEST.replace(">=0.1.0", requires), "hello/Factory.class");
    refused("plugin-needs-other-api", jar);
    assertThatThrownBy(() -> PluginArchive.inspect(jar))
        .hasMessageContaining(requires)
        .hasMessageContaining("this server has 0.7.0");
  }

  @Test
  void a_jar_without_extensions_is_refused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      entry(zip, "META-INF/MANIFEST.MF", MANIFEST);
    }
    refused("plugin-without-extensions", Files.write(folder.resolve("x.jar"), bytes.toByteArray()));
  }

  @Test
  void what_is_no_jar_is_refused() throws IOException {
    refused("plugin-not-a-jar", Files.writeString(folder.resolve("x.jar"), "PK\u0003\u0004 no"));
    byte[] whole = Files.readAllBytes(jar(MANIFEST, "hello/Factory.class"));
    refused(
        "plugin-not-a-jar",
        Files.write(folder.resolve("half.jar"), Arrays.copyOf(whole, whole.length / 2)));
  }

  private Path jar(String manifest, String... names) throws IOException {
    Path jar = Files.createTempFile(folder, "p", ".jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      entry(zip, "META-INF/MANIFEST.MF", manifest);
      entry(zip, "META-INF/extensions.idx", "hello.Factory\n");
      for (String name : names) {
        entry(zip, name, "x");
      }
    }
    return jar;
  }

  private Path jar(String manifest, String name, int size) throws IOException {
    Path jar = Files.createTempFile(folder, "p", ".jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      entry(zip, "META-INF/MANIFEST.MF", manifest);
      entry(zip, "META-INF/extensions.idx", "hello.Factory\n");
      zip.putNextEntry(new ZipEntry(name));
      for (byte[] block = new byte[1_000_000]; size > 0; size -= block.length) {
        zip.write(block);
      }
    }
    return jar;
  }

  private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
  }

  private static void refused(String code, Path jar) {
    assertThatThrownBy(() -> PluginArchive.inspect(jar))
        .isInstanceOf(Refusal.class)
        .extracting(thrown -> ((Refusal) thrown).code())
        .isEqualTo(code);
  }
}
