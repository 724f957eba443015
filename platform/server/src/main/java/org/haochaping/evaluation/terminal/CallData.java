package org.haochaping.evaluation.terminal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haochaping.evaluation.OwnNumber;
import org.haochaping.retention.DataClass;
import org.haochaping.retention.PersonalData;
import org.haochaping.tenancy.IdRows;

/** 办件编号 in calls. A call without its number is over: nobody is asked by it any more. */
@ApplicationScoped
public class CallData implements PersonalData {
  @Inject Calls calls;

  @Override
  public Set<DataClass> classes() {
    return Set.of(DataClass.SERVICE_RECORD_NUMBER);
  }

  @Override
  public List<UUID> begunBefore(
      Connection connection, UUID tenant, DataClass kind, Instant before, UUID behind, int most)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id from terminal_call where tenant_id = ? and id > ? and id < uuid7_floor(?)"
                + " and service_record_ciphertext is not null order by id limit ?")) {
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
    return forget(connection, tenant, "id = any(?)", subjects);
  }

  @Override
  public boolean eraseAbout(
      Connection connection, UUID tenant, DataClass kind, UUID evaluation, List<Held> known)
      throws SQLException {
    boolean own =
        !forget(connection, tenant, "evaluation_id = any(?)", List.of(evaluation)).isEmpty();
    Optional<String> number = OwnNumber.of(connection, tenant, evaluation, known);
    if (number.isEmpty()) {
      return own;
    }
    List<UUID> same =
        calls.ofCase(connection, tenant, evaluation, number.get()).stream()
            .map(Calls.Call::id)
            .toList();
    return !forget(connection, tenant, "id = any(?)", same).isEmpty() || own;
  }

  private static Set<UUID> forget(
      Connection connection, UUID tenant, String which, Collection<UUID> ids) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update terminal_call set service_record_ciphertext = null,"
                + " service_record_key_id = null where tenant_id = ? and "
                + which
                + " and service_record_ciphertext is not null returning id")) {
      statement.setObject(1, tenant);
      statement.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
      return new HashSet<>(IdRows.of(statement));
    }
  }
}
