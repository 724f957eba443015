package org.haochaping.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.journal.Journal;
import org.haochaping.tenancy.IdRows;
import org.haochaping.web.Refusal;

/**
 * Citizens who want their data erased: the contact at once, and the words when the case they opened
 * has ended, for until then somebody is at work on them; Personal Information Protection Law,
 * article 47.
 */
@ApplicationScoped
public class ErasureRequests {
  private Erasure erasure = new Erasure();
  private LegalHolds holds = new LegalHolds();
  private ErasedData erased = new ErasedData();
  private Journal journal = new Journal(Clock.systemUTC());
  private Clock clock = Clock.systemUTC();

  protected ErasureRequests() {}

  @Inject
  public ErasureRequests(
      Erasure erasure, LegalHolds holds, ErasedData erased, Journal journal, Clock clock) {
    this.erasure = erasure;
    this.holds = holds;
    this.erased = erased;
    this.journal = journal;
    this.clock = clock;
  }

  /** How many there are. */
  public record Count(long done, long waiting) {}

  /** Asks for it, or once more for what is still there; refused while the law keeps it. */
  public Standing request(Connection connection, UUID tenant, UUID evaluation) throws SQLException {
    Optional<LocalDate> review = holds.reviewOf(connection, tenant, evaluation);
    if (review.isPresent()) {
      throw Refusal.conflict(
          "kept-by-law",
          "因依法需要（如复议、诉讼或调查），这条评价的信息目前必须保留，暂不能删除。" + review.get() + "前将重新核查是否还需保留，之后您可再次申请。",
          "The law requires this rating to be kept for now, as for a review, a lawsuit or an"
              + " inquiry. Whether that is still so is looked at by "
              + review.get()
              + "; ask again then.");
    }
    if (insert(connection, tenant, evaluation)) {
      journal.record(
          connection,
          tenant,
          "ErasureRequested",
          evaluation,
          "citizen",
          Json.createObjectBuilder().build());
      erasure.wished(
          connection,
          tenant,
          evaluation,
          Arrays.stream(DataClass.values()).filter(DataClass::atOnce).toList());
    }
    finish(connection, tenant, evaluation);
    return standing(connection, tenant, evaluation);
  }

  /** Where the data of a rating stands. */
  public Standing standing(Connection connection, UUID tenant, UUID evaluation)
      throws SQLException {
    LocalDate review = holds.reviewOf(connection, tenant, evaluation).orElse(null);
    List<ErasedData.Erased> gone = erased.about(connection, tenant, evaluation);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select requested_at, done_at from erasure_request"
                + " where tenant_id = ? and evaluation_id = ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, evaluation);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          return new Standing(null, null, review, gone);
        }
        Timestamp done = row.getTimestamp(2);
        return new Standing(
            row.getTimestamp(1).toInstant(), done == null ? null : done.toInstant(), review, gone);
      }
    }
  }

  /** Those still waiting, from behind one. */
  List<UUID> waiting(Connection connection, UUID tenant, UUID behind, int most)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select evaluation_id from erasure_request where tenant_id = ? and done_at is null"
                + " and evaluation_id > ? order by evaluation_id limit ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, behind);
      statement.setInt(3, most);
      return IdRows.of(statement);
    }
  }

  Count count(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select count(done_at), count(*) - count(done_at) from erasure_request"
                + " where tenant_id = ?")) {
      statement.setObject(1, tenant);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new Count(row.getLong(1), row.getLong(2));
      }
    }
  }

  /** Does the rest of it, unless something needs the data or holds it. */
  void finish(Connection connection, UUID tenant, UUID evaluation) throws SQLException {
    if (holds.reviewOf(connection, tenant, evaluation).isPresent()
        || erasure.isNeeded(connection, tenant, evaluation)) {
      return;
    }
    erasure.wished(connection, tenant, evaluation, List.of(DataClass.values()));
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update erasure_request set done_at = coalesce(done_at, ?)"
                + " where tenant_id = ? and evaluation_id = ?")) {
      statement.setTimestamp(1, Timestamp.from(clock.instant()));
      statement.setObject(2, tenant);
      statement.setObject(3, evaluation);
      statement.executeUpdate();
    }
  }

  private boolean insert(Connection connection, UUID tenant, UUID evaluation) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into erasure_request (tenant_id, evaluation_id, requested_at)"
                + " values (?, ?, ?) on conflict do nothing")) {
      statement.setObject(1, tenant);
      statement.setObject(2, evaluation);
      statement.setTimestamp(3, Timestamp.from(clock.instant()));
      return statement.executeUpdate() > 0;
    }
  }
}
