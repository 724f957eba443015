package org.haochaping.closing;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.haochaping.figures.Figures;
import org.haochaping.plugin.api.Source;

/**
 * A closed period of one tenant. Never changed; what changes later makes the next version.
 *
 * @param version 1 for the first closing of the period
 * @param cutOff ratings received until then are in the figures
 * @param definitions which definitions of the figures
 * @param policyVersion which rules were in force
 * @param sha256 of the figures, see {@link org.haochaping.figures.FiguresJson}
 * @param closedBy who closed it
 */
public record Closing(
    UUID id,
    UUID tenantId,
    Period period,
    int version,
    Instant cutOff,
    String definitions,
    String policyVersion,
    Figures figures,
    String sha256,
    String closedBy) {

  /** The figures its bulletin tells. */
  public Figures reported() {
    return figures.only(period.sources());
  }

  /** The figures of some sources. */
  public Figures told(Set<Source> sources) {
    return figures.only(sources);
  }

  /** The figures its rankings are made of. */
  public Figures ranked() {
    return figures.only(period.kind().ranked());
  }

  /** Whether closing again would only repeat it. */
  boolean says(Figures now, String definitionsNow, String policyVersionNow) {
    return figures.equals(now)
        && definitions.equals(definitionsNow)
        && policyVersion.equals(policyVersionNow);
  }
}
