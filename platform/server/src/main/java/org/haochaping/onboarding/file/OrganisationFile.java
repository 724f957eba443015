package org.haochaping.onboarding.file;

import java.util.List;
import java.util.Set;

/**
 * What a workbook or CSV file states of an organisation.
 *
 * @param kinds what it speaks of at all, and so replaces
 * @param problems everything that is wrong, each with its sheet, row and column
 */
public record OrganisationFile(List<Entry> entries, Set<Kind> kinds, List<Problem> problems) {
  public OrganisationFile {
    entries = List.copyOf(entries);
    kinds = Set.copyOf(kinds);
    problems = List.copyOf(problems);
  }
}
