package org.haochaping.closing;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.haochaping.figures.Count;
import org.haochaping.plugin.api.Source;

/**
 * What a closing sums up to, without its cells; follow-ups, which are in no rate, are left out.
 *
 * @param bySource of every source that has brought any
 */
public record ClosedTotal(
    UUID tenantId, UUID closingId, Period period, int version, Map<Source, Count> bySource) {

  public ClosedTotal {
    bySource = Map.copyOf(bySource);
  }

  public Count of(Source source) {
    return bySource.getOrDefault(source, Count.NONE);
  }

  /** What its rankings are made of. */
  public Count ranked() {
    return of(period.kind().ranked());
  }

  /** What its bulletin tells. */
  public Count reported() {
    return of(period.sources());
  }

  private Count of(Set<Source> sources) {
    return sources.stream().map(this::of).reduce(Count.NONE, Count::plus);
  }
}
