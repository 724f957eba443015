package org.haochaping.onboarding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.evaluation.Trials;
import org.haochaping.rectification.BadReviewCase;
import org.jspecify.annotations.Nullable;

/** How far a trial has come, stage by stage. */
public record Journey(List<Stage> stages, boolean arrived) {

  /**
   * @param words what was seen there
   */
  @Schema(name = "TrialStage")
  public record Stage(String code, boolean done, @Nullable Instant at, String words) {}

  static Journey of(Trials.Seen seen, Optional<BadReviewCase.Arrived> opened) {
    List<Stage> stages = new ArrayList<>();
    String where = seen.unitName() + (seen.windowName() == null ? "" : " · " + seen.windowName());
    stages.add(new Stage("RECEIVED", true, seen.receivedAt(), seen.channelName() + " → " + where));
    stages.add(new Stage("MASKED", seen.masked(), seen.receivedAt(), seen.words()));
    stages.add(new Stage("UNCOUNTED", seen.counted() == 0, seen.receivedAt(), "" + seen.counted()));
    stages.add(
        new Stage(
            "CASE_OPENED",
            opened.isPresent(),
            opened.map(BadReviewCase.Arrived::openedAt).orElse(null),
            opened.map(BadReviewCase.Arrived::number).orElse("")));
    stages.add(
        new Stage(
            "LEAD_SEES",
            opened.isPresent(),
            opened.map(BadReviewCase.Arrived::openedAt).orElse(null),
            opened.map(BadReviewCase.Arrived::leadUnitName).orElse("")));
    return new Journey(stages, stages.stream().allMatch(Stage::done));
  }
}
