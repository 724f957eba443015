package org.haochaping.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Counts scans of codes that lead nowhere, so that staff take the old posters down. A row a link
 * and one a tenant for codes nobody made: whoever scans all night fills nothing. Nothing of who
 * scanned is kept. A row that is being counted by somebody else is not waited for, so under a flood
 * the counts are too low and nobody's request stands in a queue. An insert that meets such a row
 * would wait even where it is to do nothing, so it looks first.
 */
@ApplicationScoped
public class DeadScans {
  /** A poster nobody scanned for so long has come down. */
  public static final Duration SHOWN = Duration.ofDays(30);

  private static final int MOST = 100;

  @Inject Clock clock;

  /** How often a code was scanned that leads nowhere. */
  public record Scanned(UUID linkId, DeadEnd why, long scans, Instant lastAt) {}

  /**
   * How often codes were scanned that nobody made.
   *
   * @param lastAt absent where that never happened lately
   */
  public record Unknown(long scans, @Nullable Instant lastAt) {}

  void count(Connection connection, UUID tenant, UUID link, DeadEnd why) throws SQLException {
    try (PreparedStatement again =
        connection.prepareStatement(
            "update dead_scan set scans = scans + 1, why = ?, last_at = ? where tenant_id = ?"
                + " and link_id = (select link_id from dead_scan where tenant_id = ?"
                + " and link_id = ? for update skip locked)")) {
      again.setString(1, why.name());
      again.setTimestamp(2, Timestamp.from(clock.instant()));
      again.setObject(3, tenant);
      again.setObject(4, tenant);
      again.setObject(5, link);
      if (again.executeUpdate() > 0) {
        return;
      }
    }
    try (PreparedStatement first =
        connection.prepareStatement(
            "insert into dead_scan (tenant_id, link_id, why, scans, last_at)"
                + " select ?, ?, ?, 1, ?::timestamptz where not exists (select 1 from dead_scan"
                + " where tenant_id = ? and link_id = ?) on conflict do nothing")) {
      first.setObject(1, tenant);
      first.setObject(2, link);
      first.setString(3, why.name());
      first.setTimestamp(4, Timestamp.from(clock.instant()));
      first.setObject(5, tenant);
      first.setObject(6, link);
      first.executeUpdate();
    }
  }

  void countUnknown(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement again =
        connection.prepareStatement(
            "update unknown_scan set scans = scans + 1, last_at = ? where tenant_id ="
                + " (select tenant_id from unknown_scan where tenant_id = ?"
                + " for update skip locked)")) {
      again.setTimestamp(1, Timestamp.from(clock.instant()));
      again.setObject(2, tenant);
      if (again.executeUpdate() > 0) {
        return;
      }
    }
    try (PreparedStatement first =
        connection.prepareStatement(
            "insert into unknown_scan (tenant_id, scans, last_at) select ?, 1, ?::timestamptz"
                + " where not exists (select 1 from unknown_scan where tenant_id = ?)"
                + " on conflict do nothing")) {
      first.setObject(1, tenant);
      first.setTimestamp(2, Timestamp.from(clock.instant()));
      first.setObject(3, tenant);
      first.executeUpdate();
    }
  }

  /** The codes of a channel that were scanned in vain lately, the latest first. */
  public List<Scanned> of(Connection connection, UUID tenant, UUID channel) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select d.link_id, d.why, d.scans, d.last_at from dead_scan d join rating_link l"
                + " on l.tenant_id = d.tenant_id and l.id = d.link_id where d.tenant_id = ?"
                + " and l.channel_instance_id = ? and d.last_at >= ?"
                + " order by d.last_at desc, d.link_id limit "
                + MOST)) {
      statement.setObject(1, tenant);
      statement.setObject(2, channel);
      statement.setTimestamp(3, Timestamp.from(clock.instant().minus(SHOWN)));
      List<Scanned> scanned = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          scanned.add(
              new Scanned(
                  row.getObject(1, UUID.class),
                  DeadEnd.valueOf(row.getString(2)),
                  row.getLong(3),
                  row.getTimestamp(4).toInstant()));
        }
      }
      return scanned;
    }
  }

  /** Codes that nobody made, if any was scanned lately. */
  public Unknown unknown(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select scans, last_at from unknown_scan where tenant_id = ? and last_at >= ?")) {
      statement.setObject(1, tenant);
      statement.setTimestamp(2, Timestamp.from(clock.instant().minus(SHOWN)));
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? new Unknown(row.getLong(1), row.getTimestamp(2).toInstant())
            : new Unknown(0, null);
      }
    }
  }
}
