package org.haochaping.closing;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.haochaping.plugin.api.Source;
import org.jspecify.annotations.Nullable;

/** Outcomes as rows beside their closing, whose figures and hash know nothing of them. */
final class OutcomeRows {
  private OutcomeRows() {}

  static void insert(Connection connection, Closing closing, UUID id, Outcomes outcomes)
      throws SQLException {
    if (outcomes.isEmpty()) {
      return;
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into closing_outcome (tenant_id, id, closing_id, outcomes)"
                + " values (?, ?, ?, ?::jsonb)")) {
      statement.setObject(1, closing.tenantId());
      statement.setObject(2, id);
      statement.setObject(3, closing.id());
      statement.setString(4, write(outcomes).toString());
      statement.executeUpdate();
    }
  }

  static Outcomes of(Connection connection, UUID tenant, UUID closing) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select outcomes from closing_outcome where tenant_id = ? and closing_id = ?")) {
      statement.setObject(1, tenant);
      statement.setObject(2, closing);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          return Outcomes.NONE;
        }
        try (JsonReader reader = Json.createReader(new StringReader(row.getString(1)))) {
          return read(reader.readObject());
        }
      }
    }
  }

  private static JsonObject write(Outcomes outcomes) {
    JsonArrayBuilder units = Json.createArrayBuilder();
    for (Outcomes.Unit unit : outcomes.units()) {
      units.add(
          of(unit.source(), unit.unitId(), unit.unitName())
              .add("cases", unit.cases())
              .add("handedOver", unit.handedOver())
              .add("rectified", unit.rectified())
              .add("overdue", unit.overdue())
              .add("extended", unit.extended())
              .add("unanswered", unit.unanswered())
              .add("refuted", unit.refuted()));
    }
    JsonObjectBuilder json = Json.createObjectBuilder().add("units", units);
    Outcomes.Before before = outcomes.before();
    if (before != null) {
      JsonArrayBuilder carried = Json.createArrayBuilder();
      for (Outcomes.Carried unit : before.units()) {
        carried.add(
            of(unit.source(), unit.unitId(), unit.unitName())
                .add("open", unit.open())
                .add("answered", unit.answered())
                .add("refuted", unit.refuted()));
      }
      json.add(
          "before",
          Json.createObjectBuilder()
              .add("period", before.period())
              .add("cutOff", before.cutOff().toString())
              .add("units", carried));
    }
    return json.build();
  }

  private static JsonObjectBuilder of(Source source, UUID unit, String name) {
    return Json.createObjectBuilder()
        .add("source", source.number())
        .add("unit", unit.toString())
        .add("name", name);
  }

  private static Outcomes read(JsonObject json) {
    List<Outcomes.Unit> units =
        json.getJsonArray("units").getValuesAs(JsonObject.class).stream()
            .map(
                unit ->
                    new Outcomes.Unit(
                        source(unit),
                        UUID.fromString(unit.getString("unit")),
                        unit.getString("name"),
                        unit.getInt("cases"),
                        unit.getInt("handedOver"),
                        unit.getInt("rectified"),
                        unit.getInt("overdue"),
                        unit.getInt("extended"),
                        unit.getInt("unanswered"),
                        unit.getInt("refuted")))
            .toList();
    return new Outcomes(units, before(json.getJsonObject("before")));
  }

  private static Outcomes.@Nullable Before before(@Nullable JsonObject json) {
    return json == null
        ? null
        : new Outcomes.Before(
            json.getString("period"),
            Instant.parse(json.getString("cutOff")),
            carried(json.getJsonArray("units")));
  }

  private static List<Outcomes.Carried> carried(JsonArray array) {
    return array.getValuesAs(JsonObject.class).stream()
        .map(
            unit ->
                new Outcomes.Carried(
                    source(unit),
                    UUID.fromString(unit.getString("unit")),
                    unit.getString("name"),
                    unit.getInt("open"),
                    unit.getInt("answered"),
                    unit.getInt("refuted")))
        .toList();
  }

  private static Source source(JsonObject unit) {
    return Source.ofNumber(unit.getInt("source")).orElseThrow();
  }
}
