package org.haochaping.plugin;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.haochaping.plugin.api.Setting;
import org.haochaping.plugin.api.SettingsSchema;
import org.jspecify.annotations.Nullable;

/** One field of the form a plugin's settings are written in. */
public record SettingField(
    String name,
    String kind,
    String label,
    String labelEn,
    String help,
    String helpEn,
    List<Setting.Choice> choices,
    int least,
    int most,
    @Nullable String otherwise,
    boolean required) {

  /** The form of this schema. */
  public static List<SettingField> of(SettingsSchema schema) {
    return schema.settings().stream().map(SettingField::of).toList();
  }

  /** The values that may be shown: all but the secrets. */
  public static Map<String, String> shown(SettingsSchema schema, Map<String, String> values) {
    Map<String, String> shown = new TreeMap<>(values);
    shown.keySet().removeAll(secrets(schema));
    return shown;
  }

  /** The names of the secrets. */
  public static TreeSet<String> secrets(SettingsSchema schema) {
    Predicate<Setting> secret = setting -> setting.kind() == Setting.Kind.SECRET;
    return schema.settings().stream()
        .filter(secret)
        .map(Setting::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A secret is never shown, so a form that leaves it out means the one that is set. */
  public static Map<String, String> withSecrets(
      SettingsSchema schema, Map<String, String> given, Map<String, String> before) {
    Map<String, String> values = new TreeMap<>(given);
    secrets(schema).stream()
        .filter(before::containsKey)
        .forEach(name -> values.putIfAbsent(name, before.get(name)));
    return values;
  }

  private static SettingField of(Setting setting) {
    return new SettingField(
        setting.name(),
        setting.kind().name(),
        setting.chinese(),
        setting.english(),
        setting.chineseHelp(),
        setting.englishHelp(),
        setting.choices(),
        setting.least(),
        setting.most(),
        setting.otherwise().orElse(null),
        setting.required());
  }
}
