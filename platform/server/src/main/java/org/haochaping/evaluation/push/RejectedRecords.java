package org.haochaping.evaluation.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.plugin.api.Problem;
import org.haochaping.tenancy.Ids;
import org.haochaping.vault.Seal;
import org.jspecify.annotations.Nullable;

/**
 * The queue of records that could not be taken. What waits is sealed; what is decided is forgotten.
 */
@ApplicationScoped
public class RejectedRecords {
  @Inject Seal seal;
  @Inject Clock clock;

  /** A record to keep. */
  @SuppressWarnings("ArrayRecordComponent") // a digest, written to a row
  record Rejection(long position, byte[] digest, String text, List<Problem> problems) {}

  /** Those waiting for one reason. */
  @Schema(name = "RejectedGroup")
  public record Group(
      String code, String detail, String detailEn, long records, Instant since, Instant lastSeen) {}

  /** One that waits, without what it says. */
  @Schema(name = "RejectedRecord")
  public record Waiting(
      UUID id,
      @Nullable String batchNumber,
      long position,
      int seen,
      Instant receivedAt,
      List<Reason> problems) {}

  /** One reason. */
  @Schema(name = "RejectedReason")
  public record Reason(String code, String field, String detail, String detailEn) {}

  /** One that waits, opened to be read again. */
  @SuppressWarnings("ArrayRecordComponent") // a digest, compared by its row
  record Opened(UUID id, byte[] digest, String text) {}

