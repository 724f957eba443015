package org.haochaping.plugin.route;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.haochaping.plugin.PluginInstance;
import org.haochaping.plugin.Plugins;
import org.haochaping.plugin.SettingField;
import org.haochaping.plugin.api.SettingsSchema;
import org.haochaping.plugin.artefact.Artefact;
import org.haochaping.tenancy.Tenant;
import org.haochaping.web.Refusal;

/** Whether an instance can work with another version of its plugin. Changes nothing. */
record Trial(Plugins plugins) {

  /** What is in the way; nothing where it fits. */
  List<Refusal.Field> problems(
      Tenant tenant, SeenUse seen, Artefact to, Map<String, String> settings, Upgrades.Wish wish) {
    Optional<String> from = seen.version().map(Artefact::version);
    if (!wish.down() && from.isPresent() && plugins.compare(from.get(), to.version()) > 0) {
      return List.of(downgrade(from.get(), to.version()));
    }
    try {
      plugins.tryOut(
          to.pluginId(),
          new PluginInstance(
              seen.use().instance(), tenant.code(), tenant.name(), settings, Optional.of(to.id())));
      return List.of();
    } catch (Refusal refusal) {
      return fields(refusal);
    }
  }

  /** The settings a version is given: what it no longer knows left out, what was sent put in. */
  Map<String, String> settings(PluginUse use, Artefact to, Upgrades.Wish wish) {
    SettingsSchema schema = schema(to);
    Map<String, String> kept = new TreeMap<>(use.settings());
    kept.keySet().removeIf(name -> schema.setting(name).isEmpty());
    return wish.settings()
        .map(given -> SettingField.withSecrets(schema, given, use.settings()))
        .orElse(kept);
  }

  SettingsSchema schema(Artefact artefact) {
    return plugins.schema(artefact.pluginId(), Optional.of(artefact.id()));
  }

  static List<Refusal.Field> fields(Refusal refusal) {
    return refusal.fields().isEmpty()
        ? List.of(new Refusal.Field("", refusal.code(), refusal.chinese(), refusal.english()))
        : refusal.fields();
  }

  private static Refusal.Field downgrade(String from, String to) {
    return new Refusal.Field(
        "",
        "plugin-downgrade",
        "现用版本" + from + "比" + to + "新。要回到旧版本请用“退回上一版”，或确认降级。",
        "It runs on "
            + from
            + ", which is newer than "
            + to
            + ": go back one step, or confirm the downgrade.");
  }
}
