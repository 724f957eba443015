package org.haochaping.bulletin.form;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.haochaping.bulletin.way.Issue;
import org.haochaping.bulletin.way.IssueKind;
import org.haochaping.bulletin.way.IssueState;
import org.haochaping.closing.Period;
import org.jspecify.annotations.Nullable;

/** Letterheads as rows, never changed: of a bulletin the last counts. */
public final class Letterheads {
  private static final String COLUMNS =
      "select l.number, l.recipients, l.copies, l.note, l.printer, l.sealed, ";
  private static final String FROM =
      " from bulletin_letterhead l join bulletin_issue i"
          + " on i.tenant_id = l.tenant_id and i.id = l.issue_id where l.tenant_id = ?"
          + " and i.issuer_unit_id is not distinct from ? order by own desc, l.id desc limit 1";

  private Letterheads() {}

  /**
   * Of one bulletin; while nobody has entered any, as the office's last one, without its number.
   * What is published has the one it went out with, whatever the office has entered since.
   */
  public static Letterhead of(Connection connection, Issue issue) throws SQLException {
    if (issue.state() == IssueState.PUBLISHED) {
      return KeptDocuments.last(connection, issue.tenantId(), issue.id())
          .map(kept -> Letterhead.printedOn(kept.document()))
          .orElse(Letterhead.NONE);
    }
    try (PreparedStatement statement =
        connection.prepareStatement(COLUMNS + "l.issue_id = ? as own" + FROM)) {
      statement.setObject(1, issue.id());
      statement.setObject(2, issue.tenantId());
      statement.setObject(3, issue.issuerUnitId());
      return read(statement);
    }
  }

  /** Of the bulletin an office is about to publish, whether its draft is there yet or not. */
  public static Letterhead ofOpen(
      Connection connection, UUID tenant, IssueKind kind, Period period, @Nullable UUID unit)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            COLUMNS
                + "(i.kind = ? and i.period = ? and i.state not in ('PUBLISHED', 'DROPPED')) as own"
                + FROM)) {
      statement.setString(1, kind.name());
      statement.setString(2, period.code());
      statement.setObject(3, tenant);
      statement.setObject(4, unit);
      return read(statement);
    }
  }

  private static Letterhead read(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      if (!row.next()) {
        return Letterhead.NONE;
      }
      Letterhead found =
          new Letterhead(
              row.getString(1),
              row.getString(2),
              List.of((String[]) row.getArray(3).getArray()),
              row.getString(4),
              row.getString(5),
              row.getBoolean(6));
      return row.getBoolean(7) ? found : found.withoutNumber();
    }
  }

  /** How often it was entered for a bulletin. */
  public static long revision(Connection connection, Issue issue) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select count(*) from bulletin_letterhead where tenant_id = ? and issue_id = ?")) {
      statement.setObject(1, issue.tenantId());
      statement.setObject(2, issue.id());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** Two bulletins that are entered at once do not get one number. */
  static void lockNumbers(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select pg_advisory_xact_lock(hashtext(?))")) {
      statement.setString(1, "bulletin-number" + tenant);
      statement.execute();
    }
  }

  /** Whether another bulletin has this number or has gone out under it. */
  static boolean isTaken(Connection connection, Issue issue, String number) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select 1 from bulletin_letterhead l join bulletin_issue i"
                + " on i.tenant_id = l.tenant_id and i.id = l.issue_id"
                + " where l.tenant_id = ? and l.number = ? and i.state <> 'DROPPED' and i.id <> ?"
                + " and not exists (select 1 from bulletin_letterhead m where"
                + " m.tenant_id = l.tenant_id and m.issue_id = l.issue_id and m.id > l.id)")) {
      statement.setObject(1, issue.tenantId());
      statement.setString(2, number);
      statement.setObject(3, issue.id());
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  static void insert(
      Connection connection, Issue issue, UUID id, Letterhead letterhead, String by, Instant at)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into bulletin_letterhead (tenant_id, id, issue_id, number, recipients, copies,"
                + " note, printer, sealed, entered_by, entered_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      statement.setObject(1, issue.tenantId());
      statement.setObject(2, id);
      statement.setObject(3, issue.id());
      statement.setString(4, letterhead.number());
      statement.setString(5, letterhead.recipients());
      statement.setArray(6, connection.createArrayOf("text", letterhead.copies().toArray()));
      statement.setString(7, letterhead.note());
      statement.setString(8, letterhead.printer());
      statement.setBoolean(9, letterhead.sealed());
      statement.setString(10, by);
      statement.setTimestamp(11, Timestamp.from(at));
      statement.executeUpdate();
    }
  }
}