  /**
   * Keeps a record unless it waits already; then its text and reasons are the latest.
   *
   * @return whether it is new in the queue
   */
  boolean keep(Connection connection, UUID tenant, UUID channel, UUID batch, Rejection rejection)
      throws SQLException {
    Seal.Sealed sealed = seal.seal(place(tenant, rejection.digest), rejection.text);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into rejected_record as r (tenant_id, id, channel_instance_id, batch_id,"
                + " position, record_digest, key_id, ciphertext, reason, problems, received_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)"
                + " on conflict (tenant_id, channel_instance_id, record_digest)"
                + " where state = 'WAITING' do update set key_id = excluded.key_id,"
                + " ciphertext = excluded.ciphertext, reason = excluded.reason,"
                + " problems = excluded.problems, seen = r.seen + 1 returning r.seen")) {
      statement.setObject(1, tenant);
      statement.setObject(2, Ids.of(clock).next());
      statement.setObject(3, channel);
      statement.setObject(4, batch);
      statement.setLong(5, rejection.position);
      statement.setBytes(6, rejection.digest);
      statement.setString(7, sealed.keyId());
      statement.setBytes(8, sealed.ciphertext());
      statement.setString(9, rejection.problems.get(0).code());
      statement.setString(10, json(rejection.problems).toString());
      statement.setTimestamp(11, Timestamp.from(clock.instant()));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getInt(1) == 1;
      }
    }
  }

  /** Records the sender has sent again in good order need no longer wait. */
  void resent(Connection connection, UUID tenant, UUID channel, Collection<byte[]> digests)
      throws SQLException {
    if (digests.isEmpty()) {
      return;
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update rejected_record set state = 'RESENT', ciphertext = null, decided_by = 'sender',"
                + " decided_at = ? where tenant_id = ? and channel_instance_id = ?"
                + " and record_digest = any(?) and state = 'WAITING'")) {
      statement.setTimestamp(1, Timestamp.from(clock.instant()));
      statement.setObject(2, tenant);
      statement.setObject(3, channel);
      statement.setArray(4, connection.createArrayOf("bytea", digests.toArray(byte[][]::new)));
      statement.executeUpdate();
    }
  }

  /** What waits, by its first reason in its own words: one line for each code nobody mapped. */
  List<Group> groups(Connection connection, UUID tenant, UUID channel) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select reason, problems->0->>'detail', problems->0->>'detailEn', count(*),"
                + " min(received_at), max(received_at) from rejected_record"
                + " where tenant_id = ? and channel_instance_id = ? and state = 'WAITING'"
                + " group by 1, 2, 3 order by count(*) desc, 2 limit 100")) {
      statement.setObject(1, tenant);
      statement.setObject(2, channel);
      List<Group> groups = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          groups.add(
              new Group(
                  row.getString(1),
                  row.getString(2),
                  row.getString(3),
                  row.getLong(4),
                  row.getTimestamp(5).toInstant(),
                  row.getTimestamp(6).toInstant()));
        }
      }
      return groups;
    }
  }

  /** The longest waiting, at most so many. */
  List<Waiting> waiting(Connection connection, UUID tenant, UUID channel, int most)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select r.id, b.batch_number, r.position, r.seen, r.received_at, r.problems"
                + " from rejected_record r join push_batch b on b.tenant_id = r.tenant_id"
                + " and b.id = r.batch_id where r.tenant_id = ? and r.channel_instance_id = ?"
                + " and r.state = 'WAITING' order by r.id limit ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, channel);
      statement.setInt(3, most);
      List<Waiting> waiting = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          waiting.add(
              new Waiting(
                  row.getObject(1, UUID.class),
                  row.getString(2),
                  row.getLong(3),
                  row.getInt(4),
                  row.getTimestamp(5).toInstant(),
                  reasons(row.getString(6))));
        }
      }
      return waiting;
    }
  }

  /** Opens those that are chosen and still wait, the longest waiting first; holds them. */
  List<Opened> open(Connection connection, UUID tenant, UUID channel, Chosen chosen, int most)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id, record_digest, key_id, ciphertext from rejected_record"
                + Chosen.WHERE
                + " order by id limit ? for update")) {
      int next = chosen.set(statement, 1, tenant, channel);
      statement.setInt(next, most);
      return opened(statement, tenant);
    }
  }

  /** Opens what waits in any channel, from behind one. */
  List<Opened> openAll(Connection connection, UUID tenant, UUID behind, int most)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id, record_digest, key_id, ciphertext from rejected_record where tenant_id = ?"
                + " and state = 'WAITING' and id > ? order by id limit ? for update")) {
      statement.setObject(1, tenant);
      statement.setObject(2, behind);
      statement.setInt(3, most);
      return opened(statement, tenant);
    }
  }

  private List<Opened> opened(PreparedStatement statement, UUID tenant) throws SQLException {
    List<Opened> opened = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        byte[] digest = row.getBytes(2);
        opened.add(
            new Opened(
                row.getObject(1, UUID.class),
                digest,
                seal.open(
                    place(tenant, digest), new Seal.Sealed(row.getString(3), row.getBytes(4)))));
      }
    }
    return opened;
  }

  void replayed(Connection connection, UUID tenant, Collection<UUID> ids, String actor)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update rejected_record set state = 'REPLAYED', ciphertext = null, decided_by = ?,"
                + " decided_at = ? where tenant_id = ? and id = any(?) and state = 'WAITING'")) {
      statement.setString(1, actor);
      statement.setTimestamp(2, Timestamp.from(clock.instant()));
      statement.setObject(3, tenant);
      statement.setArray(4, connection.createArrayOf("uuid", ids.toArray()));
      statement.executeUpdate();
    }
  }

  /** It was read again and still cannot be taken, for these reasons now. */
  void stillWaits(Connection connection, UUID tenant, UUID id, List<Problem> problems)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update rejected_record set reason = ?, problems = ?::jsonb"
                + " where tenant_id = ? and id = ? and state = 'WAITING'")) {
      statement.setString(1, problems.get(0).code());
      statement.setString(2, json(problems).toString());
      statement.setObject(3, tenant);
      statement.setObject(4, id);
      statement.executeUpdate();
    }
  }

  /** Gives up those that are chosen; how many there were. */
  int discard(
      Connection connection, UUID tenant, UUID channel, Chosen chosen, String reason, String actor)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update rejected_record set state = 'DISCARDED', ciphertext = null, decided_by = ?,"
                + " decided_at = ?, decision = ?"
                + Chosen.WHERE)) {
      statement.setString(1, actor);
      statement.setTimestamp(2, Timestamp.from(clock.instant()));
      statement.setString(3, reason);
      chosen.set(statement, 4, tenant, channel);
      return statement.executeUpdate();
    }
  }

  private static JsonArray json(List<Problem> problems) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Problem problem : problems) {
      array.add(
          Json.createObjectBuilder()
              .add("code", problem.code())
              .add("field", problem.field())
              .add("detail", problem.chinese())
              .add("detailEn", problem.english()));
    }
    return array.build();
  }

  private static List<Reason> reasons(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream()
          .map(
              one ->
                  new Reason(
                      one.getString("code"),
                      one.getString("field"),
                      one.getString("detail"),
                      one.getString("detailEn")))
          .toList();
    }
  }

  private static String place(UUID tenant, byte[] digest) {
    return tenant + "/rejected_record/" + HexFormat.of().formatHex(digest);
  }
}
