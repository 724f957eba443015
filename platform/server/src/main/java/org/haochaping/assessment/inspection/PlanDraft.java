package org.haochaping.assessment.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan as it was written in the console; it may be anything. */
@Schema(name = "InspectionPlanDraft")
public record PlanDraft(
    @Nullable UUID channelId,
    @Nullable UUID questionnaireId,
    @Nullable String title,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable List<PlaceDraft> places,
    @Nullable List<String> inspectors) {
  /** Nothing was written. */
  static final PlanDraft EMPTY = new PlanDraft(null, null, null, null, null, null, null);

  /** A place as it was written. */
  @Schema(name = "InspectionPlaceDraft")
  public record PlaceDraft(
      @Nullable UUID unitId, @Nullable UUID windowId, @Nullable Integer visits) {}
}
