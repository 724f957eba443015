package org.haochaping.assessment.survey;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A department a survey is about.
 *
 * @param quota the most sheets that count; no limit without
 * @param valid sheets that count
 * @param invalid sheets that ended early, as those of people who were never served
 */
record SurveyUnit(UUID unitId, @Nullable Integer quota, int valid, int invalid) {

  boolean isFull() {
    return quota != null && valid >= quota;
  }
}
