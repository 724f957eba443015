package org.haochaping.assessment.inspection;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.plugin.api.Level;
import org.jspecify.annotations.Nullable;

/**
 * A visit as planners read it.
 *
 * @param clockDoubted whether the phone told a time that could not be believed
 */
@Schema(name = "InspectionVisit")
public record VisitView(
    UUID id,
    String number,
    UUID placeId,
    String inspector,
    Instant visitedAt,
    boolean clockDoubted,
    Instant receivedAt,
    Whereabouts where,
    boolean endedEarly,
    @Nullable Level level,
    @Nullable BigDecimal score,
    @Nullable BigDecimal fullScore,
    @Nullable String withdrawnBy,
    @Nullable Instant withdrawnAt,
    @Nullable String withdrawnWhy) {

  /** A question that was asked, and what was answered. */
  @Schema(name = "InspectionAnswer")
  public record Answer(String question, String answer) {}

  /** A visit with what was found and seen. */
  @Schema(name = "InspectionVisitDetail")
  public record Detail(VisitView visit, List<Answer> answers, List<VisitPhotos.Item> photos) {

    public Detail {
      answers = List.copyOf(answers);
      photos = List.copyOf(photos);
    }
  }

  static VisitView of(Visit visit) {
    Visit.Withdrawal withdrawn = visit.withdrawn();
    return new VisitView(
        visit.id(),
        visit.number(),
        visit.placeId(),
        visit.inspector().name(),
        visit.visitedAt(),
        !visit.visitedAt().equals(visit.toldAt()),
        visit.receivedAt(),
        visit.where(),
        visit.endedEarly(),
        visit.level(),
        visit.score(),
        visit.fullScore(),
        withdrawn == null ? null : withdrawn.by(),
        withdrawn == null ? null : withdrawn.at(),
        withdrawn == null ? null : withdrawn.why());
  }
}
