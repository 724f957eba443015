package org.haochaping.bulletin.form;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.document.DocumentJson;
import org.haochaping.plugin.api.Document;
import org.haochaping.web.Sha256;

/** What is printed, as it was decided on; never changed. */
public final class KeptDocuments {
  private KeptDocuments() {}

  /** A document and the hash of the text it is kept as. */
  public record KeptDocument(Document document, String sha256) {}

  /** Keeps the next document of a bulletin; the last one counts. */
  public static KeptDocument keep(
      Connection connection, UUID tenant, UUID issue, UUID id, Document document, Instant at)
      throws SQLException {
    String text = DocumentJson.write(document);
    String sha256 = Sha256.hex(text);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into bulletin_document (tenant_id, id, issue_id, document, sha256, made_at)"
                + " values (?, ?, ?, ?, ?, ?)")) {
      statement.setObject(1, tenant);
      statement.setObject(2, id);
      statement.setObject(3, issue);
      statement.setString(4, text);
      statement.setString(5, sha256);
      statement.setTimestamp(6, Timestamp.from(at));
      statement.executeUpdate();
    }
    return new KeptDocument(document, sha256);
  }

  /** The last of a bulletin; absent while it is a draft, and where it is older than this table. */
  public static Optional<KeptDocument> last(Connection connection, UUID tenant, UUID issue)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select document, sha256 from bulletin_document where tenant_id = ? and issue_id = ?"
                + " order by id desc limit 1")) {
      statement.setObject(1, tenant);
      statement.setObject(2, issue);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(new KeptDocument(DocumentJson.read(row.getString(1)), row.getString(2)))
            : Optional.empty();
      }
    }
  }
}
