package org.haochaping.bulletin.remark;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.haochaping.retention.DataClass;
import org.haochaping.retention.ErasableColumns;
import org.haochaping.retention.OpenMatters;
import org.haochaping.retention.PersonalColumns;

/**
 * The words of remarks, kept as long as those of ratings after they were answered; each remark is a
 * subject of its own. The answer stays, and so does how many there were.
 */
@ApplicationScoped
public class RemarkData implements PersonalColumns, OpenMatters {
  private static final ErasableColumns COLUMNS =
      ErasableColumns.of("bulletin_remark", "id", "words <> ''", "words", "place");

  @Override
  public Set<DataClass> classes() {
    return Set.of(DataClass.WORDS);
  }

  @Override
  public ErasableColumns columns() {
    return COLUMNS;
  }

  /** Until it is answered it is needed. */
  @Override
  public List<Matter> of(Connection connection, UUID tenant, Collection<UUID> subjects)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id, replied_at from bulletin_remark where tenant_id = ? and id = any(?)")) {
      statement.setObject(1, tenant);
      statement.setArray(2, connection.createArrayOf("uuid", subjects.toArray()));
      List<Matter> matters = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          Timestamp at = row.getTimestamp(2);
          matters.add(new Matter(row.getObject(1, UUID.class), at == null ? null : at.toInstant()));
        }
      }
      return matters;
    }
  }
}
