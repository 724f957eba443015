package org.haochaping.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.haochaping.plugin.api.EvaluationDraft;
import org.jspecify.annotations.Nullable;

/**
 * A draft whose codes are resolved and whose words are masked: what will be stored.
 *
 * @param numberTyped whether its 办件编号 is only what somebody typed
 */
record Rating(
    UUID id,
    EvaluationDraft draft,
    Instant receivedAt,
    UUID channelInstanceId,
    UUID unitId,
    @Nullable UUID windowId,
    @Nullable UUID staffId,
    @Nullable UUID matterId,
    String catalogueVersion,
    List<String> tags,
    String words,
    boolean numberTyped) {

  Rating {
    tags = List.copyOf(tags);
  }
}
