package org.haochaping.oversight.publication;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.bulletin.way.IssueKind;
import org.haochaping.closing.Period;
import org.haochaping.duty.Duty;

/** Prompts as rows, seen by who sent them and by who got them. */
final class PromptRows {
  private static final String SELECT =
      "select p.tenant_id, p.id, p.from_tenant_id, f.code, f.name, p.kind, p.period, p.words,"
          + " p.sent_by, p.sent_at, p.reply, p.replied_by, p.replied_at from publication_prompt p"
          + " join tenant f on f.id = p.from_tenant_id where p.tenant_id = any(?)";
  private static final String LATEST = " order by p.sent_at desc, p.id desc limit ";

  private PromptRows() {}

  /** Keeps a prompt; false where this tenant has been prompted for the same that day. */
  static boolean insert(Connection connection, Prompt prompt) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into publication_prompt (tenant_id, id, from_tenant_id, kind, period, words,"
                + " sent_by, sent_at, sent_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " on conflict (tenant_id, from_tenant_id, kind, period, sent_on) do nothing")) {
      statement.setObject(1, prompt.tenantId());
      statement.setObject(2, prompt.id());
      statement.setObject(3, prompt.fromTenantId());
      statement.setString(4, prompt.kind().name());
      statement.setString(5, prompt.period().code());
      statement.setString(6, prompt.words());
      statement.setString(7, prompt.sentBy());
      statement.setTimestamp(8, Timestamp.from(prompt.sentAt()));
      statement.setObject(9, LocalDate.ofInstant(prompt.sentAt(), Duty.CHINA));
      return statement.executeUpdate() == 1;
    }
  }

  /** Keeps a reply; false where there is one already. */
  static boolean reply(Connection connection, Prompt replied, String words, String by, Instant at)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update publication_prompt set reply = ?, replied_by = ?, replied_at = ?"
                + " where tenant_id = ? and id = ? and replied_at is null")) {
      statement.setString(1, words);
      statement.setString(2, by);
      statement.setTimestamp(3, Timestamp.from(at));
      statement.setObject(4, replied.tenantId());
      statement.setObject(5, replied.id());
      return statement.executeUpdate() == 1;
    }
  }

  /** Notes that it has arrived; false where that was noted before. */
  static boolean received(Connection connection, UUID tenant, UUID id, Instant at)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update publication_prompt set received_at = ?"
                + " where tenant_id = ? and id = ? and received_at is null")) {
      statement.setTimestamp(1, Timestamp.from(at));
      statement.setObject(2, tenant);
      statement.setObject(3, id);
      return statement.executeUpdate() == 1;
    }
  }

  /** One that a tenant got. */
  static Optional<Prompt> byId(Connection connection, UUID tenant, UUID id) throws SQLException {
    return list(connection, SELECT + " and p.id = ?", List.of(tenant), id).stream().findFirst();
  }

  /** Those a tenant got or sent to these tenants, the latest first. */
  static List<Prompt> about(Connection connection, UUID reader, Collection<UUID> tenants, int most)
      throws SQLException {
    return list(
        connection,
        SELECT + " and (p.tenant_id = ? or p.from_tenant_id = ?)" + LATEST + most,
        tenants,
        reader,
        reader);
  }

  /** The same of one period. */
  static List<Prompt> about(
      Connection connection, UUID reader, Collection<UUID> tenants, Period period)
      throws SQLException {
    return list(
        connection,
        SELECT
            + " and (p.tenant_id = ? or p.from_tenant_id = ?) and p.period = ?"
            + " order by p.sent_at desc, p.id desc",
        tenants,
        reader,
        reader,
        period.code());
  }

  private static List<Prompt> list(
      Connection connection, String sql, Collection<UUID> tenants, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf("uuid", tenants.toArray()));
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(2 + i, parameters[i]);
      }
      List<Prompt> prompts = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          Timestamp replied = row.getTimestamp(13);
          prompts.add(
              new Prompt(
                  row.getObject(1, UUID.class),
                  row.getObject(2, UUID.class),
                  row.getObject(3, UUID.class),
                  row.getString(4),
                  row.getString(5),
                  IssueKind.valueOf(row.getString(6)),
                  Period.parse(row.getString(7)),
                  row.getString(8),
                  row.getString(9),
                  row.getTimestamp(10).toInstant(),
                  row.getString(11),
                  row.getString(12),
                  replied == null ? null : replied.toInstant()));
        }
      }
      return prompts;
    }
  }
}
