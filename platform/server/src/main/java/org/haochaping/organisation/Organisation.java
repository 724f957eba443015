package org.haochaping.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lookups in a tenant's organisation, within its transaction. */
@ApplicationScoped
public class Organisation {
  private static final String UNITS =
      "select id, code, name, id, line_of_work, valid_from, valid_to from unit";
  private static final String WINDOWS = withUnit("code", "service_window");
  private static final String MATTERS = withUnit("code", "matter");
  private static final String STAFF = withUnit("number", "staff");

  /** Everything at once, for work that looks up many codes. */
  public Directory directory(Connection connection, UUID tenant) throws SQLException {
    return new Directory(
        all(connection, UNITS, tenant),
        all(connection, WINDOWS, tenant),
        all(connection, MATTERS, tenant),
        all(connection, STAFF, tenant),
        UnitChangeRows.successors(connection, tenant));
  }

  public Optional<DirectoryEntry> unit(Connection connection, UUID tenant, UUID id)
      throws SQLException {
    return byId(connection, UNITS, tenant, id);
  }

  public Optional<DirectoryEntry> window(Connection connection, UUID tenant, UUID id)
      throws SQLException {
    return byId(connection, WINDOWS, tenant, id);
  }

  public Optional<DirectoryEntry> matter(Connection connection, UUID tenant, UUID id)
      throws SQLException {
    return byId(connection, MATTERS, tenant, id);
  }

  public Optional<DirectoryEntry> staff(Connection connection, UUID tenant, UUID id)
      throws SQLException {
    return byId(connection, STAFF, tenant, id);
  }

  public Optional<DirectoryEntry> unit(
      Connection connection, UUID tenant, String code, LocalDate day) throws SQLException {
    return byCode(connection, UNITS, "code", tenant, code, day);
  }

  public Optional<DirectoryEntry> window(
      Connection connection, UUID tenant, String code, LocalDate day) throws SQLException {
    return byCode(connection, WINDOWS, "code", tenant, code, day);
  }

  public Optional<DirectoryEntry> matter(
      Connection connection, UUID tenant, String code, LocalDate day) throws SQLException {
    return byCode(connection, MATTERS, "code", tenant, code, day);
  }

  public Optional<DirectoryEntry> staff(
      Connection connection, UUID tenant, String number, LocalDate day) throws SQLException {
    return byCode(connection, STAFF, "number", tenant, number, day);
  }

  /** Whether a unit is this one or one of its sections (科室). */
  public static boolean isPartOf(Connection connection, UUID tenant, UUID part, UUID unit)
      throws SQLException {
    if (part.equals(unit)) {
      return true;
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select 1 from unit where tenant_id = ? and id = ? and parent_id = ?"
                + " and kind = 'SECTION'")) {
      statement.setObject(1, tenant);
      statement.setObject(2, part);
      statement.setObject(3, unit);
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  /** Whether another unit took the place of this one. */
  public static boolean succeeded(Connection connection, UUID tenant, UUID unit)
      throws SQLException {
    return UnitChangeRows.successors(connection, tenant).containsKey(unit);
  }

  /** Which units took the place of one by a day. */
  public List<UUID> successors(Connection connection, UUID tenant, UUID unit, LocalDate day)
      throws SQLException {
    return UnitChangeRows.successors(connection, tenant, unit, day);
  }

  /** Who leads which source, with dates. */
  public LeadDepartments leads(Connection connection, UUID tenant) throws SQLException {
    List<LeadAssignment> leads = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select source, line_of_work, lead_tenant_id, lead_unit_id, lead_unit_name,"
                + " valid_from, valid_to from lead_assignment where tenant_id = ?")) {
      statement.setObject(1, tenant);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          leads.add(
              new LeadAssignment(
                  row.getInt(1),
                  row.getString(2),
                  row.getObject(3, UUID.class),
                  row.getObject(4, UUID.class),
                  row.getString(5),
                  row.getObject(6, LocalDate.class),
                  row.getObject(7, LocalDate.class)));
        }
      }
    }
    return new LeadDepartments(leads);
  }

  /** Who leads a source for a unit's line of work on a day. */
  public Optional<LeadAssignment> lead(
      Connection connection, UUID tenant, int source, @Nullable String lineOfWork, LocalDate day)
      throws SQLException {
    return leads(connection, tenant).lead(source, lineOfWork, day);
  }

  private static String withUnit(String code, String table) {
    return "select id, " + code + ", name, unit_id, null, valid_from, valid_to from " + table;
  }

  private static Optional<DirectoryEntry> byId(
      Connection connection, String select, UUID tenant, UUID id) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(select + " where tenant_id = ? and id = ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, id);
      return entries(statement).stream().findFirst();
    }
  }

  private static Optional<DirectoryEntry> byCode(
      Connection connection, String select, String column, UUID tenant, String code, LocalDate day)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            select
                + " where tenant_id = ? and "
                + column
                + " = ? and valid_from <= ? and (valid_to is null or valid_to >= ?)")) {
      statement.setObject(1, tenant);
      statement.setString(2, code);
      statement.setObject(3, day);
      statement.setObject(4, day);
      return entries(statement).stream().findFirst();
    }
  }

  private static List<DirectoryEntry> all(Connection connection, String select, UUID tenant)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(select + " where tenant_id = ?")) {
      statement.setObject(1, tenant);
      return entries(statement);
    }
  }

  private static List<DirectoryEntry> entries(PreparedStatement statement) throws SQLException {
    List<DirectoryEntry> entries = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        entries.add(
            new DirectoryEntry(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class)));
      }
    }
    return entries;
  }
}
