package org.haochaping.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The plugin guide in both languages; {@link PluginGuideIT} follows it. */
class PluginGuideTest {
  private static final Path DOCS = Path.of("../docs");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```.*?^```$");

  private final String chinese = text(DOCS.resolve("plugin-guide.md"));
  private final String english = text(DOCS.resolve("plugin-guide.en.md"));

  @Test
  void both_languages_have_the_same_code() {
    assertThat(blocks(chinese)).hasSizeGreaterThan(10).isEqualTo(blocks(english));
  }

  @Test
  void each_leads_to_the_other() {
    assertThat(chinese).contains("(plugin-guide.en.md)");
    assertThat(english).contains("(plugin-guide.md)");
  }

  @Test
  void the_versions_in_it_are_those_of_the_build() {
    String pom = text(Path.of("../../pom.xml"));
    String product = first("<artifactId>haochaping</artifactId>\\s*<version>(.*?)<", pom);
    String archetype = first("<maven-archetype.version>(.*?)<", pom);
    assertThat(chinese)
        .contains("VERSION=" + product + "\n", "maven-archetype-plugin:" + archetype + ":generate");
  }

  private static List<String> blocks(String text) {
    return BLOCK.matcher(text).results().map(MatchResult::group).toList();
  }

  private static String first(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().findFirst().orElseThrow().group(1);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(file + " cannot be read", e);
    }
  }
}
