package org.haochaping.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.haochaping.retention.DataClass;
import org.haochaping.retention.ErasableColumns;
import org.haochaping.retention.PersonalColumns;

/** What citizens wrote before they corrected it; it goes with what they wrote instead. */
@ApplicationScoped
public class CorrectedData implements PersonalColumns {
  private static final ErasableColumns COLUMNS =
      ErasableColumns.of("rating_correction", "evaluation_id", "words <> ''", "words");

  @Override
  public Set<DataClass> classes() {
    return Set.of(DataClass.WORDS);
  }

  @Override
  public ErasableColumns columns() {
    return COLUMNS;
  }

  @Override
  public List<Held> about(Connection connection, UUID tenant, UUID evaluation) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select words from rating_correction where tenant_id = ? and evaluation_id = ?"
                + " and words <> ''")) {
      statement.setObject(1, tenant);
      statement.setObject(2, evaluation);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? List.of(
                new Held(
                    DataClass.WORDS,
                    "wordsBefore",
                    "更正前的评价内容",
                    "Words before you corrected them",
                    row.getString(1)))
            : List.of();
      }
    }
  }
}
