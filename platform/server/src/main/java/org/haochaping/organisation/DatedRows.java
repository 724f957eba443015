package org.haochaping.organisation;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Windows, matters, staff, sections and lead assignments that follow a unit. A row keeps its id, so
 * that links and posters go on working, and belongs to the other unit from the day; its days before
 * become a row of their own, so that the day of a rating decides whose it is.
 */
final class DatedRows {
  private static final String WHICH =
      " where tenant_id = ? and unit_id = ? and (valid_to is null or valid_to >= ?)"
          + " and (?::uuid[] is null or %s = any(?))";

  private final Connection connection;
  private final UnitChange change;
  private final DirectoryEntry to;

  private DatedRows(Connection connection, UnitChange change, DirectoryEntry to) {
    this.connection = connection;
    this.change = change;
    this.to = to;
  }

  static List<Followed> follow(Connection connection, UnitChange change) throws SQLException {
    DirectoryEntry to = change.to();
    if (to == null) {
      if (change.endsUnit()) {
        nothingLeft(connection, change);
      }
      return List.of();
    }
    DatedRows rows = new DatedRows(connection, change, to);
    UnitChange.Part part = change.part();
    return switch (change.kind()) {
      case MOVE -> List.of();
      case RENAME -> rows.leads();
      case MERGE, ABOLISH -> {
        List<Followed> all = new ArrayList<>(rows.parts(null, null, null, null));
        rows.renew("staff_role", "staff_id, role, source", "staff_id", null, "role");
        all.addAll(rows.leads());
        yield all;
      }
      case SPLIT -> {
        rows.renew("staff_role", "staff_id, role, source", "staff_id", part.staff(), "role");
        yield rows.parts(part.windows(), part.matters(), part.staff(), part.sections());
      }
    };
  }

  private List<Followed> parts(
      @Nullable List<UUID> windows,
      @Nullable List<UUID> matters,
      @Nullable List<UUID> staff,
      @Nullable List<UUID> sections)
      throws SQLException {
    return List.of(
        Followed.of(
            "windows",
            "窗口",
            "Windows",
            renew("service_window", "code, name, hall_id", "id", windows, "name")),
        Followed.of(
            "matters", "事项", "Matters", renew("matter", "code, name", "id", matters, "name")),
        Followed.of("staff", "人员", "Staff", change("staff", "unit_id", staff)),
        Followed.of("sections", "下设科室", "Sections", change("unit", "parent_id", sections)));
  }

  /** Keeps the days before as rows of their own and gives the rest to the other unit. */
  private List<String> renew(
      String table, String columns, String key, @Nullable List<UUID> chosen, String name)
      throws SQLException {
    String which = WHICH.formatted(key);
    Array ids = ids(chosen);
    try (PreparedStatement past =
            connection.prepareStatement(
                "insert into "
                    + table
                    + " (tenant_id, id, unit_id, valid_from, valid_to, "
                    + columns
                    + ") select tenant_id, gen_random_uuid(), unit_id, valid_from, ?, "
                    + columns
                    + " from "
                    + table
                    + which
                    + " and valid_from < ?");
        PreparedStatement on =
            connection.prepareStatement(
                "update "
                    + table
                    + " set unit_id = ?, valid_from = greatest(valid_from, ?)"
                    + which
                    + " returning "
                    + name)) {
      past.setObject(1, change.onDay().minusDays(1));
      bind(past, 2, ids);
      past.setObject(7, change.onDay());
      past.executeUpdate();
      on.setObject(1, to.id());
      on.setObject(2, change.onDay());
      bind(on, 3, ids);
      // The rows just kept end before the day, so they are not among these.
      return names(on);
    }
  }

