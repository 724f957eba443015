package org.haochaping.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.plugin.api.Problem;
import org.jspecify.annotations.Nullable;

/** Files on their way in: kept whole, taken in stretches, with progress and what was rejected. */
@ApplicationScoped
public class ImportJobs {
  static final String WORK = "import";

  private static final String COLUMNS =
      "id, channel_instance_id, file_name, state, total, done, accepted, repeated, rejected,"
          + " other_business, not_rated, failure, created_by, created_at, finished_at";

  @Inject Clock clock;

  /**
   * How far a file is.
   *
   * @param otherBusiness rows that concern no government service, counted apart
   * @param notRated rows that nobody rated, counted apart
   */
  public record ImportJob(
      UUID id,
      UUID channelId,
      String fileName,
      @Schema(enumeration = {"WAITING", "RUNNING", "DONE", "FAILED"}) String state,
      @Nullable Long total,
      long done,
      long accepted,
      long repeated,
      long rejected,
      long otherBusiness,
      long notRated,
      @Nullable String failure,
      String createdBy,
      Instant createdAt,
      @Nullable Instant finishedAt) {

    /** Whether other settings could make something else of it. */
    boolean mayBecomeMore() {
      return failure != null || rejected + otherBusiness + notRated > 0;
    }
  }

  /** A row that was not taken. */
  public record Rejection(
      long position, String field, String code, String chinese, String english) {}

  /** The file itself. */
  @SuppressWarnings("ArrayRecordComponent") // handed to the channel, never compared
  record Upload(String fileName, String contentType, byte[] bytes) {}

  /** The newest first; of one channel, or of all. */
  public List<ImportJob> latest(Connection connection, UUID tenant, @Nullable UUID channel)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select "
                + COLUMNS
                + " from import_job where tenant_id = ?"
                + (channel == null ? "" : " and channel_instance_id = ?")
                + " order by id desc limit 50")) {
      statement.setObject(1, tenant);
      if (channel != null) {
        statement.setObject(2, channel);
      }
      return list(statement);
    }
  }

  public Optional<ImportJob> byId(Connection connection, UUID tenant, UUID id) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select " + COLUMNS + " from import_job where tenant_id = ? and id = ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, id);
      return list(statement).stream().findFirst();
    }
  }

  Upload upload(Connection connection, UUID tenant, UUID id) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select file_name, content_type, bytes from import_job where tenant_id = ? and id ="
                + " ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, id);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new Upload(row.getString(1), row.getString(2), row.getBytes(3));
      }
    }
  }

  /** What one stretch came to. */
  record Stretch(
      long rows,
      long accepted,
      long repeated,
      long rejected,
      long otherBusiness,
      long notRated,
      boolean last) {}

  void advance(
      Connection connection,
      UUID tenant,
      ImportJob job,
      int settingsVersion,
      long total,
      Stretch stretch)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update import_job set total = case when ? > 0 then ? else total end, done = done + ?,"
                + " accepted = accepted + ?, repeated = repeated + ?, rejected = rejected + ?,"
                + " other_business = other_business + ?, not_rated = not_rated + ?, state = ?,"
                + " finished_at = ?, settings_version = coalesce(settings_version, ?)"
                + " where tenant_id = ? and id = ?")) {
      statement.setLong(1, total);
      statement.setLong(2, total);
      statement.setLong(3, stretch.rows());
      statement.setLong(4, stretch.accepted());
      statement.setLong(5, stretch.repeated());
      statement.setLong(6, stretch.rejected());
      statement.setLong(7, stretch.otherBusiness());
      statement.setLong(8, stretch.notRated());
      statement.setString(9, stretch.last() ? "DONE" : "RUNNING");
      statement.setTimestamp(10, stretch.last() ? Timestamp.from(clock.instant()) : null);
      statement.setInt(11, settingsVersion);
      statement.setObject(12, tenant);
      statement.setObject(13, job.id());
      statement.executeUpdate();
    }
  }

  void fail(Connection connection, UUID tenant, UUID id, String why) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update import_job set state = 'FAILED', failure = ?, finished_at = ?"
                + " where tenant_id = ? and id = ?")) {
      statement.setString(1, why);
      statement.setTimestamp(2, Timestamp.from(clock.instant()));
      statement.setObject(3, tenant);
      statement.setObject(4, id);
      statement.executeUpdate();
    }
  }

  void reject(Connection connection, UUID tenant, UUID id, long position, List<Problem> problems)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into import_rejection (tenant_id, job_id, position, place, field, code,"
                + " chinese, english) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
      int place = 0;
      for (Problem problem : problems) {
        statement.setObject(1, tenant);
        statement.setObject(2, id);
        statement.setLong(3, position);
        statement.setInt(4, ++place);
        statement.setString(5, problem.field());
        statement.setString(6, problem.code());
        statement.setString(7, problem.chinese());
        statement.setString(8, problem.english());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  List<Rejection> rejections(Connection connection, UUID tenant, UUID id) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select position, field, code, chinese, english from import_rejection"
                + " where tenant_id = ? and job_id = ? order by position, place")) {
      statement.setObject(1, tenant);
      statement.setObject(2, id);
      List<Rejection> rejections = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          rejections.add(
              new Rejection(
                  row.getLong(1),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5)));
        }
      }
      return rejections;
    }
  }

  private static List<ImportJob> list(PreparedStatement statement) throws SQLException {
    List<ImportJob> jobs = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        Timestamp finished = row.getTimestamp(15);
        jobs.add(
            new ImportJob(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getObject(5, Long.class),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10),
                row.getLong(11),
                row.getString(12),
                row.getString(13),
                row.getTimestamp(14).toInstant(),
                finished == null ? null : finished.toInstant()));
      }
    }
    return jobs;
  }
}
