package org.haochaping.bulletin.posting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.duty.Duty;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin was posted.
 *
 * @param place where, in words
 * @param url where, for a site; empty elsewhere
 * @param postedAt when it was, as who noted it says
 * @param photo whether there is a picture of it
 */
@Schema(name = "BulletinPosting")
public record Posting(
    UUID id,
    PostingForm form,
    String place,
    String url,
    Instant postedAt,
    String notedBy,
    String office,
    Instant notedAt,
    boolean photo) {

  /** Whether it came after the last day; until 24:00 of it, it did not. */
  boolean isLate(@Nullable LocalDate dueOn) {
    return dueOn != null && LocalDate.ofInstant(postedAt, Duty.CHINA).isAfter(dueOn);
  }
}
