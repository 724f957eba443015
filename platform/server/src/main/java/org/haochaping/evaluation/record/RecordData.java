package org.haochaping.evaluation.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haochaping.evaluation.OwnNumber;
import org.haochaping.retention.DataClass;
import org.haochaping.retention.OpenMatters;
import org.haochaping.retention.PersonalData;
import org.haochaping.tenancy.IdRows;
import org.haochaping.vault.MasterKeys;
import org.haochaping.vault.VaultData;

/**
 * 办件编号 of services rendered: in the vault, found by its digest. The default rating that is still to
 * come needs it.
 */
@ApplicationScoped
public class RecordData implements PersonalData, OpenMatters {
  @Inject MasterKeys keys;
  @Inject VaultData vault;

  @Override
  public Set<DataClass> classes() {
    return Set.of(DataClass.SERVICE_RECORD_NUMBER);
  }

  /** None: the vault tells those of its own. */
  @Override
  public List<UUID> begunBefore(
      Connection connection, UUID tenant, DataClass kind, Instant before, UUID behind, int most) {
    return List.of();
  }

  /** Nothing: the vault erases its own. */
  @Override
  public Set<UUID> erase(
      Connection connection, UUID tenant, DataClass kind, Collection<UUID> subjects) {
    return Set.of();
  }

  @Override
  public boolean eraseAbout(
      Connection connection, UUID tenant, DataClass kind, UUID evaluation, List<Held> known)
      throws SQLException {
    Optional<String> number = OwnNumber.of(connection, tenant, evaluation, known);
    if (number.isEmpty()) {
      return false;
    }
    // Who has rated is owed no default rating, and without its number none could be given.
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update service_record set watched = false where tenant_id = ? and number_digest = ?"
                + " returning id")) {
      statement.setObject(1, tenant);
      statement.setBytes(2, keys.digest("case", number.get().strip()));
      return !vault.erase(connection, tenant, kind, IdRows.of(statement)).isEmpty();
    }
  }

  @Override
  public List<Matter> of(Connection connection, UUID tenant, Collection<UUID> subjects)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id from service_record where tenant_id = ? and watched and id = any(?)")) {
      statement.setObject(1, tenant);
      statement.setArray(2, connection.createArrayOf("uuid", subjects.toArray()));
      return IdRows.of(statement).stream().map(subject -> new Matter(subject, null)).toList();
    }
  }
}
