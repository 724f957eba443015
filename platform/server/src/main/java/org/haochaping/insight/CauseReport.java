package org.haochaping.insight;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.plugin.api.Level;
import org.jspecify.annotations.Nullable;

/**
 * Where the bad ratings of a period come from. A rating has several contents or none, so that the
 * numbers by content do not add up to {@code bad}; those by matter do.
 *
 * @param at when it was counted
 * @param bad first ratings of the period that are bad and count
 * @param followUps bad second ratings, which are in no other number
 * @param tags by content, the most frequent first
 * @param matters by matter and department, the most frequent first
 */
public record CauseReport(
    String period, Instant at, long bad, long followUps, List<OfTag> tags, List<OfMatter> matters) {

  public CauseReport {
    tags = List.copyOf(tags);
    matters = List.copyOf(matters);
  }

  /**
   * One content.
   *
   * @param code absent for ratings that chose none
   * @param level which level it is a content of; absent where its catalogue does not say
   */
  @Schema(name = "CauseTag")
  public record OfTag(
      @Nullable String code, String text, @Nullable Level level, long n, List<OfMatter> matters) {

    public OfTag {
      matters = List.copyOf(matters);
    }
  }

  /**
   * One matter of one department.
   *
   * @param code absent, like the name, where the rating names no matter
   */
  @Schema(name = "CauseMatter")
  public record OfMatter(
      @Nullable String code, @Nullable String name, UUID unitId, String unitName, long n) {}
}
