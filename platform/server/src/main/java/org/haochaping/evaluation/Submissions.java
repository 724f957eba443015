package org.haochaping.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.haochaping.journal.Journal;
import org.haochaping.journal.WorkQueue;
import org.haochaping.tenancy.Ids;
import org.haochaping.vault.Masking;
import org.haochaping.web.Sha256;

/** Files handed in: kept whole and queued in one transaction, so that what is kept is imported. */
@ApplicationScoped
public class Submissions {
  @Inject Journal journal;
  @Inject WorkQueue queue;
  @Inject ImportJobs jobs;
  @Inject Clock clock;

  /** Keeps the file and queues its import. */
  UUID submit(
      Connection connection, UUID tenant, UUID channel, ImportJobs.Upload upload, String actor)
      throws SQLException {
    UUID id = Ids.of(clock).next();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into import_job (tenant_id, id, channel_instance_id, file_name, content_type,"
                + " bytes, sha256, state, created_by, created_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?)")) {
      statement.setObject(1, tenant);
      statement.setObject(2, id);
      statement.setObject(3, channel);
      statement.setString(4, upload.fileName());
      statement.setString(5, upload.contentType());
      statement.setBytes(6, upload.bytes());
      statement.setString(7, Sha256.hex(upload.bytes()));
      statement.setString(8, actor);
      statement.setTimestamp(9, Timestamp.from(clock.instant()));
      statement.executeUpdate();
    }
    var content = Json.createObjectBuilder().add("file", upload.fileName()).build();
    journal.record(connection, tenant, "FileSubmitted", id, actor, content);
    queue.add(connection, tenant, ImportJobs.WORK, id, content);
    return id;
  }

  /**
   * The same for bytes that may have been kept already: not twice for one channel.
   *
   * @return whether they are kept now and were not before
   */
  public boolean once(
      Connection connection, UUID tenant, UUID channel, String fileName, byte[] bytes, String actor)
      throws SQLException {
    if (isDone(connection, tenant, channel, Sha256.hex(bytes))) {
      return false;
    }
    submit(
        connection,
        tenant,
        channel,
        new ImportJobs.Upload(
            Masking.maskName(fileName), MediaType.APPLICATION_OCTET_STREAM, bytes),
        actor);
    return true;
  }

  /**
   * Queues another import by the settings of today of a file of which rows were sent back or
   * counted apart.
   */
  public UUID replay(Connection connection, UUID tenant, UUID id, String actor)
      throws SQLException {
    ImportJobs.ImportJob job =
        jobs.byId(connection, tenant, id).orElseThrow(ImportRefusals::unknown);
    if (job.finishedAt() == null) {
      throw ImportRefusals.notOver();
    }
    if (!job.mayBecomeMore()) {
      throw ImportRefusals.nothingSentBack();
    }
    ImportJobs.Upload upload = jobs.upload(connection, tenant, id);
    if (upload.bytes().length == 0) {
      throw ImportRefusals.erased();
    }
    return submit(connection, tenant, job.channelId(), upload, actor);
  }

  /**
   * What was sent back may be taken by the settings of today; so may what was counted apart, but
   * not by those that did so: most of it is no rating and never will be.
   */
  private static boolean isDone(Connection connection, UUID tenant, UUID channel, String sha256)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select 1 from import_job j join channel_instance c on c.tenant_id = j.tenant_id"
                + " and c.id = j.channel_instance_id where j.tenant_id = ?"
                + " and j.channel_instance_id = ? and j.sha256 = ? and j.state <> 'FAILED'"
                + " and j.rejected = 0 and (j.other_business + j.not_rated = 0"
                + " or j.settings_version = c.settings_version) limit 1")) {
      statement.setObject(1, tenant);
      statement.setObject(2, channel);
      statement.setString(3, sha256);
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }
}
