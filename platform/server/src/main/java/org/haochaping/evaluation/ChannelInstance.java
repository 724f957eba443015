package org.haochaping.evaluation;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One configured channel (渠道) of a tenant.
 *
 * @param settings the secrets among them too
 * @param artefact the version of its plugin it is bound to; without one it follows the highest
 */
public record ChannelInstance(
    UUID id,
    String code,
    String name,
    String pluginId,
    Map<String, String> settings,
    int settingsVersion,
    boolean active,
    Optional<UUID> artefact) {

  public ChannelInstance {
    settings = Map.copyOf(settings);
  }

  /** A channel that follows the highest version of its plugin. */
  public ChannelInstance(
      UUID id,
      String code,
      String name,
      String pluginId,
      Map<String, String> settings,
      boolean active) {
    this(id, code, name, pluginId, settings, 1, active, Optional.empty());
  }

  /** Settings may hold secrets. */
  @Override
  public String toString() {
    return "ChannelInstance[" + id + ", " + code + "]";
  }
}