  /** People stay who they are and sections stay what they are: only where they belong changes. */
  private List<String> change(String table, String column, @Nullable List<UUID> chosen)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update "
                + table
                + " set "
                + column
                + " = ?"
                + WHICH.replace("unit_id", column).formatted("id")
                + " and id <> ? returning name")) {
      statement.setObject(1, to.id());
      bind(statement, 2, ids(chosen));
      statement.setObject(7, to.id());
      return names(statement);
    }
  }

  /** Whom the unit leads, here and in the tenants below: row security admits exactly these. */
  private List<Followed> leads() throws SQLException {
    String which =
        " where lead_tenant_id = ? and lead_unit_id = ? and (valid_to is null or valid_to >= ?)";
    List<String> here = new ArrayList<>();
    List<String> below = new ArrayList<>();
    try (PreparedStatement past =
            connection.prepareStatement(
                "insert into lead_assignment (tenant_id, id, source, line_of_work, lead_tenant_id,"
                    + " lead_unit_id, lead_unit_name, valid_from, valid_to) select tenant_id,"
                    + " gen_random_uuid(), source, line_of_work, lead_tenant_id, lead_unit_id,"
                    + " lead_unit_name, valid_from, ? from lead_assignment"
                    + which
                    + " and valid_from < ?");
        PreparedStatement on =
            connection.prepareStatement(
                "update lead_assignment set lead_unit_id = ?, lead_unit_name = ?,"
                    + " valid_from = greatest(valid_from, ?)"
                    + which
                    + " returning tenant_id, (select name from tenant t where t.id ="
                    + " lead_assignment.tenant_id) || ' 来源' || source")) {
      past.setObject(1, change.onDay().minusDays(1));
      past.setObject(2, change.tenantId());
      past.setObject(3, change.from().id());
      past.setObject(4, change.onDay());
      past.setObject(5, change.onDay());
      past.executeUpdate();
      on.setObject(1, to.id());
      on.setString(2, to.name());
      on.setObject(3, change.onDay());
      on.setObject(4, change.tenantId());
      on.setObject(5, change.from().id());
      on.setObject(6, change.onDay());
      try (ResultSet row = on.executeQuery()) {
        while (row.next()) {
          boolean own = change.tenantId().equals(row.getObject(1, UUID.class));
          (own ? here : below).add(row.getString(2));
        }
      }
    }
    return List.of(
        Followed.of("leads", "本级牵头的来源", "Sources led here", here),
        Followed.of("leads-below", "为下级牵头的来源", "Sources led for tenants below", below));
  }

  /** A unit ends without successor only when nothing hangs on it. */
  private static void nothingLeft(Connection connection, UnitChange change) throws SQLException {
    String rest = " = ? and (valid_to is null or valid_to >= ?)";
    String own = " where tenant_id = ? and ";
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select 1 from service_window"
                + own
                + "unit_id"
                + rest
                + " union all select 1 from matter"
                + own
                + "unit_id"
                + rest
                + " union all select 1 from staff"
                + own
                + "unit_id"
                + rest
                + " union all select 1 from unit"
                + own
                + "parent_id"
                + rest
                + " union all select 1 from lead_assignment where lead_tenant_id = ? and"
                + " lead_unit_id"
                + rest)) {
      for (int i = 0; i < 5; i++) {
        statement.setObject(3 * i + 1, change.tenantId());
        statement.setObject(3 * i + 2, change.from().id());
        statement.setObject(3 * i + 3, change.onDay());
      }
      try (ResultSet row = statement.executeQuery()) {
        if (row.next()) {
          throw successorNeeded(change);
        }
      }
    }
  }

  private static Refusal successorNeeded(UnitChange change) {
    return Refusal.conflict(
        "successor-needed",
        "“" + change.from().name() + "”还有窗口、事项、人员、下设科室或牵头职责，请选择承接单位。",
        "The unit still has windows, matters, staff, sections or sources to lead; choose a"
            + " successor.");
  }

  private @Nullable Array ids(@Nullable List<UUID> chosen) throws SQLException {
    return chosen == null ? null : connection.createArrayOf("uuid", chosen.toArray());
  }

  private void bind(PreparedStatement statement, int first, @Nullable Array ids)
      throws SQLException {
    statement.setObject(first, change.tenantId());
    statement.setObject(first + 1, change.from().id());
    statement.setObject(first + 2, change.onDay());
    statement.setArray(first + 3, ids);
    statement.setArray(first + 4, ids);
  }

  private static List<String> names(PreparedStatement statement) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        names.add(row.getString(1));
      }
    }
    return names;
  }
}
