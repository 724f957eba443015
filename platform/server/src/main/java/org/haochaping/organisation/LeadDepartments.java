package org.haochaping.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The dated table of lead departments (牵头部门) of one tenant. */
public record LeadDepartments(List<LeadAssignment> assignments) {

  public LeadDepartments {
    assignments = List.copyOf(assignments);
  }

  /**
   * Who leads a source on a day: the one assigned to that line of work, else the one for all.
   *
   * @param lineOfWork of the rated unit, if it has one
   */
  public Optional<LeadAssignment> lead(int source, @Nullable String lineOfWork, LocalDate day) {
    List<LeadAssignment> valid =
        assignments.stream().filter(lead -> lead.source() == source && lead.validOn(day)).toList();
    return valid.stream()
        .filter(lead -> lead.lineOfWork() != null && lead.lineOfWork().equals(lineOfWork))
        .findFirst()
        .or(() -> valid.stream().filter(lead -> lead.lineOfWork() == null).findFirst());
  }
}
