package org.haochaping.plugin.api;

/** Extension point: a channel (渠道) through which ratings arrive. */
public interface ChannelAdapterFactory extends PluginFactory {

  /**
   * Creates the adapter of one instance.
   *
   * @throws SettingsException if the settings do not make sense together; the message is shown to
   *     the person who configures the instance
   */
  ChannelAdapter create(Settings settings, PluginContext context);
}
