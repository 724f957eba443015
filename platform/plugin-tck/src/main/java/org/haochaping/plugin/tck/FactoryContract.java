package org.haochaping.plugin.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.haochaping.plugin.api.PluginFactory;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.Setting;
import org.haochaping.plugin.api.SettingsSchema;

/** What all extension points have in common. */
final class FactoryContract {
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  /** What no log may hold. */
  static final String SECRET = "s3cret-7d1e9b";

  private FactoryContract() {}

  /** The settings with a secret in every place for one. */
  static Map<String, String> withSecrets(PluginFactory factory, Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    for (Setting setting : factory.settingsSchema().settings()) {
      if (setting.kind() == Setting.Kind.SECRET) {
        assertThat(setting.most()).as("a secret has room").isGreaterThanOrEqualTo(SECRET.length());
        all.put(setting.name(), SECRET);
      }
    }
    return all;
  }

  static void verify(PluginFactory factory, Map<String, String> settings) {
    assertThat(factory.id()).matches(KEBAB);
    assertThat(factory.displayName(Locale.CHINESE)).containsPattern(HAN);
    assertThat(factory.displayName(Locale.CHINA)).containsPattern(HAN);
    assertThat(factory.displayName(Locale.ENGLISH)).isNotBlank().doesNotContainPattern(HAN);

    SettingsSchema schema = factory.settingsSchema();
    assertThat(schema).as("the schema is the same each time").isEqualTo(factory.settingsSchema());
    for (Setting setting : schema.settings()) {
      assertThat(setting.chinese()).containsPattern(HAN);
      assertThat(setting.english()).isNotBlank().doesNotContainPattern(HAN);
    }
    assertThat(schema.check(settings)).as("the contract's settings pass").isEmpty();
    assertThat(schema.check(Map.of()))
        .as("with nothing set only what is required is missing")
        .extracting(Problem::code)
        .allMatch("setting-missing"::equals);
    Map<String, String> defaults = new HashMap<>();
    schema
        .settings()
        .forEach(one -> one.otherwise().ifPresent(value -> defaults.put(one.name(), value)));
    assertThat(schema.check(defaults))
        .as("the defaults pass")
        .extracting(Problem::code)
        .allMatch("setting-missing"::equals);
    Map<String, String> unknown = new HashMap<>(settings);
    unknown.put("noSuchSetting", "1");
    assertThat(schema.check(unknown))
        .as("an unknown setting is refused")
        .extracting(Problem::code)
        .containsExactly("setting-unknown");
  }

  /** A problem says in both languages what is wrong. */
  static void verify(Problem problem) {
    assertThat(problem.code()).matches(KEBAB);
    assertThat(problem.chinese()).containsPattern(HAN);
    assertThat(problem.english()).isNotBlank();
  }
}
