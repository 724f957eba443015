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
import org.haochaping.onboarding.file.Entry;
import org.haochaping.onboarding.file.Kind;
import org.haochaping.onboarding.file.Problem;
import org.haochaping.onboarding.file.TenantFile;
import org.haochaping.plugin.Plugins;

/** Asks the installed plugins about the settings of a file's channels. */
@ApplicationScoped
public class PluginSettings implements SettingsCheck {

  @Inject Plugins plugins;

  @Override
  public List<org.haochaping.plugin.api.Problem> of(String id, Map<String, String> settings) {
    return plugins.isReady(id) ? plugins.check(id, settings) : List.of();
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
