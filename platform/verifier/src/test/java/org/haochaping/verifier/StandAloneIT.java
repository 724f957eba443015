package org.haochaping.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.haochaping.bulletin.content.RealBulletins;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The jar, alone")
class StandAloneIT {
  private static final Path JAR = Path.of(System.getProperty("verifier.jar"));

  @TempDir Path folder;

  @Test
  void it_holds_nothing_of_the_server_or_the_plugins() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(jar.stream().map(JarEntry::getName).filter(name -> name.endsWith(".class")))
          .isNotEmpty()
          .allMatch(
              name ->
                  name.startsWith("org/haochaping/verifier/")
                      || name.startsWith("jakarta/json/")
                      || name.startsWith("org/eclipse/parsson/"));
    }
  }

  @Test
  void it_ends_with_0_1_or_2() throws Exception {
    Path file = folder.resolve("通报.json");
    Files.writeString(file, RealBulletins.october());
    assertThat(run(file)).isEqualTo(0);

    Files.writeString(file, RealBulletins.october().replace("3（并列）", "4（并列）"));
    assertThat(run(file)).isEqualTo(1);

    Files.writeString(file, "{");
    assertThat(run(file)).isEqualTo(2);
  }

  private static int run(Path file) throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    ProcessBuilder builder =
        new ProcessBuilder(java.toString(), "-jar", JAR.toString(), "-")
            .redirectInput(file.toFile())
            .redirectErrorStream(true);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    assertThat(said).as("in Chinese whatever the terminal is").containsAnyOf("合计：", "无法核对：");
    return code;
  }
}
