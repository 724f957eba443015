package org.haochaping.assessment.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.tenancy.Ids;
import org.haochaping.web.Refusal;

/** Photos of visits as rows. They arrive before their visit does, and stay as it names them. */
@ApplicationScoped
public class VisitPhotos {
  private static final String ITEM =
      "select number, kind, octet_length(bytes), sha256, octet_length(bytes) = 0"
          + " from inspection_photo where tenant_id = ?";

  @Inject Clock clock;

  /**
   * A photo without its bytes.
   *
   * @param number from 1, in the order they were taken
   * @param size in bytes
   * @param sha256 of the bytes, in hexadecimal
   * @param erased whether the picture is gone with the words of the rating
   */
  @Schema(name = "VisitPhoto")
  public record Item(int number, PictureKind kind, int size, String sha256, boolean erased) {}

  /** A picture. */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  public record Picture(PictureKind kind, byte[] bytes) {}

  /** Whose photo it is. */
  record Of(UUID tenant, UUID plan, UUID visit, int number, String login) {}

  /** Keeps one; another of the same number takes its place until the visit has arrived. */
  void keep(Connection connection, Of of, VisitPhoto photo) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into inspection_photo (tenant_id, visit_id, number, id, plan_id, login, kind,"
                + " size, sent_sha256, sha256, bytes, sent_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " on conflict (tenant_id, visit_id, number) do update set kind = excluded.kind,"
                + " size = excluded.size, sent_sha256 = excluded.sent_sha256,"
                + " sha256 = excluded.sha256, bytes = excluded.bytes, sent_at = excluded.sent_at"
                + " where inspection_photo.login = excluded.login"
                + " and inspection_photo.plan_id = excluded.plan_id")) {
      statement.setObject(1, of.tenant());
      statement.setObject(2, of.visit());
      statement.setInt(3, of.number());
      statement.setObject(4, Ids.of(clock).next());
      statement.setObject(5, of.plan());
      statement.setString(6, of.login());
      statement.setString(7, photo.kind().name());
      statement.setInt(8, photo.bytes().length);
      statement.setString(9, photo.sentSha256());
      statement.setString(10, photo.sha256());
      statement.setBytes(11, photo.bytes());
      statement.setTimestamp(12, Timestamp.from(clock.instant()));
      if (statement.executeUpdate() == 0) {
        throw VisitRefusals.otherVisit();
      }
    }
  }

  /** Refused unless exactly these have arrived; what came beside them goes. */
  void settle(Connection connection, UUID tenant, UUID visit, String login, List<String> named)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "delete from inspection_photo where tenant_id = ? and visit_id = ? and login = ?"
                + " and number > ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, visit);
      statement.setString(3, login);
      statement.setInt(4, named.size());
      statement.executeUpdate();
    }
    List<String> there = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select sent_sha256 from inspection_photo where tenant_id = ? and visit_id = ?"
                + " and login = ? order by number")) {
      statement.setObject(1, tenant);
      statement.setObject(2, visit);
      statement.setString(3, login);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          there.add(row.getString(1));
        }
      }
    }
    if (!there.equals(named)) {
      throw Refusal.conflict(
          "photos-missing",
          "照片还没有全部送到，手机会重新传送；如反复出现，请检查网络后再试。",
          "Not all photos have arrived; the phone sends them again. Check the network if this stays.");
    }
  }

  /** Ties a visit's photos to the rating it made. */
  void tie(Connection connection, UUID tenant, UUID visit, String login, UUID evaluation)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update inspection_photo set evaluation_id = ? where tenant_id = ? and visit_id = ?"
                + " and login = ?")) {
      statement.setObject(1, evaluation);
      statement.setObject(2, tenant);
      statement.setObject(3, visit);
      statement.setString(4, login);
      statement.executeUpdate();
    }
  }

  List<Item> of(Connection connection, UUID tenant, UUID visit) throws SQLException {
    return items(connection, tenant, "visit_id", visit);
  }

  Optional<Picture> one(Connection connection, UUID tenant, UUID visit, int number)
      throws SQLException {
    return picture(connection, tenant, "visit_id", visit, number);
  }

  /** What an inspector saw who rated so; nothing says who, when or by which plan. */
  public List<Item> ofRating(Connection connection, UUID tenant, UUID evaluation)
      throws SQLException {
    return items(connection, tenant, "evaluation_id", evaluation);
  }

  /** One of those. */
  public Optional<Picture> ofRating(Connection connection, UUID tenant, UUID evaluation, int number)
      throws SQLException {
    return picture(connection, tenant, "evaluation_id", evaluation, number);
  }

  private static List<Item> items(Connection connection, UUID tenant, String column, UUID id)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(ITEM + " and " + column + " = ? order by number")) {
      statement.setObject(1, tenant);
      statement.setObject(2, id);
      List<Item> items = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          items.add(
              new Item(
                  row.getInt(1),
                  PictureKind.valueOf(row.getString(2)),
                  row.getInt(3),
                  row.getString(4),
                  row.getBoolean(5)));
        }
      }
      return items;
    }
  }

  private static Optional<Picture> picture(
      Connection connection, UUID tenant, String column, UUID id, int number) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select kind, bytes from inspection_photo where tenant_id = ? and "
                + column
                + " = ? and number = ? and octet_length(bytes) > 0")) {
      statement.setObject(1, tenant);
      statement.setObject(2, id);
      statement.setInt(3, number);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(new Picture(PictureKind.valueOf(row.getString(1)), row.getBytes(2)))
            : Optional.empty();
      }
    }
  }
}
