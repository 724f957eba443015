package org.haochaping.plugin.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which settings an instance has. Plugins say it in Java, so that a schema is right by
 * construction; the console reads it as JSON Schema 2020-12 by {@link #json()}.
 */
public record SettingsSchema(List<Setting> settings) {

  /** Keeps its own copy; refuses two settings of one name and a default that does not pass. */
  public SettingsSchema {
    settings = List.copyOf(settings);
    for (Setting setting : settings) {
      if (settings.stream().filter(other -> other.name().equals(setting.name())).count() > 1) {
        throw new IllegalArgumentException("two settings of one name: " + setting.name());
      }
      setting
          .otherwise()
          .flatMap(value -> SettingCheck.problem(setting, value))
          .ifPresent(
              problem -> {
                throw new IllegalArgumentException("bad default: " + problem.english());
              });
    }
  }

  /** A schema of these settings, in the order of the form. */
  public static SettingsSchema of(Setting... settings) {
    return new SettingsSchema(List.of(settings));
  }

  /** A plugin without settings. */
  public static SettingsSchema none() {
    return new SettingsSchema(List.of());
  }

  /** The setting of this name. */
  public Optional<Setting> setting(String name) {
    return settings.stream().filter(setting -> setting.name().equals(name)).findFirst();
  }

  /** Everything that is wrong with these values; a name that the schema does not know is wrong. */
  public List<Problem> check(Map<String, String> values) {
    List<Problem> problems = new ArrayList<>();
    values.keySet().stream()
        .sorted()
        .filter(name -> setting(name).isEmpty())
        .forEach(name -> problems.add(unknown(name)));
    for (Setting setting : settings) {
      String value = values.get(setting.name());
      if (value != null) {
        SettingCheck.problem(setting, value).ifPresent(problems::add);
      } else if (setting.required()) {
        problems.add(missing(setting));
      }
    }
    return problems;
  }

  /**
   * The values with the defaults filled in.
   *
   * @throws SettingsException with everything that is wrong
   */
  public Settings complete(Map<String, String> values) {
    List<Problem> problems = check(values);
    if (!problems.isEmpty()) {
      throw new SettingsException(problems);
    }
    Map<String, String> all = new HashMap<>();
    for (Setting setting : settings) {
      setting.otherwise().ifPresent(value -> all.put(setting.name(), value));
    }
    all.putAll(values);
    return new Settings(all);
  }

  /** The schema as JSON Schema 2020-12; English labels stand in {@code x-title-en} and the like. */
  public String json() {
    return SettingsSchemaJson.of(this);
  }

  private static Problem unknown(String name) {
    return Problem.of(
        "setting-unknown",
        name,
        "没有名为“" + name + "”的设置，请删除或更正名称。",
        "There is no setting named " + name + ": remove it or correct the name.");
  }

  private static Problem missing(Setting setting) {
    return Problem.of(
        "setting-missing",
        setting.name(),
        "请填写“" + setting.chinese() + "”。",
        "Set " + setting.english() + ".");
  }
}
