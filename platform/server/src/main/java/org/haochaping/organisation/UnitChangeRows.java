package org.haochaping.organisation;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Acts on units as rows. */
final class UnitChangeRows {
  private static final int MOST = 500;

  private UnitChangeRows() {}

  /** An act as people read it. */
  @Schema(name = "UnitChange")
  public record View(
      UUID id,
      UnitChange.Kind kind,
      String kindChinese,
      LocalDate onDay,
      UUID fromUnitId,
      String fromName,
      @Nullable UUID toUnitId,
      String toName,
      String reason,
      String document,
      List<Followed> effects,
      String by,
      Instant at) {}

  /** One act on a tenant's units at a time, so that each sees what the one before it did. */
  static void lock(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select pg_advisory_xact_lock(hashtext('unit_change' || ?))")) {
      statement.setString(1, tenant.toString());
      statement.execute();
    }
  }

  static void insert(Connection connection, UnitChange change, List<Followed> effects, Instant at)
      throws SQLException {
    DirectoryEntry to = change.to();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into unit_change (tenant_id, id, on_day, kind, from_unit_id, from_name,"
                + " to_unit_id, to_name, reason, document, effects, changed_by, changed_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)")) {
      statement.setObject(1, change.tenantId());
      statement.setObject(2, change.id());
      statement.setObject(3, change.onDay());
      statement.setString(4, change.kind().name());
      statement.setObject(5, change.from().id());
      statement.setString(6, change.from().name());
      statement.setObject(7, to == null ? null : to.id());
      statement.setString(8, to == null ? "" : to.name());
      statement.setString(9, change.reason());
      statement.setString(10, change.document());
      statement.setString(11, json(effects).build().toString());
      statement.setString(12, change.by().name());
      statement.setTimestamp(13, Timestamp.from(at));
      statement.executeUpdate();
    }
  }

  static JsonObject content(UnitChange change, List<Followed> effects) {
    return Json.createObjectBuilder()
        .add("kind", change.kind().name())
        .add("onDay", change.onDay().toString())
        .add("words", change.words())
        .add("reason", change.reason())
        .add("document", change.document())
        .add("effects", json(effects))
        .build();
  }

  /** A tenant's acts, the latest first. */
  static List<View> all(Connection connection, UUID tenant) throws SQLException {
    return list(connection, tenant, "", List.of());
  }

  /** The acts that a unit came from or went into, the latest first. */
  static List<View> of(Connection connection, UUID tenant, UUID unit) throws SQLException {
    return list(
        connection, tenant, " and (from_unit_id = ? or to_unit_id = ?)", List.of(unit, unit));
  }

  /** Which unit took the place of one that ended. */
  static Map<UUID, UUID> successors(Connection connection, UUID tenant) throws SQLException {
    Map<UUID, UUID> successors = new HashMap<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select from_unit_id, to_unit_id from unit_change where tenant_id = ?"
                + " and kind in ('MERGE', 'ABOLISH') and to_unit_id is not null")) {
      statement.setObject(1, tenant);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          successors.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
        }
      }
    }
    return successors;
  }

  /** Which units took the place of one by a day, the nearest first. */
  static List<UUID> successors(Connection connection, UUID tenant, UUID unit, LocalDate day)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            // A circle ends: union keeps each only once.
            "with recursive next (id) as (select ?::uuid union select c.to_unit_id"
                + " from unit_change c join next n on c.from_unit_id = n.id where c.tenant_id = ?"
                + " and c.kind in ('MERGE', 'ABOLISH') and c.to_unit_id is not null"
                + " and c.on_day <= ?) select id from next where id <> ?")) {
      statement.setObject(1, unit);
      statement.setObject(2, tenant);
      statement.setObject(3, day);
      statement.setObject(4, unit);
      List<UUID> successors = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          successors.add(row.getObject(1, UUID.class));
        }
      }
      return successors;
    }
  }

  private static List<View> list(
      Connection connection, UUID tenant, String more, List<UUID> parameters) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id, kind, on_day, from_unit_id, from_name, to_unit_id, to_name, reason,"
                + " document, effects, changed_by, changed_at from unit_change where tenant_id = ?"
                + more
                + " order by on_day desc, id desc limit "
                + MOST)) {
      statement.setObject(1, tenant);
      for (int i = 0; i < parameters.size(); i++) {
        statement.setObject(i + 2, parameters.get(i));
      }
      List<View> acts = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          acts.add(view(row));
        }
      }
      return acts;
    }
  }

  private static View view(ResultSet row) throws SQLException {
    UnitChange.Kind kind = UnitChange.Kind.valueOf(row.getString(2));
    return new View(
        row.getObject(1, UUID.class),
        kind,
        kind.chinese(),
        row.getObject(3, LocalDate.class),
        row.getObject(4, UUID.class),
        row.getString(5),
        row.getObject(6, UUID.class),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        effects(row.getString(10)),
        row.getString(11),
        row.getTimestamp(12).toInstant());
  }

  private static JsonArrayBuilder json(List<Followed> effects) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    for (Followed effect : effects) {
      list.add(
          Json.createObjectBuilder()
              .add("code", effect.code())
              .add("chinese", effect.chinese())
              .add("english", effect.english())
              .add("count", effect.count())
              .add("examples", Json.createArrayBuilder(effect.examples())));
    }
    return list;
  }

  private static List<Followed> effects(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readArray().stream()
          .map(JsonValue::asJsonObject)
          .map(
              effect ->
                  new Followed(
                      effect.getString("code"),
                      effect.getString("chinese"),
                      effect.getString("english"),
                      effect.getInt("count"),
                      effect.getJsonArray("examples").getValuesAs(JsonString::getString)))
          .toList();
    }
  }
}
