package org.haochaping.plugin.api;

/** Extension point: a form in which the core's documents are rendered. */
public interface BulletinFormatFactory extends PluginFactory {

  /**
   * Creates the format of one instance.
   *
   * @throws SettingsException if the settings do not make sense together
   */
  BulletinFormat create(Settings settings, PluginContext context);
}
