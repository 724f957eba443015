package org.haochaping.oversight;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The units of a tenant and of all below it, compared with another period.
 *
 * @param total how many there are on all pages
 * @param linesOfWork of all units, whichever of them is asked for
 * @param next the cursor of the next page; absent on the last one
 */
@Schema(name = "OverviewDepartments")
public record Departments(
    String period,
    String periodName,
    String compare,
    String compareName,
    String tenant,
    String tenantName,
    Measure measure,
    int minimumVolume,
    int total,
    List<String> linesOfWork,
    List<Department> items,
    @Nullable String next) {

  /** In which order they are listed. */
  public enum Order {
    /** Who has surely got worse first, by how much; then whose fall could be chance. */
    FALL,
    /** Who has surely got better first. */
    RISE,
    /** By tenant and code. */
    NAME
  }

  /**
   * One unit, as its closing calls it.
   *
   * @param tenant the code of whose it is
   * @param change absent where the two periods cannot be compared
   * @param reason why they cannot; absent when they can
   */
  @Schema(name = "OverviewDepartment")
  public record Department(
      String tenant,
      String tenantName,
      String prefecture,
      String prefectureName,
      UUID unitId,
      String code,
      String name,
      String kind,
      @Nullable String lineOfWork,
      @Nullable Measures now,
      @Nullable Measures before,
      @Nullable Change change,
      @Nullable String reason,
      @Nullable String reasonEnglish) {}
}
