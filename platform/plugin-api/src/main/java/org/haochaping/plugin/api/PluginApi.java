package org.haochaping.plugin.api;

/** This API. */
public final class PluginApi {
  /**
   * Its version, which a plugin's manifest names in {@code Plugin-Requires}. Raised with every
   * change: the second number when something is added, the first when something is taken away.
   */
  public static final String VERSION = "0.7.0";

  private PluginApi() {}
}
