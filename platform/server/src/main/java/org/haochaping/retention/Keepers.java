package org.haochaping.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** All who hold citizens' data, and all who still need it, as one. */
@ApplicationScoped
public class Keepers {
  private List<PersonalData> holders = List.of();
  private List<OpenMatters> needs = List.of();

  protected Keepers() {}

  @Inject
  public Keepers(@Any Instance<PersonalData> holders, @Any Instance<OpenMatters> needs) {
    this(holders.stream().toList(), needs.stream().toList());
  }

  Keepers(List<PersonalData> holders, List<OpenMatters> needs) {
    this.holders = holders;
    this.needs = needs;
  }

  private Stream<PersonalData> of(DataClass kind) {
    return holders.stream().filter(holder -> holder.classes().contains(kind));
  }

  /** As each of them says, together. */
  List<UUID> begunBefore(
      Connection connection, UUID tenant, DataClass kind, Instant before, UUID behind, int most)
      throws SQLException {
    TreeSet<UUID> subjects = new TreeSet<>();
    for (PersonalData holder : of(kind).toList()) {
      subjects.addAll(holder.begunBefore(connection, tenant, kind, before, behind, most));
    }
    return subjects.stream().limit(most).toList();
  }

  /** When each of these subjects began, as those who hold data of this class know it. */
  Map<UUID, Instant> begun(
      Connection connection, UUID tenant, DataClass kind, Collection<UUID> subjects)
      throws SQLException {
    Map<UUID, Instant> begun = new HashMap<>();
    for (PersonalData holder : of(kind).toList()) {
      holder
          .begun(connection, tenant, subjects)
          .forEach(
              (subject, at) ->
                  begun.merge(subject, at, (one, other) -> one.isAfter(other) ? one : other));
    }
    return begun;
  }

  Set<UUID> erase(Connection connection, UUID tenant, DataClass kind, Collection<UUID> subjects)
      throws SQLException {
    Set<UUID> erased = new HashSet<>();
    for (PersonalData holder : of(kind).toList()) {
      erased.addAll(holder.erase(connection, tenant, kind, subjects));
    }
    return erased;
  }

  public List<PersonalData.Held> about(Connection connection, UUID tenant, UUID evaluation)
      throws SQLException {
    List<PersonalData.Held> held = new ArrayList<>();
    for (PersonalData holder : holders) {
      held.addAll(holder.about(connection, tenant, evaluation));
    }
    return held;
  }

  /** Whether anybody held something of this class about the rating. */
  boolean eraseAbout(
      Connection connection,
      UUID tenant,
      DataClass kind,
      UUID evaluation,
      List<PersonalData.Held> known)
      throws SQLException {
    boolean found = false;
    for (PersonalData holder : of(kind).toList()) {
      found |= holder.eraseAbout(connection, tenant, kind, evaluation, known);
    }
    return found;
  }

  /** When the last of what concerned each subject ended; of those still open nothing. */
  Map<UUID, Instant> ended(Connection connection, UUID tenant, Map<UUID, Instant> begun)
      throws SQLException {
    Map<UUID, Instant> ended = new HashMap<>(begun);
    for (OpenMatters need : needs) {
      for (OpenMatters.Matter matter : need.of(connection, tenant, begun.keySet())) {
        Instant end = matter.ended();
        if (end == null) {
          ended.remove(matter.subject());
        } else {
          ended.computeIfPresent(
              matter.subject(), (subject, last) -> last.isAfter(end) ? last : end);
        }
      }
    }
    return ended;
  }
}
