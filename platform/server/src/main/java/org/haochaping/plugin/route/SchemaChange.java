package org.haochaping.plugin.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.haochaping.plugin.api.Setting;
import org.haochaping.plugin.api.SettingsSchema;

/** What another version changes in the settings, in words. */
public record SchemaChange(String name, Kind kind, String words, String wordsEn) {

  /** What became of a setting. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  static List<SchemaChange> between(SettingsSchema before, SettingsSchema after) {
    List<SchemaChange> changes = new ArrayList<>();
    for (Setting setting : after.settings()) {
      Optional<Setting> old = before.setting(setting.name());
      if (old.isEmpty()) {
        changes.add(added(setting));
      } else if (differs(old.get(), setting)) {
        changes.add(
            new SchemaChange(
                setting.name(),
                Kind.CHANGED,
                "“" + setting.chinese() + "”的取值规则或默认值有变化，试运行会检查现有设置。",
                setting.english() + " has other rules or another default; the trial checks it."));
      }
    }
    before.settings().stream()
        .filter(setting -> after.setting(setting.name()).isEmpty())
        .forEach(setting -> changes.add(removed(setting)));
    return changes;
  }

  private static SchemaChange added(Setting setting) {
    return new SchemaChange(
        setting.name(),
        Kind.ADDED,
        setting.required()
            ? "新增必填设置“" + setting.chinese() + "”，升级前要填写。"
            : "新增可选设置“" + setting.chinese() + "”，不填用默认值。",
        setting.required()
            ? "New and required: " + setting.english() + "; fill it in before the upgrade."
            : "New and optional: " + setting.english() + "; it has a default.");
  }

  private static SchemaChange removed(Setting setting) {
    return new SchemaChange(
        setting.name(),
        Kind.REMOVED,
        "不再有设置“" + setting.chinese() + "”，升级时现有的值会一并删去。",
        setting.english() + " is gone; the upgrade removes its value.");
  }

  /** Labels and help may change without anybody having to act. */
  private static boolean differs(Setting one, Setting other) {
    return one.kind() != other.kind()
        || one.least() != other.least()
        || one.most() != other.most()
        || one.required() != other.required()
        || !one.otherwise().equals(other.otherwise())
        || !values(one).equals(values(other));
  }

  private static List<String> values(Setting setting) {
    return setting.choices().stream().map(Setting.Choice::value).toList();
  }
}
