package org.haochaping.plugin.api;

import java.util.Locale;
import org.pf4j.ExtensionPoint;

/**
 * What every extension has in common: one factory per server, which creates one product per
 * configured instance of a tenant. Factories and products are called from several threads.
 */
public interface PluginFactory extends ExtensionPoint {

  /** The stable id, lower case with hyphens, the same as the manifest's {@code Plugin-Id}. */
  String id();

  /** The name people read; Chinese for {@link Locale#CHINESE}, else English. */
  String displayName(Locale locale);

  /** Which settings one instance has; what it does not list is refused by the core. */
  SettingsSchema settingsSchema();
}
