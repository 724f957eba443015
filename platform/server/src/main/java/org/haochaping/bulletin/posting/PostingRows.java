package org.haochaping.bulletin.posting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.assessment.inspection.PictureKind;
import org.haochaping.assessment.inspection.VisitPhoto;

/** Postings and their pictures as rows; never changed. */
final class PostingRows {
  private static final String SELECT =
      "select p.id, p.form, p.place, p.url, p.posted_at, p.noted_by, p.office, p.noted_at, exists"
          + " (select 1 from bulletin_posting_photo f where f.tenant_id = p.tenant_id and"
          + " f.posting_id = p.id), p.bulletin_id from bulletin_posting p where p.tenant_id = ?";

  private PostingRows() {}

  /** A picture. */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  record Picture(PictureKind kind, byte[] bytes) {}

  static void insert(Connection connection, UUID tenant, UUID bulletin, Posting posting)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into bulletin_posting (tenant_id, id, bulletin_id, form, place, url, posted_at,"
                + " noted_by, office, noted_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      statement.setObject(1, tenant);
      statement.setObject(2, posting.id());
      statement.setObject(3, bulletin);
      statement.setString(4, posting.form().name());
      statement.setString(5, posting.place());
      statement.setString(6, posting.url());
      statement.setTimestamp(7, Timestamp.from(posting.postedAt()));
      statement.setString(8, posting.notedBy());
      statement.setString(9, posting.office());
      statement.setTimestamp(10, Timestamp.from(posting.notedAt()));
      statement.executeUpdate();
    }
  }

  /** Of one bulletin, the first posted first. */
  static List<Posting> of(Connection connection, UUID tenant, UUID bulletin) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(SELECT + " and p.bulletin_id = ? order by p.posted_at, p.id")) {
      statement.setObject(1, tenant);
      statement.setObject(2, bulletin);
      List<Posting> postings = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          postings.add(posting(row));
        }
      }
      return postings;
    }
  }

  /** Of every bulletin of a tenant, each the first posted first. */
  static Map<UUID, List<Posting>> all(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(SELECT + " order by p.posted_at, p.id")) {
      statement.setObject(1, tenant);
      Map<UUID, List<Posting>> postings = new HashMap<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          postings
              .computeIfAbsent(row.getObject(10, UUID.class), any -> new ArrayList<>())
              .add(posting(row));
        }
      }
      return postings;
    }
  }

  private static Posting posting(ResultSet row) throws SQLException {
    return new Posting(
        row.getObject(1, UUID.class),
        PostingForm.valueOf(row.getString(2)),
        row.getString(3),
        row.getString(4),
        row.getTimestamp(5).toInstant(),
        row.getString(6),
        row.getString(7),
        row.getTimestamp(8).toInstant(),
        row.getBoolean(9));
  }

  /** Keeps the picture of a posting; tells whether there was none yet. */
  static boolean keep(
      Connection connection, UUID tenant, UUID posting, UUID id, VisitPhoto photo, Instant at)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into bulletin_posting_photo (tenant_id, id, posting_id, kind, sha256, bytes,"
                + " sent_at) values (?, ?, ?, ?, ?, ?, ?)"
                + " on conflict (tenant_id, posting_id) do nothing")) {
      statement.setObject(1, tenant);
      statement.setObject(2, id);
      statement.setObject(3, posting);
      statement.setString(4, photo.kind().name());
      statement.setString(5, photo.sha256());
      statement.setBytes(6, photo.bytes());
      statement.setTimestamp(7, Timestamp.from(at));
      return statement.executeUpdate() == 1;
    }
  }

  static Optional<Picture> picture(Connection connection, UUID tenant, UUID posting)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select kind, bytes from bulletin_posting_photo where tenant_id = ?"
                + " and posting_id = ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, posting);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(new Picture(PictureKind.valueOf(row.getString(1)), row.getBytes(2)))
            : Optional.empty();
      }
    }
  }
}
