package org.haochaping.onboarding.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's file as far as it could be understood.
 *
 * @param tenant the head of the file; none when it could not be read
 * @param policy what the tenant rules, if the file says so
 * @param entries everything else, in the order of the file
 * @param leads where the list of leads stands
 * @param problems everything that is wrong
 */
public record TenantFile(
    @Nullable Entry tenant,
    @Nullable PolicyEntry policy,
    List<Entry> entries,
    Place leads,
    List<Problem> problems) {

  public TenantFile {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }

  public List<Entry> entries(Kind kind) {
    return entries.stream().filter(entry -> entry.kind() == kind).toList();
  }
}
