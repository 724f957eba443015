package org.haochaping.evaluation.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.haochaping.evaluation.OwnNumber;
import org.haochaping.retention.DataClass;
import org.haochaping.retention.PersonalData;
import org.haochaping.tenancy.IdRows;
import org.haochaping.vault.Masking;

/**
 * What waits in the queue. Whose a record is shows only in what it says, so it is read for that.
 */
@ApplicationScoped
public class QueueData implements PersonalData {
  /** Shorter words, as 不好, are many people's. */
  private static final int TELLING = 6;

  private static final int MOST = 1000;

  @Inject RejectedRecords queue;
  @Inject Clock clock;

  @Override
  public Set<DataClass> classes() {
    return Set.of(DataClass.REJECTED_RECORD);
  }

  @Override
  public List<UUID> begunBefore(
      Connection connection, UUID tenant, DataClass kind, Instant before, UUID behind, int most)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id from rejected_record where tenant_id = ? and state = 'WAITING' and id > ?"
                + " and id < uuid7_floor(?) order by id limit ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, behind);
      statement.setTimestamp(3, Timestamp.from(before));
      statement.setInt(4, most);
      return IdRows.of(statement);
    }
  }

  @Override
  public Set<UUID> erase(
      Connection connection, UUID tenant, DataClass kind, Collection<UUID> subjects)
      throws SQLException {
    return discard(connection, tenant, subjects, "已过保存期限");
  }

  @Override
  public boolean eraseAbout(
      Connection connection, UUID tenant, DataClass kind, UUID evaluation, List<Held> known)
      throws SQLException {
    List<String> signs =
        Stream.concat(
                known.stream().flatMap(QueueData::signs),
                OwnNumber.of(connection, tenant, evaluation, known).stream())
            .toList();
    if (signs.isEmpty()) {
      return false;
    }
    List<UUID> his = new ArrayList<>();
    UUID behind = new UUID(0, 0);
    List<RejectedRecords.Opened> opened;
    do {
      opened = queue.openAll(connection, tenant, behind, MOST);
      for (RejectedRecords.Opened record : opened) {
        behind = record.id();
        if (signs.stream().anyMatch(record.text()::contains)) {
          his.add(record.id());
        }
      }
    } while (opened.size() == MOST);
    return !discard(connection, tenant, his, "评价人要求删除").isEmpty();
  }

  /** What tells a record is his, beside the case's number: his own, and words not masked. */
  private static Stream<String> signs(Held held) {
    return switch (held.item()) {
      case "phone" -> Stream.of(held.text());
      case "words" ->
          Arrays.stream(held.text().split(Masking.HIDDEN))
              .map(String::strip)
              .filter(part -> part.length() >= TELLING);
      default -> Stream.empty();
    };
  }

  private Set<UUID> discard(Connection connection, UUID tenant, Collection<UUID> ids, String reason)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update rejected_record set state = 'DISCARDED', ciphertext = null,"
                + " decided_by = 'retention', decided_at = ?, decision = ?"
                + " where tenant_id = ? and id = any(?) and state = 'WAITING' returning id")) {
      statement.setTimestamp(1, Timestamp.from(clock.instant()));
      statement.setString(2, reason);
      statement.setObject(3, tenant);
      statement.setArray(4, connection.createArrayOf("uuid", ids.toArray()));
      return new HashSet<>(IdRows.of(statement));
    }
  }
}
