package org.haochaping.bulletin.remark;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of a bulletin.
 *
 * @param place where the error is, in his words; empty when nothing was said or it is erased
 * @param words with numbers hidden; empty when they are erased
 * @param reply the answer, or why it is withheld; empty until then
 * @param repliedBy who answered, for the office alone
 * @param office which answered
 */
record Remark(
    UUID tenantId,
    UUID id,
    UUID bulletinId,
    RemarkKind kind,
    String place,
    String words,
    Instant receivedAt,
    RemarkState state,
    long revision,
    String reply,
    @Nullable String repliedBy,
    @Nullable String office,
    @Nullable Instant repliedAt) {

  static Remark received(UUID tenant, UUID id, UUID bulletin, SentRemark sent, Instant at) {
    return new Remark(
        tenant,
        id,
        bulletin,
        sent.kind(),
        sent.maskedPlace(),
        sent.maskedWords(),
        at,
        RemarkState.RECEIVED,
        0,
        "",
        null,
        null,
        null);
  }

  /** The same after the office has acted. */
  Remark replied(RemarkState next, String text, String by, String byOffice, Instant at) {
    return new Remark(
        tenantId,
        id,
        bulletinId,
        kind,
        place,
        words,
        receivedAt,
        next,
        revision + 1,
        text,
        by,
        byOffice,
        at);
  }
}
