package org.haochaping.retention;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.haochaping.tenancy.Ids;

/**
 * Somebody who holds data of citizens, found by CDI. All is done within the transaction of the
 * tenant.
 */
public interface PersonalData {

  /** Of which classes he holds data. */
  Set<DataClass> classes();

  /**
   * The subjects of which he holds data of this class and that began before a moment, in the order
   * of their ids, from behind one. A subject is a rating, or what the data stands in where it is
   * not known whose it is; its id is made when it begins.
   */
  List<UUID> begunBefore(
      Connection connection, UUID tenant, DataClass kind, Instant before, UUID behind, int most)
      throws SQLException;

  /**
   * Erases what he holds of this class about these subjects, and nothing about others.
   *
   * @return those about which there was something
   */
  Set<UUID> erase(Connection connection, UUID tenant, DataClass kind, Collection<UUID> subjects)
      throws SQLException;

  /** When each of these subjects began, that is known of its id unless he knows better. */
  default Map<UUID, Instant> begun(Connection connection, UUID tenant, Collection<UUID> subjects)
      throws SQLException {
    return subjects.stream().collect(Collectors.toMap(subject -> subject, Ids::madeAt));
  }

  /** What he holds about one rating, in words for its citizen. */
  default List<Held> about(Connection connection, UUID tenant, UUID evaluation)
      throws SQLException {
    return List.of();
  }

  /**
   * Erases what he holds of this class about one rating, wherever it is to be found.
   *
   * @param known what was held about it before, to recognise it by
   * @return whether there was something
   */
  default boolean eraseAbout(
      Connection connection, UUID tenant, DataClass kind, UUID evaluation, List<Held> known)
      throws SQLException {
    return !erase(connection, tenant, kind, List.of(evaluation)).isEmpty();
  }

  /**
   * One thing that is held.
   *
   * @param item a name for machines, as {@code phone}
   */
  record Held(DataClass kind, String item, String chinese, String english, String text) {}
}
