package org.haochaping.evaluation.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was delivered, held against what its sender says. */
@ApplicationScoped
public class PushBatches {
  private static final String COUNTS =
      "sum(b.received), sum(b.accepted), sum(b.repeated), sum(b.still_waiting),"
          + " sum(q.waiting), sum(q.replayed), sum(q.resent), sum(q.discarded)";

  private static final String FROM =
      " from push_batch b cross join lateral (select"
          + " count(*) filter (where r.state = 'WAITING') waiting,"
          + " count(*) filter (where r.state = 'REPLAYED') replayed,"
          + " count(*) filter (where r.state = 'RESENT') resent,"
          + " count(*) filter (where r.state = 'DISCARDED') discarded"
          + " from rejected_record r where r.tenant_id = b.tenant_id and r.batch_id = b.id) q"
          + " where b.tenant_id = ? and b.channel_instance_id = ?";

  @Inject Clock clock;

  /** A delivery as it came. */
  record Delivery(
      UUID id,
      UUID channel,
      UUID credential,
      Optional<String> batchNumber,
      Optional<Long> declared,
      int accepted,
      int repeated,
      int queued,
      int stillWaiting,
      long ignored) {

    int received() {
      return accepted + repeated + queued + stillWaiting;
    }
  }

  /**
   * All deliveries of a day; those that declare nothing count as declaring what they brought.
   *
   * @param agreed whether every delivery agrees
   */
  @Schema(name = "PushDay")
  public record Day(
      LocalDate day,
      long batches,
      long declared,
      long received,
      long accepted,
      long repeated,
      long stillWaiting,
      long waiting,
      long replayed,
      long resent,
      long discarded,
      boolean agreed,
      String difference,
      String differenceEn) {}

  void record(Connection connection, UUID tenant, Delivery delivery) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into push_batch (tenant_id, id, channel_instance_id, credential_id,"
                + " batch_number, declared, received, accepted, repeated, queued, still_waiting,"
                + " ignored_fields, received_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      statement.setObject(1, tenant);
      statement.setObject(2, delivery.id);
      statement.setObject(3, delivery.channel);
      statement.setObject(4, delivery.credential);
      statement.setString(5, delivery.batchNumber.orElse(null));
      statement.setObject(6, delivery.declared.orElse(null), Types.BIGINT);
      statement.setInt(7, delivery.received());
      statement.setInt(8, delivery.accepted);
      statement.setInt(9, delivery.repeated);
      statement.setInt(10, delivery.queued);
      statement.setInt(11, delivery.stillWaiting);
      statement.setLong(12, delivery.ignored);
      statement.setTimestamp(13, Timestamp.from(clock.instant()));
      statement.executeUpdate();
    }
  }

  /** The latest deliveries of a channel. */
  List<PushBatch> latest(Connection connection, UUID tenant, UUID channel, int most)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select "
                + COUNTS
                + ", b.id, min(b.batch_number), min(b.received_at), sum(b.declared),"
                + " sum(b.ignored_fields)"
                + FROM
                + " group by b.id order by b.id desc limit ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, channel);
      statement.setInt(3, most);
      List<PushBatch> batches = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          batches.add(
              PushBatch.of(
                  row.getObject(9, UUID.class),
                  row.getString(10),
                  row.getTimestamp(11).toInstant(),
                  nullable(row, 12),
                  counts(row),
                  row.getLong(13)));
        }
      }
      return batches;
    }
  }

  /** The latest days of a channel. */
  List<Day> days(Connection connection, UUID tenant, UUID channel, int most) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select "
                + COUNTS
                + ", (b.received_at at time zone 'Asia/Shanghai')::date, count(*),"
                + " sum(coalesce(b.declared, b.received)),"
                + " bool_and(coalesce(b.declared, b.received) = b.received)"
                + FROM
                + " group by 9 order by 9 desc limit ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, channel);
      statement.setInt(3, most);
      List<Day> days = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          days.add(day(row));
        }
      }
      return days;
    }
  }

  private static Day day(ResultSet row) throws SQLException {
    PushBatch.Counts counts = counts(row);
    long declared = row.getLong(11);
    PushBatch.Comparison sum = PushBatch.Comparison.of(declared, counts);
    boolean each = row.getBoolean(12);
    return new Day(
        row.getObject(9, LocalDate.class),
        row.getLong(10),
        declared,
        counts.received(),
        counts.accepted(),
        counts.repeated(),
        counts.stillWaiting(),
        counts.waiting(),
        counts.replayed(),
        counts.resent(),
        counts.discarded(),
        sum.agreed() && each,
        sum.agreed() && !each ? "合计相符，但有批次不符" : sum.chinese(),
        sum.agreed() && !each ? "the sum agrees, single batches do not" : sum.english());
  }

  private static PushBatch.Counts counts(ResultSet row) throws SQLException {
    return new PushBatch.Counts(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8));
  }

  private static @Nullable Long nullable(ResultSet row, int column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }
}
