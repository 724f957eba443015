package org.haochaping.evaluation;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The keys that make a rating once-only. Keys are taken in their own order, so that two batches
 * never wait for each other in a circle; whoever takes a key first keeps it.
 */
final class OnceKeys {
  /** A submission, by its channel instance's key. */
  static final String SUBMISSION = "submission";

  /** 一次一评: a service of a case, whatever the channel. */
  static final String SERVICE = "service";

  /** The receipt, to find the rating by. */
  static final String RECEIPT = "receipt";

  private final Connection connection;
  private final UUID tenant;

  OnceKeys(Connection connection, UUID tenant) {
    this.connection = connection;
    this.tenant = tenant;
  }

  /** A key to take for an evaluation; the body tells repetition from conflict. */
  @SuppressWarnings("ArrayRecordComponent") // compared by content where it matters
  record Entry(byte[] key, UUID evaluation, byte[] body) {}

  /** Takes the keys that are free; returns those taken. */
  Set<ByteBuffer> take(String kind, Collection<Entry> entries) throws SQLException {
    TreeMap<ByteBuffer, Entry> sorted = new TreeMap<>();
    entries.forEach(entry -> sorted.putIfAbsent(ByteBuffer.wrap(entry.key()), entry));
    Set<ByteBuffer> taken = new HashSet<>();
    if (sorted.isEmpty()) {
      return taken;
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into once_key (tenant_id, kind, key, evaluation_id, body)"
                + " select ?, ?, e.key, e.evaluation, e.body from unnest(?::bytea[], ?::uuid[], ?::bytea[])"
                + " with ordinality as e (key, evaluation, body, place) order by e.place"
                + " on conflict do nothing returning key")) {
      statement.setObject(1, tenant);
      statement.setString(2, kind);
      statement.setArray(
          3,
          connection.createArrayOf(
              "bytea", sorted.values().stream().map(Entry::key).toArray(byte[][]::new)));
      statement.setArray(
          4,
          connection.createArrayOf(
              "uuid", sorted.values().stream().map(Entry::evaluation).toArray()));
      statement.setArray(
          5,
          connection.createArrayOf(
              "bytea", sorted.values().stream().map(Entry::body).toArray(byte[][]::new)));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          taken.add(ByteBuffer.wrap(row.getBytes(1)));
        }
      }
    }
    return taken;
  }

  /** Who holds these keys. */
  Map<ByteBuffer, Entry> holders(String kind, Collection<byte[]> keys) throws SQLException {
    Map<ByteBuffer, Entry> holders = new HashMap<>();
    if (keys.isEmpty()) {
      return holders;
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select key, evaluation_id, body from once_key"
                + " where tenant_id = ? and kind = ? and key = any(?)")) {
      statement.setObject(1, tenant);
      statement.setString(2, kind);
      statement.setArray(3, connection.createArrayOf("bytea", keys.toArray(byte[][]::new)));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          holders.put(
              ByteBuffer.wrap(row.getBytes(1)),
              new Entry(row.getBytes(1), row.getObject(2, UUID.class), row.getBytes(3)));
        }
      }
    }
    return holders;
  }

  /** Gives a key to another, unless somebody else was faster; whether it has it now. */
  boolean moves(String kind, Entry holder, Entry next) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "delete from once_key where tenant_id = ? and kind = ? and key = ?"
                + " and evaluation_id = ?")) {
      statement.setObject(1, tenant);
      statement.setString(2, kind);
      statement.setBytes(3, holder.key());
      statement.setObject(4, holder.evaluation());
      return statement.executeUpdate() == 1 && !take(kind, List.of(next)).isEmpty();
    }
  }

  /** Gives keys back that were taken in this transaction or by a rating now superseded. */
  void release(String kind, Collection<byte[]> keys) throws SQLException {
    if (keys.isEmpty()) {
      return;
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "delete from once_key where tenant_id = ? and kind = ? and key = any(?)")) {
      statement.setObject(1, tenant);
      statement.setString(2, kind);
      statement.setArray(3, connection.createArrayOf("bytea", keys.toArray(byte[][]::new)));
      statement.executeUpdate();
    }
  }
}
