package org.haochaping.bulletin;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.haochaping.bulletin.way.IssueKind;
import org.haochaping.bulletin.way.Issuer;
import org.jspecify.annotations.Nullable;

/**
 * A published bulletin; its bytes are read apart.
 *
 * @param kind as {@code monthly-bulletin}
 * @param period as 2026-10
 * @param version of the closing it prints
 * @param sha256 of the bytes, in hexadecimal
 * @param issuerUnitId whose it is; absent where a tenant has no bureau, and in bulletins older than
 *     several issuers
 * @param issuer the same by name
 */
public record Bulletin(
    UUID id,
    UUID tenantId,
    UUID closingId,
    String kind,
    String period,
    int version,
    String title,
    String pluginId,
    String pluginVersion,
    String mediaType,
    String sha256,
    String publishedBy,
    Instant publishedAt,
    @Nullable UUID issuerUnitId,
    @Nullable String issuer) {

  /** One of a tenant in which nobody else publishes any. */
  public Bulletin(
      UUID id,
      UUID tenantId,
      UUID closingId,
      String kind,
      String period,
      int version,
      String title,
      String pluginId,
      String pluginVersion,
      String mediaType,
      String sha256,
      String publishedBy,
      Instant publishedAt) {
    this(
        id,
        tenantId,
        closingId,
        kind,
        period,
        version,
        title,
        pluginId,
        pluginVersion,
        mediaType,
        sha256,
        publishedBy,
        publishedAt,
        null,
        null);
  }

  /** Whether it tells the same as an earlier one of the same office, from a later closing. */
  public boolean corrects(Bulletin earlier) {
    return kind.equals(earlier.kind)
        && period.equals(earlier.period)
        && version > earlier.version
        && (earlier.issuer == null || Objects.equals(issuerUnitId, earlier.issuerUnitId));
  }

  /** Whether it is this kind of bulletin of this office; older ones were the only one there was. */
  boolean is(IssueKind wanted, Issuer office) {
    return kind.equals(wanted.code())
        && (issuer == null || Objects.equals(issuerUnitId, office.unitId()));
  }
}
