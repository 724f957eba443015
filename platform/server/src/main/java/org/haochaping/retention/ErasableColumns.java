package org.haochaping.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haochaping.tenancy.IdRows;

/**
 * Columns of a tenant's table that are emptied, while their rows stay.
 *
 * @param subject the column that tells whose they are
 * @param begun what is asked of a row that began before a moment
 * @param held what is asked of a row that still has something; indexes may say it in the same words
 * @param emptied what is set
 */
public record ErasableColumns(
    String table, String subject, String begun, String held, String emptied) {

  /** These columns of rows that began when the id of their subject was made. */
  public static ErasableColumns of(String table, String subject, String held, String... columns) {
    return new ErasableColumns(
        table,
        subject,
        subject + " < uuid7_floor(?)",
        held,
        Stream.of(columns).map(column -> column + " = ''").collect(Collectors.joining(", ")));
  }

  /** The same, but a row begins at the moment in this column and is needed until there is one. */
  public ErasableColumns since(String column) {
    return new ErasableColumns(
        table, subject, column + " < ?", column + " is not null and " + held, emptied);
  }

  List<UUID> begunBefore(Connection connection, UUID tenant, Instant before, UUID behind, int most)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            ("select distinct %2$s from %1$s where tenant_id = ? and %2$s > ? and %3$s and %4$s"
                    + " order by %2$s limit ?")
                .formatted(table, subject, begun, held))) {
      statement.setObject(1, tenant);
      statement.setObject(2, behind);
      statement.setTimestamp(3, Timestamp.from(before));
      statement.setInt(4, most);
      return IdRows.of(statement);
    }
  }

  Set<UUID> erase(Connection connection, UUID tenant, Collection<UUID> subjects)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update %1$s set %4$s where tenant_id = ? and %2$s = any(?) and %3$s returning %2$s"
                .formatted(table, subject, held, emptied))) {
      statement.setObject(1, tenant);
      statement.setArray(2, connection.createArrayOf("uuid", subjects.toArray()));
      return new HashSet<>(IdRows.of(statement));
    }
  }
}
