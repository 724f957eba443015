package org.haochaping.notification;

import java.util.List;
import java.util.Map;
import org.haochaping.plugin.Trial;
import org.haochaping.plugin.api.Notifier;
import org.haochaping.plugin.api.SettingsSchema;
import org.haochaping.tenancy.Tenant;

/** The plugins that send, as this package needs them. */
public interface NotifierPlugins {

  /** The notifier of an instance, guarded. */
  Notifier notifier(Tenant tenant, NotifierInstance instance);

  /** The form of a plugin; refused when it is not installed. */
  SettingsSchema schema(String pluginId);

  /** Which there are: their ids and names. */
  List<Kind> kinds();

  /** One of them. */
  record Kind(String pluginId, String name) {}

  /** What a notifier of settings not yet saved says of itself; refused where it cannot be made. */
  Trial trial(Tenant tenant, String pluginId, Map<String, String> settings);
}
