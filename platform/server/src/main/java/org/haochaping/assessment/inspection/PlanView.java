package org.haochaping.assessment.inspection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.organisation.Directory;
import org.haochaping.organisation.DirectoryEntry;
import org.jspecify.annotations.Nullable;

/**
 * A plan as its planners read it.
 *
 * @param wanted how many visits there are to make in all
 * @param done how many of them were made
 */
@Schema(name = "InspectionPlanView")
public record PlanView(InspectionPlan plan, InspectionPlan.State state, int wanted, int done) {

  /**
   * A place of the plan and how it stands.
   *
   * @param bad how many of its visits found it bad, 一(一)
   * @param mean of the scores, out of a hundred; none without scores
   */
  @Schema(name = "InspectionPlace")
  public record Place(
      UUID id,
      String unitName,
      @Nullable String windowCode,
      @Nullable String windowName,
      int wanted,
      int done,
      int bad,
      @Nullable BigDecimal mean) {

    static Place of(PlanPlace place, Directory directory, Map<UUID, Visits.Count> counts) {
      Visits.Count count = counts.getOrDefault(place.id(), Visits.Count.NONE);
      Optional<DirectoryEntry> window = window(place, directory);
      return new Place(
          place.id(),
          directory.byId(place.unitId()).map(DirectoryEntry::name).orElse(""),
          window.map(DirectoryEntry::code).orElse(null),
          window.map(DirectoryEntry::name).orElse(null),
          place.visits(),
          count.visits(),
          count.bad(),
          count.scored() == 0
              ? null
              : count.points().divide(BigDecimal.valueOf(count.scored()), 2, RoundingMode.HALF_UP));
    }

    private static Optional<DirectoryEntry> window(PlanPlace place, Directory directory) {
      UUID id = place.windowId();
      return id == null ? Optional.empty() : directory.byId(id);
    }
  }

  /** A plan with everything in it. */
  @Schema(name = "InspectionPlanDetail")
  public record Detail(
      PlanView summary,
      String channelName,
      String questionnaireTitle,
      List<Place> places,
      List<Inspector> inspectors) {

    public Detail {
      places = List.copyOf(places);
      inspectors = List.copyOf(inspectors);
    }
  }

  static PlanView of(InspectionPlan plan, InspectionPlan.State state, List<Place> places) {
    return new PlanView(
        plan,
        state,
        places.stream().mapToInt(Place::wanted).sum(),
        places.stream().mapToInt(place -> Math.min(place.done(), place.wanted())).sum());
  }
}
