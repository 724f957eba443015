package org.haochaping.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;

/** Reads ratings; within a transaction of their tenant. */
@ApplicationScoped
public class GivenRatings {
  private static final String SELECT =
      "select id, rated_on, received_at, source, terminal, channel_instance_id, origin, level,"
          + " assess_number, unit_id, window_id, staff_id, matter_id, catalogue_version, tags,"
          + " words, contact_given, state, corrected_at, follows_id, number_typed from evaluation"
          + " where tenant_id = ? and ";

  public Optional<GivenRating> byId(Connection connection, UUID tenant, UUID id)
      throws SQLException {
    return one(connection, "id = ?", tenant, id);
  }

  /** The same, kept from others until the transaction ends. */
  public Optional<GivenRating> locked(Connection connection, UUID tenant, UUID id)
      throws SQLException {
    return one(connection, "id = ? for update", tenant, id);
  }

  /** The follow-up of a rating. */
  public Optional<GivenRating> following(Connection connection, UUID tenant, UUID first)
      throws SQLException {
    return one(connection, "follows_id = ?", tenant, first);
  }

  private static Optional<GivenRating> one(
      Connection connection, String which, UUID tenant, UUID id) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SELECT + which)) {
      statement.setObject(1, tenant);
      statement.setObject(2, id);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(rating(row)) : Optional.empty();
      }
    }
  }

  private static GivenRating rating(ResultSet row) throws SQLException {
    Timestamp corrected = row.getTimestamp(19);
    return new GivenRating(
        row.getObject(1, UUID.class),
        row.getObject(2, LocalDate.class),
        row.getTimestamp(3).toInstant(),
        row.getInt(4),
        row.getInt(5),
        row.getObject(6, UUID.class),
        Origin.valueOf(row.getString(7)),
        Level.valueOf(row.getString(8)),
        row.getInt(9),
        row.getObject(10, UUID.class),
        row.getObject(11, UUID.class),
        row.getObject(12, UUID.class),
        row.getObject(13, UUID.class),
        row.getString(14),
        Arrays.asList((String[]) row.getArray(15).getArray()),
        row.getString(16),
        row.getBoolean(17),
        row.getString(18).equals(Counted.COUNTED),
        corrected == null ? null : corrected.toInstant(),
        row.getObject(20, UUID.class),
        row.getBoolean(21));
  }
}
