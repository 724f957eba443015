package org.haochaping.evaluation;

import java.util.Map;
import java.util.UUID;

/** One configured channel (渠道) of a tenant. */
public record ChannelInstance(
    UUID id,
    String code,
    String name,
    String pluginId,
    Map<String, String> settings,
    boolean active) {

  public ChannelInstance {
    settings = Map.copyOf(settings);
  }
}
