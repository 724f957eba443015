package org.haochaping.plugin.route;

import java.util.Optional;
import java.util.UUID;

/**
 * The version of its plugin an instance is bound to.
 *
 * @param settingsVersion the settings it had when it came to this version
 * @param previous where one step back leads
 */
public record Route(UUID artefact, int settingsVersion, Optional<Before> previous) {

  /** The version before, and the settings in force when it was left. */
  public record Before(UUID artefact, int settingsVersion) {}
}
