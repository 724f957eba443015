package org.haochaping.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.haochaping.retention.DataClass;
import org.haochaping.retention.ErasableColumns;
import org.haochaping.retention.PersonalColumns;
import org.haochaping.tenancy.IdRows;

/**
 * Files of ratings. Once read to the end a file is not needed; its counts, digest and what was
 * rejected stay. One citizen's rows cannot be cut out of a file, so at his wish the whole of it
 * goes.
 */
@ApplicationScoped
public class FileData implements PersonalColumns {
  private static final ErasableColumns COLUMNS =
      ErasableColumns.of("import_job", "id", "octet_length(bytes) > 0", "bytes")
          .since("finished_at");

  @Override
  public Set<DataClass> classes() {
    return Set.of(DataClass.UPLOADED_FILE);
  }

  @Override
  public ErasableColumns columns() {
    return COLUMNS;
  }

  @Override
  public boolean eraseAbout(
      Connection connection, UUID tenant, DataClass kind, UUID evaluation, List<Held> known)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select j.id from import_job j join evaluation e on e.tenant_id = j.tenant_id"
                + " and e.channel_instance_id = j.channel_instance_id"
                + " and e.received_at between j.created_at and j.finished_at"
                + " where j.tenant_id = ? and e.id = ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, evaluation);
      return !erase(connection, tenant, kind, IdRows.of(statement)).isEmpty();
    }
  }
}
