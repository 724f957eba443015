package org.haochaping.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.haochaping.duty.Duty;
import org.haochaping.tenancy.Ids;
import org.haochaping.vault.ContactDigest;
import org.haochaping.web.Refusal;

/** Writes searches for lost receipts down, and keeps them within bounds. */
@ApplicationScoped
public class ReceiptSearches {
  /** Of one tenant in an hour, over its page. */
  static final int MOST_AN_HOUR = 120;

  /** With one contact on one day. */
  static final int MOST_A_DAY = 3;

  @Inject ContactDigest digests;
  @Inject Clock clock;

  /** Over which way somebody searches. */
  enum Way {
    PAGE,
    COUNTER
  }

  /** What came of it. */
  enum Outcome {
    NO_MATCH,
    /** There is a match, and no way to send it. */
    SKIPPED,
    SENT,
    /** There were too many with this contact today. */
    LIMITED,
    /** Given to the citizen at the counter. */
    SHOWN
  }

  /** Refuses when the page of this tenant is searched too often, whoever it is. */
  void withinBounds(Connection connection, UUID tenant) throws SQLException {
    long lately =
        count(
            connection,
            "select count(*) from receipt_search where tenant_id = ? and at > ? and way = 'PAGE'",
            tenant,
            Timestamp.from(clock.instant().minus(Duration.ofHours(1))));
    if (lately >= MOST_AN_HOUR) {
      throw Refusal.tooMany(
          "too-many-searches",
          "现在找回查询码的人较多，请一小时后再试，或带有效身份证件到政务服务中心办理。",
          "Too many people search at the moment; try again in an hour, or go to the service centre"
              + " with your identity document.");
    }
  }

  /** Whether somebody has searched with this contact too often today. */
  boolean isOften(Connection connection, UUID tenant, String contact) throws SQLException {
    return count(
            connection,
            "select count(*) from receipt_search where tenant_id = ? and who = ? and way = 'PAGE'",
            tenant,
            who(tenant, contact))
        >= MOST_A_DAY;
  }

  void record(
      Connection connection, UUID tenant, Way way, String contact, Outcome outcome, String note)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into receipt_search (tenant_id, id, at, way, who, outcome, note)"
                + " values (?, ?, ?, ?, ?, ?, ?)")) {
      statement.setObject(1, tenant);
      statement.setObject(2, Ids.of(clock).next());
      statement.setTimestamp(3, Timestamp.from(clock.instant()));
      statement.setString(4, way.name());
      statement.setBytes(5, who(tenant, contact));
      statement.setString(6, outcome.name());
      statement.setString(7, note);
      statement.executeUpdate();
    }
  }

  private byte[] who(UUID tenant, String contact) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Duty.CHINA);
    return digests.ofDay(tenant, contact, today.toString());
  }

  private static long count(Connection connection, String select, UUID tenant, Object other)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(select)) {
      statement.setObject(1, tenant);
      statement.setObject(2, other);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
