package org.haochaping.evaluation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.plugin.api.Contact;
import org.haochaping.plugin.api.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * What a code in a link or QR code stands for. The code itself is not kept.
 *
 * @param person whom an app handed over with it, until he is forgotten
 * @param visit what a visit that its app numbers is known by here
 */
public record RatingLink(
    UUID id,
    UUID channelInstanceId,
    Kind kind,
    UUID unitId,
    @Nullable UUID windowId,
    @Nullable UUID staffId,
    @Nullable UUID matterId,
    @Nullable String serviceRecordNumber,
    int serviceNumber,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant revokedAt,
    @Nullable Terminal terminal,
    @Nullable String backUrl,
    Optional<Person> person,
    Optional<String> visit) {

  /** For one case, for whoever is served at a window, or for one visit that has no 办件编号. */
  @Schema(name = "LinkKind")
  public enum Kind {
    CASE,
    WINDOW,
    VISIT
  }

  /** How to reach its citizen, if an app handed that over. */
  public Optional<Contact> contact() {
    return person.flatMap(Person::contact);
  }

  /** The same for a page that offers no way back. */
  RatingLink withoutWayBack() {
    return new RatingLink(
        id,
        channelInstanceId,
        kind,
        unitId,
        windowId,
        staffId,
        matterId,
        serviceRecordNumber,
        serviceNumber,
        createdAt,
        expiresAt,
        revokedAt,
        terminal,
        null,
        person,
        visit);
  }

  boolean isExpired(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }
}
