package org.haochaping.onboarding;

import java.util.List;
import java.util.Map;
import org.haochaping.plugin.api.Problem;

/** What the plugin of a channel has against its settings. */
@FunctionalInterface
interface SettingsCheck {

  /** Nothing, too, when the plugin is not here to be asked. */
  List<Problem> of(String pluginId, Map<String, String> settings);
}
