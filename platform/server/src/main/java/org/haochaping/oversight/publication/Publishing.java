package org.haochaping.oversight.publication;

import java.time.Instant;
import java.util.UUID;
import org.haochaping.bulletin.way.IssueKind;
import org.haochaping.tenancy.Tenant;
import org.jspecify.annotations.Nullable;

/** One bulletin of one office of a tenant, published or not. */
record Publishing(
    Tenant tenant, IssueKind kind, @Nullable String issuer, Instant due, @Nullable Filed filed) {

  /**
   * That it is published.
   *
   * @param first when its first version was
   * @param bulletinId the latest version
   */
  record Filed(Instant first, UUID bulletinId, int version) {}
}
