package org.haochaping.oversight;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.tenancy.TenantLevel;
import org.jspecify.annotations.Nullable;

/**
 * A tenant and all below it in a period, and what has changed since another.
 *
 * @param minimumVolume who has fewer ratings is not compared
 * @param whole the sum of all that have closed; absent when none has
 * @param before the same of the period it is compared with
 * @param change absent where the two cannot be compared
 * @param reason why they cannot; absent when they can
 * @param changes of the whole by every rate that can be compared
 * @param sources what the whole is made of
 * @param regions every tenant, each before those below it
 */
public record Overview(
    String period,
    String periodName,
    String compare,
    String compareName,
    String tenant,
    String tenantName,
    TenantLevel level,
    Measure measure,
    int minimumVolume,
    @Nullable Measures whole,
    @Nullable Measures before,
    @Nullable Change change,
    @Nullable String reason,
    @Nullable String reasonEnglish,
    List<Change> changes,
    List<SourceView> sources,
    List<Region> regions) {

  /** What came from one source; absent where nothing is closed. */
  @Schema(name = "OverviewSource")
  public record SourceView(
      int source, String name, @Nullable Measures measures, @Nullable Measures before) {}

  /**
   * One tenant.
   *
   * @param parent the code of the one above it; absent for the first
   * @param depth 0 for the first
   * @param due how many at and below it owe the period
   * @param closed how many of them have closed it
   * @param own from its own closing
   * @param whole with all below it that have closed
   * @param before the same of the period it is compared with
   */
  @Schema(name = "OverviewRegion")
  public record Region(
      String code,
      String name,
      TenantLevel level,
      @Nullable String parent,
      int depth,
      int due,
      int closed,
      @Nullable Measures own,
      @Nullable Measures whole,
      @Nullable Measures before,
      @Nullable Change change,
      @Nullable String reason,
      @Nullable String reasonEnglish) {}
}
