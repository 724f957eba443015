package org.haochaping.notification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.plugin.Trial;
import org.haochaping.plugin.api.Notifier;
import org.haochaping.plugin.api.SettingsSchema;
import org.haochaping.tenancy.Tenant;

/** The plugins that send, as this package needs them. */
public interface NotifierPlugins {

  /** The notifier of an instance, guarded. */
  Notifier notifier(Tenant tenant, NotifierInstance instance);

  /** The form of a plugin's highest version, for a new gateway; refused when there is none. */
  SettingsSchema schema(String pluginId);

  /** The form of the version a gateway runs on. */
  SettingsSchema schema(Tenant tenant, NotifierInstance instance);

  /** The version a gateway is bound to; none while it follows the highest. */
  Optional<UUID> bound(Tenant tenant, NotifierInstance instance);

  /** Which there are: their ids and names. */
  List<Kind> kinds();

  /** One of them. */
  record Kind(String pluginId, String name) {}

  /** What a notifier of settings not yet saved says of itself; refused where it cannot be made. */
  Trial trial(Tenant tenant, String pluginId, Map<String, String> settings);

  /** The same of the version a gateway runs on. */
  Trial trial(Tenant tenant, NotifierInstance instance, Map<String, String> settings);
}
