package org.haochaping.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.haochaping.rectification.CaseFile;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.jspecify.annotations.Nullable;

/** Finds appeals; row security narrows them to the parties of their case. */
@ApplicationScoped
public class AppealSearch {

  /** The appeals of a case, the latest first. */
  List<Appeal> ofCase(Connection connection, UUID tenant, UUID caseId) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select "
                + AppealRows.COLUMNS
                + " from appeal where tenant_id = ? and case_id = ? order by id desc")) {
      statement.setObject(1, tenant);
      statement.setObject(2, caseId);
      return AppealRows.all(statement);
    }
  }

  /** Whether there is one about this hand-over of a case. */
  boolean begun(Connection connection, CaseFile file) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select 1 from appeal where tenant_id = ? and case_id = ? and hand_over = ?")) {
      statement.setObject(1, file.tenantId());
      statement.setObject(2, file.id());
      statement.setInt(3, file.handOver());
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  /** Whose appeals: those of these units, rated or leading, or all the tenant is party to. */
  record Scope(boolean all, List<UUID> units) {

    static Scope of(Actor actor) {
      return new Scope(
          actor.has(Role.SERVICE_BUREAU) || actor.has(Role.SERVICE_CENTRE),
          actor.roles().stream()
              .map(Actor.Held::unitId)
              .filter(Objects::nonNull)
              .distinct()
              .toList());
    }
  }

  /** Those not decided, the latest first. */
  List<Appeal> open(Connection connection, Scope scope, int most) throws SQLException {
    return of(connection, scope, "state <> 'DECIDED'", null, most);
  }

  /** Those decided, the latest first, from behind a cursor. */
  List<Appeal> decided(Connection connection, Scope scope, @Nullable UUID before, int most)
      throws SQLException {
    return of(connection, scope, "state = 'DECIDED'", before, most);
  }

  private static List<Appeal> of(
      Connection connection, Scope scope, String where, @Nullable UUID before, int most)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select "
                + AppealRows.COLUMNS
                + " from appeal where (? or unit_id = any(?) or lead_unit_id = any(?)) and "
                + where
                + (before == null ? "" : " and id < ?")
                + " order by id desc limit "
                + most)) {
      Array units = connection.createArrayOf("uuid", scope.units().toArray());
      statement.setBoolean(1, scope.all());
      statement.setArray(2, units);
      statement.setArray(3, units);
      if (before != null) {
        statement.setObject(4, before);
      }
      return AppealRows.all(statement);
    }
  }
}
