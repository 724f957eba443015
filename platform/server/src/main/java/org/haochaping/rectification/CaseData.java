package org.haochaping.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.haochaping.duty.Duties;
import org.haochaping.retention.DataClass;
import org.haochaping.retention.OpenMatters;
import org.haochaping.retention.PersonalData;
import org.haochaping.tenancy.IdRows;
import org.jspecify.annotations.Nullable;

/**
 * The case's copy of what its citizen wrote; it goes with the rating's. Until a case has ended and
 * nothing is owed about it, somebody is at work on it.
 */
@ApplicationScoped
public class CaseData implements PersonalData, OpenMatters {
  @Inject Duties duties;

  @Override
  public Set<DataClass> classes() {
    return Set.of(DataClass.WORDS, DataClass.CONTACT);
  }

  /** None: the rating tells its own. */
  @Override
  public List<UUID> begunBefore(
      Connection connection, UUID tenant, DataClass kind, Instant before, UUID behind, int most) {
    return List.of();
  }

  @Override
  public Set<UUID> erase(
      Connection connection, UUID tenant, DataClass kind, Collection<UUID> subjects)
      throws SQLException {
    String change =
        kind == DataClass.CONTACT
            ? "update bad_review_case set contact_given = false, name_digest = null, name_length = 0,"
                + " contact_digest = null"
                + " where contact_given"
            : "update bad_review_case c set words = '', words_gone = case when exists (select 1"
                + " from erasure_request r where r.tenant_id = c.tenant_id"
                + " and r.evaluation_id = c.evaluation_id) then 'CITIZEN' else 'TERM' end"
                + " where words <> ''";
    try (PreparedStatement statement =
        connection.prepareStatement(
            change + " and tenant_id = ? and evaluation_id = any(?) returning evaluation_id")) {
      statement.setObject(1, tenant);
      statement.setArray(2, connection.createArrayOf("uuid", subjects.toArray()));
      return new HashSet<>(IdRows.of(statement));
    }
  }

  @Override
  public List<Matter> of(Connection connection, UUID tenant, Collection<UUID> subjects)
      throws SQLException {
    List<Matter> matters = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select evaluation_id, id, state, closed_at from bad_review_case"
                + " where tenant_id = ? and evaluation_id = any(?)")) {
      statement.setObject(1, tenant);
      statement.setArray(2, connection.createArrayOf("uuid", subjects.toArray()));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          Timestamp closed = row.getTimestamp(4);
          boolean owed =
              duties.about(connection, tenant, row.getObject(2, UUID.class)).stream()
                  .anyMatch(duty -> duty.doneAt() == null);
          matters.add(
              new Matter(
                  row.getObject(1, UUID.class),
                  owed ? null : ended(CaseState.valueOf(row.getString(3)), closed)));
        }
      }
    }
    return matters;
  }

  private static @Nullable Instant ended(CaseState state, @Nullable Timestamp closed) {
    return switch (state) {
      case OPENED, HANDED_OVER, ACKNOWLEDGED, DRAFTED, ANSWERED -> null;
      case CLOSED, VOIDED, MERGED -> closed == null ? null : closed.toInstant();
    };
  }
}
