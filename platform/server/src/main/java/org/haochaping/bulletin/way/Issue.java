package org.haochaping.bulletin.way;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.haochaping.closing.Closing;
import org.haochaping.closing.Period;
import org.haochaping.plugin.api.Source;
import org.jspecify.annotations.Nullable;

/**
 * One bulletin of one office, from its draft on.
 *
 * @param id published it has the same id
 * @param issuerUnitId whose it is; absent where a tenant has no bureau
 * @param sources what it tells
 * @param closingId the closing it prints
 * @param version of that closing
 * @param analysis the bureau's own words in a ranking; empty in every other bulletin
 */
public record Issue(
    UUID tenantId,
    UUID id,
    IssueKind kind,
    Period period,
    @Nullable UUID issuerUnitId,
    String issuerName,
    Set<Source> sources,
    IssueState state,
    long revision,
    UUID closingId,
    int version,
    String analysis) {

  public Issue {
    sources = Collections.unmodifiableSet(EnumSet.copyOf(sources));
  }

  static Issue begun(UUID id, IssueKind kind, Closing closing, Issuer issuer, String analysis) {
    return new Issue(
        closing.tenantId(),
        id,
        kind,
        closing.period(),
        issuer.unitId(),
        issuer.name(),
        issuer.sources(),
        IssueLife.beginning(kind),
        0,
        closing.id(),
        closing.version(),
        analysis);
  }

  /** The same on a closing, as its issuer is now. */
  Issue on(Closing closing, Issuer issuer, String words) {
    return new Issue(
        tenantId,
        id,
        kind,
        period,
        issuerUnitId,
        issuer.name(),
        issuer.sources(),
        state,
        revision,
        closing.id(),
        closing.version(),
        words);
  }

  /** The same one step further. */
  Issue at(IssueState next) {
    return new Issue(
        tenantId,
        id,
        kind,
        period,
        issuerUnitId,
        issuerName,
        sources,
        next,
        revision + 1,
        closingId,
        version,
        analysis);
  }
}
