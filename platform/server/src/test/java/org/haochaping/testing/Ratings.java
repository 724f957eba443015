package org.haochaping.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.tenancy.Ids;
import org.jspecify.annotations.Nullable;

/** Bare rows of ratings and of the units they are for. */
public final class Ratings {
  private final ScratchDatabase database;
  private final UUID tenant;

  public Ratings(ScratchDatabase database, UUID tenant) {
    this.database = database;
    this.tenant = tenant;
  }

  /** What one rating is; noon of its day in China is when it was received. */
  public record Kind(
      LocalDate ratedOn,
      Source source,
      Terminal terminal,
      UUID unitId,
      Level level,
      Origin origin,
      String state) {

    public Instant receivedAt() {
      return ratedOn.atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
  }

  /** A department in force since 2020. */
  public UUID department(String code, String name) throws SQLException {
    return department(code, name, LocalDate.of(2020, 1, 1), null);
  }

  public UUID department(String code, String name, LocalDate from, @Nullable LocalDate to)
      throws SQLException {
    return unit(code, name, "DEPARTMENT", null, from, to);
  }

  /** A unit in force since 2020. */
  public UUID unit(String code, String name, String kind, @Nullable String lineOfWork)
      throws SQLException {
    return unit(code, name, kind, lineOfWork, LocalDate.of(2020, 1, 1), null);
  }

  private UUID unit(
      String code,
      String name,
      String kind,
      @Nullable String lineOfWork,
      LocalDate from,
      @Nullable LocalDate to)
      throws SQLException {
    UUID id = UUID.randomUUID();
    try (Connection app = database.app(tenant);
        PreparedStatement statement =
            app.prepareStatement(
                "insert into unit (tenant_id, id, code, name, kind, line_of_work, valid_from,"
                    + " valid_to) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
      statement.setObject(1, tenant);
      statement.setObject(2, id);
      statement.setString(3, code);
      statement.setString(4, name);
      statement.setString(5, kind);
      statement.setString(6, lineOfWork);
      statement.setObject(7, from);
      statement.setObject(8, to);
      statement.executeUpdate();
      app.commit();
    }
    return id;
  }

  /** So many ratings of one kind. */
  public void add(Kind kind, long n) throws SQLException {
    Ids ids = Ids.of(Clock.fixed(kind.receivedAt(), ZoneOffset.UTC));
    try (Connection app = database.app(tenant)) {
      partitions(app, kind.ratedOn());
      try (PreparedStatement statement =
          app.prepareStatement(
              "insert into evaluation (tenant_id, id, rated_on, received_at, source, terminal,"
                  + " channel_instance_id, origin, level, unit_id, catalogue_version, state)"
                  + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'test', ?)")) {
        UUID channel = UUID.randomUUID();
        for (long i = 0; i < n; i++) {
          statement.setObject(1, tenant);
          statement.setObject(2, ids.next());
          statement.setObject(3, kind.ratedOn());
          statement.setTimestamp(4, Timestamp.from(kind.receivedAt()));
          statement.setInt(5, kind.source().number());
          statement.setInt(6, kind.terminal().pf());
          statement.setObject(7, channel);
          statement.setString(8, kind.origin().name());
          statement.setString(9, kind.level().name());
          statement.setObject(10, kind.unitId());
          statement.setString(11, kind.state());
          statement.addBatch();
          if (i % 1000 == 999) {
            statement.executeBatch();
          }
        }
        statement.executeBatch();
      }
      app.commit();
    }
  }

  private static void partitions(Connection app, LocalDate day) throws SQLException {
    try (PreparedStatement statement =
        app.prepareStatement("select make_evaluation_partitions(?, 0)")) {
      statement.setObject(1, day);
      statement.executeQuery();
    }
  }
}
