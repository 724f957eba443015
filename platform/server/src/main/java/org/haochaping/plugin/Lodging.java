package org.haochaping.plugin;

import java.util.Optional;
import org.haochaping.plugin.artefact.Artefact;
import org.haochaping.web.Refusal;

/**
 * How an artefact is on this node.
 *
 * @param trouble why it is not loaded, if that is known
 * @param failures calls that threw, since it was loaded
 * @param timeouts calls that did not answer in time or found no place
 */
public record Lodging(
    Artefact artefact,
    Health health,
    Optional<Refusal> trouble,
    long calls,
    long failures,
    long timeouts) {

  /** Whether it takes calls. */
  public enum Health {
    READY,
    FAILED,
    WITHDRAWN,
    WAITING
  }

  static Lodging of(Artefact artefact, Optional<LoadedPlugin> plugin, Optional<Refusal> trouble) {
    if (plugin.isPresent()) {
      Tally tally = plugin.get().tally();
      return new Lodging(
          artefact,
          Health.READY,
          Optional.empty(),
          tally.calls(),
          tally.failures(),
          tally.timeouts());
    }
    Health health =
        !artefact.installed()
            ? Health.WITHDRAWN
            : trouble.isPresent() ? Health.FAILED : Health.WAITING;
    return new Lodging(artefact, health, trouble, 0, 0, 0);
  }
}
