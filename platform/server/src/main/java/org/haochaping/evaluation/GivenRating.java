package org.haochaping.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A rating as it stands.
 *
 * @param correctedAt when its citizen corrected it, which he does once
 * @param followsId the rating it follows up
 * @param numberTyped whether its 办件编号 is only what somebody typed
 * @param counts whether it is neither voided nor superseded
 */
public record GivenRating(
    UUID id,
    LocalDate ratedOn,
    Instant receivedAt,
    int source,
    int terminal,
    UUID channelInstanceId,
    Origin origin,
    Level level,
    int assessNumber,
    UUID unitId,
    @Nullable UUID windowId,
    @Nullable UUID staffId,
    @Nullable UUID matterId,
    String catalogueVersion,
    List<String> tags,
    String words,
    boolean contactGiven,
    boolean counts,
    @Nullable Instant correctedAt,
    @Nullable UUID followsId,
    boolean numberTyped) {

  public GivenRating {
    tags = List.copyOf(tags);
  }

  /** Whether a citizen chose the level, so that it is his to correct and to follow up. */
  public boolean isOwn() {
    return switch (origin) {
      case ACTIVE, INVITED, STAFF_ASSISTED, TEST -> true;
      case STAFF_ENTERED, DEFAULT, IMPORTED -> false;
    };
  }

  Counted counted() {
    return new Counted(ratedOn, source, terminal, unitId, level, origin, assessNumber);
  }
}
