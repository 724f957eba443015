package org.haochaping.definition.tag;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Versions that were released; written once. */
final class CatalogueRows {
  private CatalogueRows() {}

  /**
   * A version to write.
   *
   * @param ruling the number of the ruling that puts it into force
   */
  record Row(
      String version,
      int number,
      CatalogueDraft draft,
      LocalDate from,
      int ruling,
      String by,
      Instant at) {}

  static int lastNumber(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select coalesce(max(number), 0) from tenant_tag_catalogue where tenant_id = ?")) {
      statement.setObject(1, tenant);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  static void insert(Connection connection, UUID tenant, Row row) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into tenant_tag_catalogue (tenant_id, version, number, name, notice, based_on,"
                + " effective_from, policy_version, released_by, released_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      statement.setObject(1, tenant);
      statement.setString(2, row.version());
      statement.setInt(3, row.number());
      statement.setString(4, row.draft().name());
      statement.setString(5, row.draft().notice());
      statement.setString(6, row.draft().basedOn());
      statement.setObject(7, row.from());
      statement.setInt(8, row.ruling());
      statement.setString(9, row.by());
      statement.setTimestamp(10, Timestamp.from(row.at()));
      statement.executeUpdate();
    }
    insertTags(connection, tenant, row);
  }

  private static void insertTags(Connection connection, UUID tenant, Row row) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into tenant_tag (tenant_id, catalogue_version, code, level, text, shown_first,"
                + " position) values (?, ?, ?, ?, ?, ?, ?)")) {
      int position = 0;
      for (DraftTag tag : row.draft().tags()) {
        statement.setObject(1, tenant);
        statement.setString(2, row.version());
        statement.setString(3, tag.codeText());
        statement.setString(4, tag.levelOfCode().orElseThrow().name());
        statement.setString(5, tag.words());
        statement.setBoolean(6, tag.shownFirst());
        statement.setInt(7, ++position);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }
}
