package org.haochaping.plugin.artefact;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.haochaping.tenancy.DatabaseFailure;

/**
 * What the nodes tell each other by rows: who is alive, what it has loaded, who is in quarantine.
 */
public final class NodeRows {
  /** A node that has not been seen for so long is not waited for. */
  public static final Duration ALIVE = Duration.ofSeconds(30);

  private static final Duration FORGOTTEN = Duration.ofHours(1);

  private final DataSource dataSource;
  private final Clock clock;

  public NodeRows(DataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /** How many nodes are alive, and on how many a digest is ready. */
  public record Readiness(int nodes, int ready) {
    public boolean everywhere() {
      return ready == nodes;
    }
  }

  /** Tells what this node has loaded, by digests. */
  public void tell(UUID node, Collection<String> digests) {
    run(
        "insert into plugin_node (node_id, seen_at, ready) values (?, ?, ?) on conflict (node_id)"
            + " do update set seen_at = excluded.seen_at, ready = excluded.ready",
        (connection, statement) -> {
          statement.setObject(1, node);
          statement.setTimestamp(2, now());
          statement.setArray(
              3, connection.createArrayOf("text", digests.stream().sorted().toArray()));
          statement.executeUpdate();
        });
    run(
        "delete from plugin_node where seen_at < ?",
        (connection, statement) -> {
          statement.setTimestamp(1, Timestamp.from(clock.instant().minus(FORGOTTEN)));
          statement.executeUpdate();
        });
  }

  /** Takes a node out that goes. */
  public void leave(UUID node) {
    run(
        "delete from plugin_node where node_id = ?",
        (connection, statement) -> {
          statement.setObject(1, node);
          statement.executeUpdate();
        });
  }

  public Readiness readiness(String sha256) {
    List<Readiness> found = new ArrayList<>();
    run(
        "select count(*), count(*) filter (where ? = any (ready)) from plugin_node"
            + " where seen_at >= ?",
        (connection, statement) -> {
          statement.setString(1, sha256);
          statement.setTimestamp(2, Timestamp.from(clock.instant().minus(ALIVE)));
          try (ResultSet row = statement.executeQuery()) {
            row.next();
            found.add(new Readiness(row.getInt(1), row.getInt(2)));
          }
        });
    return found.get(0);
  }

  public void quarantine(Collection<Quarantine> fresh) {
    for (Quarantine one : fresh) {
      run(
          "insert into plugin_quarantine (plugin_id, instance_id, since, failures, reason)"
              + " values (?, ?, ?, ?, ?) on conflict do nothing",
          (connection, statement) -> {
            statement.setString(1, one.pluginId());
            statement.setObject(2, one.instance());
            statement.setTimestamp(3, Timestamp.from(one.since()));
            statement.setInt(4, one.failures());
            statement.setString(5, one.reason());
            statement.executeUpdate();
          });
    }
  }

  public List<Quarantine> quarantines() {
    List<Quarantine> found = new ArrayList<>();
    run(
        "select plugin_id, instance_id, since, failures, reason from plugin_quarantine",
        (connection, statement) -> {
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              Instant since = row.getTimestamp(3).toInstant();
              found.add(
                  new Quarantine(
                      row.getString(1),
                      row.getObject(2, UUID.class),
                      since,
                      row.getInt(4),
                      row.getString(5)));
            }
          }
        });
    return found;
  }

  /** Lifts a quarantine; tells whether there was one. */
  public boolean lift(String pluginId, UUID instance) {
    List<Integer> gone = new ArrayList<>();
    run(
        "delete from plugin_quarantine where plugin_id = ? and instance_id = ?",
        (connection, statement) -> {
          statement.setString(1, pluginId);
          statement.setObject(2, instance);
          gone.add(statement.executeUpdate());
        });
    return gone.get(0) > 0;
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  /** What is done with a statement. */
  private interface Action {
    void run(Connection connection, PreparedStatement statement) throws SQLException;
  }

  private void run(String sql, Action action) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      action.run(connection, statement);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
