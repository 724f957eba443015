package org.haochaping.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.haochaping.calendar.Calendars;
import org.haochaping.calendar.WorkingCalendar;
import org.haochaping.duty.Duty;
import org.haochaping.tenancy.Tenant;
import org.jspecify.annotations.Nullable;

/** Reads how one tenant's work goes; within a transaction of that tenant. */
@ApplicationScoped
public class TenantSigns {
  private static final int EXAMPLES = 5;

  private Calendars calendars;

  protected TenantSigns() {
    this(new Calendars());
  }

  @Inject
  public TenantSigns(Calendars calendars) {
    this.calendars = calendars;
  }

  TenantStatus of(Connection connection, Tenant tenant, Instant now, AlarmPolicy policy)
      throws SQLException {
    UUID id = tenant.id();
    LocalDate today = LocalDate.ofInstant(now, Duty.CHINA);
    return new TenantStatus(
        tenant.code(),
        tenant.name(),
        backlog(connection, id, now),
        ratings(connection, id, today),
        count(
            connection,
            "select coalesce(sum(rejected), 0) from import_job where tenant_id = ? and created_at"
                + " >= ?",
            id,
            Timestamp.from(today.atStartOfDay(Duty.CHINA).toInstant())),
        count(
            connection,
            "select count(*) from duty where tenant_id = ? and done_at is null and due_on < ?",
            id,
            today),
        count(
            connection,
            "select count(*) from receipt_search where tenant_id = ? and outcome = 'SKIPPED'"
                + " and at >= ?",
            id,
            Timestamp.from(now.minus(Duration.ofDays(30)))),
        count(
            connection,
            "select count(*) from dead_scan where tenant_id = ? and why <> 'PAUSED'"
                + " and last_at >= ?",
            id,
            Timestamp.from(now.minus(Duration.ofDays(7)))),
        late(connection, id, today, policy),
        channels(connection, id, now, policy),
        SendingSigns.messages(connection, id),
        SendingSigns.stopped(connection, id),
        PullSigns.still(connection, id, now, policy));
  }

  private static TenantStatus.Backlog backlog(Connection connection, UUID tenant, Instant now)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select count(*) filter (where run_at <= ?), count(*) filter (where attempts > 0),"
                + " min(run_at) filter (where run_at <= ?) from work_item where tenant_id = ?")) {
      statement.setTimestamp(1, Timestamp.from(now));
      statement.setTimestamp(2, Timestamp.from(now));
      statement.setObject(3, tenant);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new TenantStatus.Backlog(
            row.getLong(1),
            row.getLong(2),
            instant(row.getTimestamp(3)),
            failing(connection, tenant));
      }
    }
  }

  private static List<TenantStatus.Failing> failing(Connection connection, UUID tenant)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select kind, attempts, coalesce(split_part(last_error, ':', 1), ''), run_at"
                + " from work_item where tenant_id = ? and attempts > 0"
                + " order by attempts desc, id limit "
                + EXAMPLES)) {
      statement.setObject(1, tenant);
      List<TenantStatus.Failing> failing = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          failing.add(
              new TenantStatus.Failing(
                  row.getString(1),
                  row.getInt(2),
                  row.getString(3),
                  row.getTimestamp(4).toInstant()));
        }
      }
      return failing;
    }
  }

  private static Map<String, Long> ratings(Connection connection, UUID tenant, LocalDate today)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select origin, sum(n) from tally where tenant_id = ? and rated_on = ? group by 1")) {
      statement.setObject(1, tenant);
      statement.setObject(2, today);
      Map<String, Long> ratings = new TreeMap<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          ratings.put(row.getString(1), row.getLong(2));
        }
      }
      return ratings;
    }
  }

  /** Months with ratings whose time to be closed has passed. */
  private static List<String> late(
      Connection connection, UUID tenant, LocalDate today, AlarmPolicy policy) throws SQLException {
    LocalDate open =
        today.getDayOfMonth() > policy.closingDay()
            ? today.withDayOfMonth(1)
            : today.withDayOfMonth(1).minusMonths(1);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select to_char(rated_on, 'YYYY-MM') as month from tally t where tenant_id = ?"
                + " and rated_on < ? and state = 'COUNTED' and not exists (select 1 from closing c"
                + " where c.tenant_id = t.tenant_id and c.period = to_char(t.rated_on, 'YYYY-MM'))"
                + " group by 1 having sum(n) > 0 order by 1")) {
      statement.setObject(1, tenant);
      statement.setObject(2, open);
      List<String> months = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          months.add(row.getString(1));
        }
      }
      return months;
    }
  }

  private List<TenantStatus.ChannelSign> channels(
      Connection connection, UUID tenant, Instant now, AlarmPolicy policy) throws SQLException {
    LocalDate today = LocalDate.ofInstant(now, Duty.CHINA);
    WorkingCalendar calendar = calendars.of(connection, tenant);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select i.code, i.name, i.plugin_id, i.state = 'ACTIVE', s.last, s.days from"
                + " channel_instance i left join (select channel_instance_id, max(received_at) as"
                + " last, count(distinct rated_on) as days from evaluation where tenant_id = ? and"
                + " id >= uuid7_floor(?) and origin <> 'TEST' group by 1) s on"
                + " s.channel_instance_id = i.id where i.tenant_id = ? order by i.code")) {
      statement.setObject(1, tenant);
      statement.setTimestamp(
          2, Timestamp.from(today.minusDays(policy.window()).atStartOfDay(Duty.CHINA).toInstant()));
      statement.setObject(3, tenant);
      List<TenantStatus.ChannelSign> signs = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          Instant last = instant(row.getTimestamp(5));
          LocalDate lastDay = last == null ? null : LocalDate.ofInstant(last, Duty.CHINA);
          boolean active = row.getBoolean(4);
          int days = row.getInt(6);
          signs.add(
              new TenantStatus.ChannelSign(
                  row.getString(1),
                  row.getString(2),
                  row.getString(3),
                  active,
                  last,
                  lastDay,
                  days,
                  active
                      && lastDay != null
                      && days >= policy.usualDays()
                      && calendar
                          .due(lastDay, policy.silentWorkingDays())
                          .dueOn()
                          .isBefore(today)));
        }
      }
      return signs;
    }
  }

  private static long count(Connection connection, String sql, UUID tenant, Object from)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, tenant);
      statement.setObject(2, from);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
