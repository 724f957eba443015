package org.haochaping.journal;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.haochaping.tenancy.TenantTransactions;

/**
 * Claims queued work of one tenant, item by item, and does it. Any number of loops on any number of
 * nodes may run: an item claimed by one is skipped by the others. Work of a kind that this server
 * does not know is left to the newer one beside it.
 */
public final class ClaimLoop {
  private static final Logger LOG = Logger.getLogger(ClaimLoop.class.getName());
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

  /** Nobody else takes an errand up meanwhile; far longer than all our timeouts together. */
  private static final Duration LEASE = Duration.ofMinutes(10);

  private final TenantTransactions transactions;
  private final Clock clock;
  private final Map<String, Worker> workers;
  private final Map<String, Errand> errands;

  public ClaimLoop(TenantTransactions transactions, Clock clock, Map<String, Worker> workers) {
    this(transactions, clock, workers, Map.of());
  }

  public ClaimLoop(
      TenantTransactions transactions,
      Clock clock,
      Map<String, Worker> workers,
      Map<String, Errand> errands) {
    this.transactions = transactions;
    this.clock = clock;
    this.workers = Map.copyOf(workers);
    this.errands = Map.copyOf(errands);
  }

  /** Works until nothing of this tenant is due, at most this many items. */
  public int run(UUID tenant, int atMost) {
    int done = 0;
    while (done < atMost && one(tenant)) {
      done++;
    }
    return done;
  }

  private boolean one(UUID tenant) {
    Claim claim = new Claim();
    try {
      boolean found = claimed(tenant, claim);
      if (claim.errand.isPresent()) {
        WorkItem item = claim.item.orElseThrow();
        claim.errand.get().run(item);
        transactions.run(tenant, connection -> remove(connection, item));
      }
      return found;
    } catch (RuntimeException e) {
      if (claim.item.isEmpty()) {
        throw e;
      }
      LOG.log(Level.WARNING, "work " + claim.item.get().kind() + " failed, comes again", e);
      postpone(claim.item.get(), e);
      return true;
    }
  }

  /** Does the next item, or keeps it from the others for as long as an errand takes. */
  private boolean claimed(UUID tenant, Claim claim) {
    return transactions.in(
        tenant,
        connection -> {
          Optional<WorkItem> found = claim(connection, tenant);
          if (found.isEmpty()) {
            return false;
          }
          WorkItem item = found.get();
          claim.item = Optional.of(item);
          claim.errand = Optional.ofNullable(errands.get(item.kind()));
          if (claim.errand.isPresent()) {
            lease(connection, item);
            return true;
          }
          if (Objects.requireNonNull(workers.get(item.kind())).work(connection, item)) {
            remove(connection, item);
          }
          return true;
        });
  }

  private static final class Claim {
    Optional<WorkItem> item = Optional.empty();
    Optional<Errand> errand = Optional.empty();
  }

  private void lease(Connection connection, WorkItem item) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update work_item set run_at = ? where tenant_id = ? and id = ?")) {
      statement.setTimestamp(1, Timestamp.from(clock.instant().plus(LEASE)));
      statement.setObject(2, item.tenantId());
      statement.setObject(3, item.id());
      statement.executeUpdate();
    }
  }

  private Optional<WorkItem> claim(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id, kind, subject_id, content, attempts from work_item where tenant_id = ?"
                + " and run_at <= ? and kind = any (?)"
                + " order by run_at, id limit 1 for update skip locked")) {
      statement.setObject(1, tenant);
      statement.setTimestamp(2, Timestamp.from(clock.instant()));
      statement.setArray(3, connection.createArrayOf("text", kinds()));
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        try (JsonReader reader = Json.createReader(new StringReader(row.getString(4)))) {
          return Optional.of(
              new WorkItem(
                  tenant,
                  row.getObject(1, UUID.class),
                  row.getString(2),
                  row.getObject(3, UUID.class),
                  reader.readObject(),
                  row.getInt(5)));
        }
      }
    }
  }

  private Object[] kinds() {
    return Stream.concat(workers.keySet().stream(), errands.keySet().stream()).toArray();
  }

  private static void remove(Connection connection, WorkItem item) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("delete from work_item where tenant_id = ? and id = ?")) {
      statement.setObject(1, item.tenantId());
      statement.setObject(2, item.id());
      statement.executeUpdate();
    }
  }

  private void postpone(WorkItem item, RuntimeException reason) {
    String words = reason.getClass().getSimpleName() + ": " + reason.getMessage();
    transactions.run(
        item.tenantId(),
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "update work_item set attempts = attempts + 1, last_error = ?, run_at = ?"
                      + " where tenant_id = ? and id = ?")) {
            statement.setString(1, words);
            statement.setTimestamp(2, Timestamp.from(clock.instant().plus(wait(item.attempts()))));
            statement.setObject(3, item.tenantId());
            statement.setObject(4, item.id());
            statement.executeUpdate();
          }
          Worker worker = workers.get(item.kind());
          if (worker != null) {
            worker.failed(connection, item, words);
          }
        });
  }

  private static Duration wait(int attempts) {
    Duration wait = Duration.ofSeconds(2L << Math.min(attempts, 12));
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }
}
