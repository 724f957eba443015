package org.haochaping.definition.tag;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The one draft a tenant has, or none. */
final class CatalogueDrafts {
  private CatalogueDrafts() {}

  static Optional<CatalogueDraft> find(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select name, notice, based_on, tags, revision, changed_by, changed_at"
                + " from tag_catalogue_draft where tenant_id = ?")) {
      statement.setObject(1, tenant);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(
                new CatalogueDraft(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    tags(row.getString(4)),
                    row.getLong(5),
                    row.getString(6),
                    row.getTimestamp(7).toInstant()))
            : Optional.empty();
      }
    }
  }

  static void begin(Connection connection, UUID tenant, CatalogueDraft draft) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into tag_catalogue_draft (name, notice, tags, revision, changed_by, changed_at,"
                + " tenant_id, based_on, begun_by, begun_at)"
                + " values (?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)")) {
      set(statement, draft, tenant);
      statement.setString(8, draft.basedOn());
      statement.setString(9, draft.changedBy());
      statement.setTimestamp(10, Timestamp.from(draft.changedAt()));
      statement.executeUpdate();
    }
  }

  static void change(Connection connection, UUID tenant, CatalogueDraft draft) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update tag_catalogue_draft set name = ?, notice = ?, tags = ?::jsonb, revision = ?,"
                + " changed_by = ?, changed_at = ? where tenant_id = ?")) {
      set(statement, draft, tenant);
      statement.executeUpdate();
    }
  }

  static void drop(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("delete from tag_catalogue_draft where tenant_id = ?")) {
      statement.setObject(1, tenant);
      statement.executeUpdate();
    }
  }

  private static void set(PreparedStatement statement, CatalogueDraft draft, UUID tenant)
      throws SQLException {
    statement.setString(1, draft.name());
    statement.setString(2, draft.notice());
    statement.setString(3, json(draft.tags()).toString());
    statement.setLong(4, draft.revision());
    statement.setString(5, draft.changedBy());
    statement.setTimestamp(6, Timestamp.from(draft.changedAt()));
    statement.setObject(7, tenant);
  }

  private static JsonArray json(List<DraftTag> tags) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    for (DraftTag tag : tags) {
      list.add(
          Json.createObjectBuilder()
              .add("code", tag.codeText())
              .add("text", tag.words())
              .add("shownFirst", tag.shownFirst()));
    }
    return list.build();
  }

  private static List<DraftTag> tags(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream()
          .map(
              tag ->
                  new DraftTag(
                      tag.getString("code"),
                      DraftTag.levelOf(tag.getString("code")).orElse(null),
                      tag.getString("text"),
                      tag.getBoolean("shownFirst")))
          .toList();
    }
  }
}
