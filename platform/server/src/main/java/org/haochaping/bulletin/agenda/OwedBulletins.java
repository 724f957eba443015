package org.haochaping.bulletin.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.haochaping.bulletin.way.IssueKind;
import org.haochaping.closing.Period;

/**
 * Which bulletins are owed, for those above as well: they do not see the duties of a tenant below.
 * Whether one is published stands in its filing alone.
 */
@ApplicationScoped
public class OwedBulletins {

  /** Keeps that exactly these are owed in a tenant for a period; the others fall away. */
  void keep(Connection connection, UUID tenant, Period period, List<OwedBulletin> owed, Instant now)
      throws SQLException {
    Array kinds = array(connection, "text", owed, one -> one.kind().name());
    Array units = array(connection, "uuid", owed, OwedBulletin::unitId);
    try (PreparedStatement withdraw =
        connection.prepareStatement(
            "update bulletin_owed set withdrawn_at = ? where tenant_id = ? and period = ?"
                + " and withdrawn_at is null and (kind, issuer_unit_id) not in"
                + " (select * from unnest(?::text[], ?::uuid[]))")) {
      withdraw.setTimestamp(1, Timestamp.from(now));
      withdraw.setObject(2, tenant);
      withdraw.setString(3, period.code());
      withdraw.setArray(4, kinds);
      withdraw.setArray(5, units);
      withdraw.executeUpdate();
    }
    try (PreparedStatement owe =
        connection.prepareStatement(
            "insert into bulletin_owed (tenant_id, id, kind, period, issuer_unit_id, issuer_name,"
                + " due_on) select ?, gen_random_uuid(), o.kind, ?, o.unit, o.name, o.due_on"
                + " from unnest(?::text[], ?::uuid[], ?::text[], ?::date[])"
                + " as o (kind, unit, name, due_on)"
                + " on conflict (tenant_id, period, kind, issuer_unit_id) do update"
                + " set issuer_name = excluded.issuer_name, due_on = excluded.due_on,"
                + " withdrawn_at = null where bulletin_owed.withdrawn_at is not null")) {
      owe.setObject(1, tenant);
      owe.setString(2, period.code());
      owe.setArray(3, kinds);
      owe.setArray(4, units);
      owe.setArray(5, array(connection, "text", owed, OwedBulletin::issuer));
      owe.setArray(6, array(connection, "date", owed, one -> Date.valueOf(one.dueOn())));
      owe.executeUpdate();
    }
  }

  /** What is owed of a period by these tenants, published or not. */
  public List<OwedBulletin> of(Connection connection, Collection<UUID> tenants, Period period)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select tenant_id, kind, issuer_unit_id, issuer_name, due_on from bulletin_owed"
                + " where tenant_id = any(?) and period = ? and withdrawn_at is null"
                + " order by tenant_id, kind, issuer_name, issuer_unit_id")) {
      statement.setArray(1, connection.createArrayOf("uuid", tenants.toArray()));
      statement.setString(2, period.code());
      List<OwedBulletin> owed = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          owed.add(
              new OwedBulletin(
                  row.getObject(1, UUID.class),
                  IssueKind.valueOf(row.getString(2)),
                  period,
                  row.getObject(3, UUID.class),
                  row.getString(4),
                  row.getObject(5, LocalDate.class)));
        }
      }
      return owed;
    }
  }

  private static Array array(
      Connection connection,
      String type,
      List<OwedBulletin> owed,
      Function<OwedBulletin, Object> value)
      throws SQLException {
    return connection.createArrayOf(type, owed.stream().map(value).toArray());
  }
}
