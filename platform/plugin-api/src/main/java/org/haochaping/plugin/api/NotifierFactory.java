package org.haochaping.plugin.api;

/** Extension point: a way to send messages out. */
public interface NotifierFactory extends PluginFactory {

  /**
   * Creates the notifier of one instance.
   *
   * @throws SettingsException if the settings do not make sense together
   */
  Notifier create(Settings settings, PluginContext context);
}
