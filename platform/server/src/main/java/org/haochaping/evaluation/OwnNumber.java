package org.haochaping.evaluation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.retention.PersonalData.Held;

/**
 * By which number what else is kept about a rating's case may be found and erased. Not by one that
 * somebody typed: else whoever knows another's number could rate by it, and with the receipt of
 * that erase what is kept about the other's case.
 */
public final class OwnNumber {
  private OwnNumber() {}

  /** The number among what was held about a rating. */
  public static Optional<String> of(
      Connection connection, UUID tenant, UUID evaluation, List<Held> known) throws SQLException {
    Optional<String> number =
        known.stream()
            .filter(held -> held.item().equals("serviceRecordNumber"))
            .map(Held::text)
            .findFirst();
    return number.isPresent() && isTyped(connection, tenant, evaluation)
        ? Optional.empty()
        : number;
  }

  static boolean isTyped(Connection connection, UUID tenant, UUID evaluation) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select 1 from evaluation where tenant_id = ? and id = ? and number_typed")) {
      statement.setObject(1, tenant);
      statement.setObject(2, evaluation);
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }
}
