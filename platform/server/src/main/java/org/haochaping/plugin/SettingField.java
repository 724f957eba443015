package org.haochaping.plugin;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.haochaping.plugin.api.Setting;
import org.haochaping.plugin.api.SettingsSchema;
import org.haochaping.web.Refusal;
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

  /**
   * The values that may be shown: those the schema knows, but the secrets. What another version of
   * the plugin called differently may be one of its secrets.
   */
  public static Map<String, String> shown(SettingsSchema schema, Map<String, String> values) {
    Map<String, String> shown = new TreeMap<>(values);
    shown.keySet().removeIf(name -> schema.setting(name).isEmpty());
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

  /**
   * A secret is never shown, so a form that leaves it out means the one that is set; unless it
   * would go somewhere else now, where whoever may not read it could.
   */
  public static Map<String, String> withSecrets(
      SettingsSchema schema, Map<String, String> given, Map<String, String> before) {
    Map<String, String> values = new TreeMap<>(given);
    List<String> kept =
        secrets(schema).stream()
            .filter(before::containsKey)
            .filter(name -> !given.containsKey(name))
            .toList();
    if (!kept.isEmpty() && goesElsewhere(schema, given, before)) {
      throw Refusal.invalid(kept.stream().map(SettingField::giveAgain).toList());
    }
    kept.forEach(name -> values.put(name, before.get(name)));
    return values;
  }

  private static boolean goesElsewhere(
      SettingsSchema schema, Map<String, String> given, Map<String, String> before) {
    return schema.settings().stream()
        .filter(Setting::destination)
        .filter(one -> one.kind() != Setting.Kind.SECRET || given.containsKey(one.name()))
        .anyMatch(one -> !value(one, given).equals(value(one, before)));
  }

  private static String value(Setting setting, Map<String, String> values) {
    return values.getOrDefault(setting.name(), setting.otherwise().orElse(""));
  }

  private static Refusal.Field giveAgain(String name) {
    return new Refusal.Field(
        name,
        "secret-needed-again",
        "发往的地址或加密方式改了，请重新填写这项密钥或密码。",
        "Where or how it is sent was changed: give this secret again.");
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
