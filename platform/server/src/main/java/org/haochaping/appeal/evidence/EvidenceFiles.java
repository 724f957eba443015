package org.haochaping.appeal.evidence;

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
import org.haochaping.tenancy.Ids;
import org.haochaping.web.Refusal;

/**
 * Files of appeals as rows. The database itself takes one away only from an application that is not
 * lodged, and adds none to one that is but the rated person's.
 */
@ApplicationScoped
public class EvidenceFiles {
  private static final String COLUMNS =
      "id, part, name, kind, size, sha256, added_by, added_at, octet_length(bytes) = 0";

  @Inject Clock clock;

  /** Of which appeal, and whose it is. */
  public record About(
      UUID tenantId, UUID leadTenantId, UUID centreTenantId, UUID appealId, UUID evaluationId) {}

  /**
   * A file without its bytes.
   *
   * @param size in bytes
   * @param sha256 of the bytes, in hexadecimal
   * @param erased whether bytes and name are gone with the words of the rating
   */
  @Schema(name = "AppealFile")
  public record Item(
      UUID id,
      FilePart part,
      String name,
      EvidenceKind kind,
      int size,
      String sha256,
      String addedBy,
      Instant addedAt,
      boolean erased) {}

  /** Adds one; the same file twice is one. */
  public void add(Connection connection, About about, FilePart part, Evidence evidence, String by)
      throws SQLException {
    long there =
        of(connection, about.tenantId(), about.appealId()).stream()
            .filter(item -> item.part() == part && !item.sha256().equals(evidence.sha256()))
            .count();
    if (there >= part.most()) {
      throw full(part);
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into appeal_file (tenant_id, id, lead_tenant_id, centre_tenant_id, appeal_id,"
                + " evaluation_id, part, name, kind, size, sha256, bytes, added_by, added_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " on conflict (tenant_id, appeal_id, part, sha256) do nothing")) {
      statement.setObject(1, about.tenantId());
      statement.setObject(2, Ids.of(clock).next());
      statement.setObject(3, about.leadTenantId());
      statement.setObject(4, about.centreTenantId());
      statement.setObject(5, about.appealId());
      statement.setObject(6, about.evaluationId());
      statement.setString(7, part.name());
      statement.setString(8, evidence.name());
      statement.setString(9, evidence.kind().name());
      statement.setInt(10, evidence.bytes().length);
      statement.setString(11, evidence.sha256());
      statement.setBytes(12, evidence.bytes());
      statement.setString(13, by);
      statement.setTimestamp(14, Timestamp.from(clock.instant()));
      statement.executeUpdate();
    }
  }

  /** Takes one away; whether the database let it go. */
  public boolean remove(Connection connection, UUID tenant, UUID appeal, UUID id)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "delete from appeal_file where tenant_id = ? and appeal_id = ? and id = ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, appeal);
      statement.setObject(3, id);
      return statement.executeUpdate() > 0;
    }
  }

  /** All of an appeal, in the order they were added. */
  public List<Item> of(Connection connection, UUID tenant, UUID appeal) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select "
                + COLUMNS
                + " from appeal_file where tenant_id = ? and appeal_id = ? order by id")) {
      statement.setObject(1, tenant);
      statement.setObject(2, appeal);
      List<Item> items = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          items.add(
              new Item(
                  row.getObject(1, UUID.class),
                  FilePart.valueOf(row.getString(2)),
                  row.getString(3),
                  EvidenceKind.valueOf(row.getString(4)),
                  row.getInt(5),
                  row.getString(6),
                  row.getString(7),
                  row.getTimestamp(8).toInstant(),
                  row.getBoolean(9)));
        }
      }
      return items;
    }
  }

  /** The sealed scan of an appeal. */
  public Optional<Item> scan(Connection connection, UUID tenant, UUID appeal) throws SQLException {
    return of(connection, tenant, appeal).stream()
        .filter(item -> item.part() == FilePart.SCAN)
        .findFirst();
  }

  /** A stretch of a file's bytes; fewer than asked for at its end. */
  public byte[] stretch(Connection connection, UUID tenant, UUID id, int from, int most)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select substring(bytes from ? for ?) from appeal_file where tenant_id = ? and id = ?")) {
      statement.setInt(1, from + 1);
      statement.setInt(2, most);
      statement.setObject(3, tenant);
      statement.setObject(4, id);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getBytes(1) : new byte[0];
      }
    }
  }

  private static Refusal full(FilePart part) {
    return Refusal.conflict(
        "evidence-full",
        part.chinese() + "最多" + part.most() + "个文件；请先删去不需要的，或合并为一个PDF后上传。",
        "There can be "
            + part.most()
            + " files of "
            + part.english()
            + "; take one away or put them together as one PDF.");
  }
}
