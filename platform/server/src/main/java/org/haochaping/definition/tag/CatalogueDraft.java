package org.haochaping.definition.tag;

import java.time.Instant;
import java.util.List;

/**
 * The next version while it is being written.
 *
 * @param notice the number of the notice that orders it (文号)
 * @param basedOn the version it was copied from
 */
record CatalogueDraft(
    String name,
    String notice,
    String basedOn,
    List<DraftTag> tags,
    long revision,
    String changedBy,
    Instant changedAt) {

  CatalogueDraft {
    tags = List.copyOf(tags);
  }
}
