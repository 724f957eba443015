package org.haochaping.plugin.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningToolTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private Path jar;

  @BeforeEach
  void a_jar_and_a_key() throws IOException {
    jar = Files.writeString(folder.resolve("hello-1.0.0.jar"), "bytes of a jar");
    assertThat(run("make-key", folder.toString(), "local-it")).isZero();
  }

  @Test
  void a_signed_jar_verifies() {
    assertThat(run("sign", jar.toString(), folder.resolve("local-it.private").toString())).isZero();
    assertThat(folder.resolve("hello-1.0.0.jar.sig")).content().contains("\"keyId\":\"local-it\"");
    assertThat(run("verify", jar.toString(), folder.resolve("local-it.public").toString()))
        .isZero();
  }

  @Test
  void a_changed_jar_does_not() throws IOException {
    run("sign", jar.toString(), folder.resolve("local-it.private").toString());
    Files.writeString(jar, "!", StandardOpenOption.APPEND);
    assertThat(run("verify", jar.toString(), folder.resolve("local-it.public").toString()))
        .isEqualTo(1);
  }

  @Test
  void nor_does_another_key() {
    run("sign", jar.toString(), folder.resolve("local-it.private").toString());
    run("make-key", folder.toString(), "other");
    assertThat(run("verify", jar.toString(), folder.resolve("other.public").toString()))
        .isEqualTo(1);
  }

  @Test
  void a_private_key_is_the_owners_alone_and_never_overwritten() throws IOException {
    Path secret = folder.resolve("local-it.private");
    assertThat(Files.getPosixFilePermissions(secret)).hasSize(2);
    String before = Files.readString(secret);
    assertThat(run("make-key", folder.toString(), "local-it")).isEqualTo(1);
    assertThat(secret).hasContent(before);
  }

  @Test
  void a_wrong_command_shows_the_usage() {
    assertThat(run("sing", "a", "b")).isEqualTo(2);
    assertThat(run()).isEqualTo(2);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("usage").contains("make-key");
  }

  @Test
  void a_missing_file_is_said_plainly() {
    assertThat(run("sign", "nowhere.jar", folder.resolve("local-it.private").toString()))
        .isEqualTo(1);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("no such file: nowhere.jar");
  }

  private int run(String... args) {
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return SigningTool.run(out, out, args);
  }
}
