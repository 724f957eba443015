package org.haochaping.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.haochaping.tenancy.Actor;

/** Up to when somebody has read what changed. */
@ApplicationScoped
public class SeenUntil {

  Optional<Instant> of(Connection connection, Actor actor) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select seen_at from home_seen where tenant_id = ? and login = ?")) {
      statement.setObject(1, actor.tenantId());
      statement.setString(2, actor.login());
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(row.getTimestamp(1).toInstant()) : Optional.empty();
      }
    }
  }

  /** Never goes back: what was read stays read. */
  void mark(Connection connection, Actor actor, Instant until) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into home_seen (tenant_id, login, seen_at) values (?, ?, ?)"
                + " on conflict (tenant_id, login)"
                + " do update set seen_at = greatest(home_seen.seen_at, excluded.seen_at)")) {
      statement.setObject(1, actor.tenantId());
      statement.setString(2, actor.login());
      statement.setTimestamp(3, Timestamp.from(until));
      statement.executeUpdate();
    }
  }
}
