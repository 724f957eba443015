package org.haochaping.bulletin.remark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Remarks as rows. */
final class RemarkRows {
  private static final String SELECT =
      "select tenant_id, id, bulletin_id, kind, place, words, received_at, state, revision, reply,"
          + " replied_by, office, replied_at from bulletin_remark where tenant_id = ?";

  private RemarkRows() {}

  /** What a remark is found by, as keyed digests. */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  record Digests(byte[] code, byte[] once, byte[] content) {}

  static void insert(Connection connection, Remark remark, Digests digests) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into bulletin_remark (tenant_id, id, bulletin_id, kind, place, words, code,"
                + " once_key, content, received_at, state, revision, reply)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      statement.setObject(1, remark.tenantId());
      statement.setObject(2, remark.id());
      statement.setObject(3, remark.bulletinId());
      statement.setString(4, remark.kind().name());
      statement.setString(5, remark.place());
      statement.setString(6, remark.words());
      statement.setBytes(7, digests.code());
      statement.setBytes(8, digests.once());
      statement.setBytes(9, digests.content());
      statement.setTimestamp(10, Timestamp.from(remark.receivedAt()));
      statement.setString(11, remark.state().name());
      statement.setLong(12, remark.revision());
      statement.setString(13, remark.reply());
      statement.executeUpdate();
    }
  }

  /** Keeps the next revision; tells whether nobody else was faster. */
  static boolean update(Connection connection, Remark remark) throws SQLException {
    Instant at = remark.repliedAt();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update bulletin_remark set state = ?, revision = ?, reply = ?, replied_by = ?,"
                + " office = ?, replied_at = ? where tenant_id = ? and id = ? and revision = ?")) {
      statement.setString(1, remark.state().name());
      statement.setLong(2, remark.revision());
      statement.setString(3, remark.reply());
      statement.setString(4, remark.repliedBy());
      statement.setString(5, remark.office());
      statement.setTimestamp(6, at == null ? null : Timestamp.from(at));
      statement.setObject(7, remark.tenantId());
      statement.setObject(8, remark.id());
      statement.setLong(9, remark.revision() - 1);
      return statement.executeUpdate() == 1;
    }
  }

  /** Of one bulletin, the first first. */
  static List<Remark> of(Connection connection, UUID tenant, UUID bulletin) throws SQLException {
    return list(connection, " and bulletin_id = ? order by id", tenant, bulletin);
  }

  /** Those of one bulletin that everybody may read, the first first. */
  static List<Remark> shown(Connection connection, UUID tenant, UUID bulletin) throws SQLException {
    return list(
        connection,
        " and bulletin_id = ? and state in ('ANSWERED', 'ACCEPTED', 'REFUTED') order by id",
        tenant,
        bulletin);
  }

  static int count(Connection connection, UUID tenant, UUID bulletin, RemarkState state)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select count(*) from bulletin_remark"
                + " where tenant_id = ? and bulletin_id = ? and state = ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, bulletin);
      statement.setString(3, state.name());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  static Optional<Remark> byId(Connection connection, UUID tenant, UUID id) throws SQLException {
    return list(connection, " and id = ?", tenant, id).stream().findFirst();
  }

  static Optional<Remark> byCode(Connection connection, UUID tenant, byte[] code)
      throws SQLException {
    return list(connection, " and code = ?", tenant, code).stream().findFirst();
  }

  /** What was sent with this key before, if it is the same; the same key never means two. */
  record Before(UUID id, boolean same) {}

  static @Nullable Before before(Connection connection, UUID tenant, byte[] once, byte[] content)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id, content = ? from bulletin_remark where tenant_id = ? and once_key = ?")) {
      statement.setBytes(1, content);
      statement.setObject(2, tenant);
      statement.setBytes(3, once);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? new Before(row.getObject(1, UUID.class), row.getBoolean(2)) : null;
      }
    }
  }

  /** When the last but so many of a bulletin was received, if that was after this moment. */
  static Optional<Instant> received(
      Connection connection, UUID tenant, UUID bulletin, Instant after, int butSoMany)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select received_at from bulletin_remark where tenant_id = ? and bulletin_id = ?"
                + " and received_at > ? order by received_at desc offset ? limit 1")) {
      statement.setObject(1, tenant);
      statement.setObject(2, bulletin);
      statement.setTimestamp(3, Timestamp.from(after));
      statement.setInt(4, butSoMany);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(row.getTimestamp(1).toInstant()) : Optional.empty();
      }
    }
  }

  /** How many of each bulletin everybody may read. */
  static Map<UUID, Integer> shown(Connection connection, UUID tenant) throws SQLException {
    Map<UUID, Integer> counts = new LinkedHashMap<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select bulletin_id, count(*) from bulletin_remark where tenant_id = ?"
                + " and state in ('ANSWERED', 'ACCEPTED', 'REFUTED') group by bulletin_id")) {
      statement.setObject(1, tenant);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          counts.put(row.getObject(1, UUID.class), row.getInt(2));
        }
      }
    }
    return counts;
  }

  /** What waits for an answer, the longest first. */
  static List<RemarkDesk.Waiting> waiting(Connection connection, UUID tenant) throws SQLException {
    List<RemarkDesk.Waiting> waiting = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select r.bulletin_id, b.title, count(*), min(r.received_at) from bulletin_remark r"
                + " join bulletin b on b.tenant_id = r.tenant_id and b.id = r.bulletin_id"
                + " where r.tenant_id = ? and r.state = 'RECEIVED'"
                + " group by r.bulletin_id, b.title order by min(r.received_at)")) {
      statement.setObject(1, tenant);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          waiting.add(
              new RemarkDesk.Waiting(
                  row.getObject(1, UUID.class),
                  row.getString(2),
                  row.getInt(3),
                  row.getTimestamp(4).toInstant()));
        }
      }
    }
    return waiting;
  }

  private static List<Remark> list(
      Connection connection, String where, UUID tenant, Object parameter) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SELECT + where)) {
      statement.setObject(1, tenant);
      statement.setObject(2, parameter);
      List<Remark> remarks = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          remarks.add(remark(row));
        }
      }
      return remarks;
    }
  }

  private static Remark remark(ResultSet row) throws SQLException {
    Timestamp at = row.getTimestamp(13);
    return new Remark(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getObject(3, UUID.class),
        RemarkKind.valueOf(row.getString(4)),
        row.getString(5),
        row.getString(6),
        row.getTimestamp(7).toInstant(),
        RemarkState.valueOf(row.getString(8)),
        row.getLong(9),
        row.getString(10),
        row.getString(11),
        row.getString(12),
        at == null ? null : at.toInstant());
  }
}
