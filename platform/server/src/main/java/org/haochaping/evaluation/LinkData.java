package org.haochaping.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haochaping.retention.DataClass;
import org.haochaping.retention.PersonalData;
import org.haochaping.tenancy.IdRows;

/**
 * 办件编号 in links that stand for one case, and whom apps handed over with them. Without its number a
 * link would rate anything, so it ends; without its person it is only silent about him.
 */
@ApplicationScoped
public class LinkData implements PersonalData {
  @Inject RatingLinks links;
  @Inject LinkPersons persons;
  @Inject Clock clock;

  @Override
  public Set<DataClass> classes() {
    return Set.of(DataClass.SERVICE_RECORD_NUMBER, DataClass.CONTACT);
  }

  @Override
  public List<UUID> begunBefore(
      Connection connection, UUID tenant, DataClass kind, Instant before, UUID behind, int most)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id from rating_link where tenant_id = ? and id > ? and id < uuid7_floor(?) and "
                + column(kind)
                + "_ciphertext is not null order by id limit ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, behind);
      statement.setTimestamp(3, Timestamp.from(before));
      statement.setInt(4, most);
      return IdRows.of(statement);
    }
  }

  @Override
  public Set<UUID> erase(
      Connection connection, UUID tenant, DataClass kind, Collection<UUID> subjects)
      throws SQLException {
    if (kind == DataClass.CONTACT) {
      return forgotten(connection, tenant, subjects);
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update rating_link set service_record_ciphertext = null, service_record_key_id = null,"
                + " revoked_at = coalesce(revoked_at, ?) where tenant_id = ? and id = any(?)"
                + " and service_record_ciphertext is not null returning id")) {
      statement.setTimestamp(1, Timestamp.from(clock.instant()));
      statement.setObject(2, tenant);
      statement.setArray(3, connection.createArrayOf("uuid", subjects.toArray()));
      return new HashSet<>(IdRows.of(statement));
    }
  }

  @Override
  public boolean eraseAbout(
      Connection connection, UUID tenant, DataClass kind, UUID evaluation, List<Held> known)
      throws SQLException {
    Optional<String> number = OwnNumber.of(connection, tenant, evaluation, known);
    if (kind == DataClass.CONTACT) {
      return persons.forget(connection, tenant, evaluation, number);
    }
    if (number.isEmpty()) {
      return false;
    }
    List<UUID> same = new ArrayList<>();
    for (RatingLink link : links.ofSameUnit(connection, tenant, evaluation)) {
      if (number.get().equals(link.serviceRecordNumber())) {
        same.add(link.id());
      }
    }
    return !erase(connection, tenant, kind, same).isEmpty();
  }

  private static Set<UUID> forgotten(Connection connection, UUID tenant, Collection<UUID> subjects)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update rating_link set person_key_id = null, person_ciphertext = null"
                + " where tenant_id = ? and person_ciphertext is not null and id = any(?)"
                + " returning id")) {
      statement.setObject(1, tenant);
      statement.setArray(2, connection.createArrayOf("uuid", subjects.toArray()));
      return new HashSet<>(IdRows.of(statement));
    }
  }

  private static String column(DataClass kind) {
    return kind == DataClass.CONTACT ? "person" : "service_record";
  }
}
