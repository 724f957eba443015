package org.haochaping.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.haochaping.onboarding.file.Entry;
import org.haochaping.onboarding.file.Kind;
import org.haochaping.onboarding.file.Problem;
import org.haochaping.onboarding.file.TenantFile;
import org.haochaping.plugin.Plugins;
import org.haochaping.plugin.SettingField;
import org.haochaping.plugin.api.SettingsSchema;

/** Asks the installed plugins about the settings of a file's channels. */
@ApplicationScoped
public class PluginSettings implements SettingsCheck {

  @Inject Plugins plugins;

  /** Secrets do not stand in files: they are given on the channel's page. */
  @Override
  public List<org.haochaping.plugin.api.Problem> of(String id, Map<String, String> settings) {
    if (!plugins.isReady(id)) {
      return List.of();
    }
    SettingsSchema schema = plugins.schema(id);
    Set<String> secrets = SettingField.secrets(schema);
    List<org.haochaping.plugin.api.Problem> problems = new ArrayList<>(schema.check(settings));
    problems.removeIf(problem -> secrets.contains(problem.field()));
    secrets.stream()
        .filter(settings::containsKey)
        .forEach(
            name ->
                problems.add(
                    org.haochaping.plugin.api.Problem.of(
                        "setting-secret",
                        name,
                        "“" + name + "”是密钥，不写在文件里，请开通后在渠道页面填写。",
                        name + " is a secret: leave it out, and set it on the channel's page.")));
    return problems;
  }

  /** Everything wrong with the settings of all channels, where they stand. */
  static List<Problem> problems(TenantFile file, SettingsCheck check) {
    List<Problem> problems = new ArrayList<>();
    for (Entry channel : file.entries()) {
      String plugin = channel.value("plugin");
      String settings = channel.value("settings");
      if (channel.kind() == Kind.CHANNEL && plugin != null && settings != null) {
        check
            .of(plugin, read(settings))
            .forEach(
                problem ->
                    problems.add(
                        Problem.at(
                            channel.place("settings"), problem.chinese(), problem.english())));
      }
    }
    return problems;
  }

  private static Map<String, String> read(String json) {
    Map<String, String> settings = new HashMap<>();
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonObject object = reader.readObject();
      object.keySet().forEach(name -> settings.put(name, object.getString(name)));
    }
    return settings;
  }
}
