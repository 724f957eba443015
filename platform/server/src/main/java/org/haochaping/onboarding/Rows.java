package org.haochaping.onboarding;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.haochaping.onboarding.file.Entry;
import org.haochaping.onboarding.file.Field;
import org.haochaping.onboarding.file.Kind;
import org.haochaping.onboarding.file.Place;
import org.haochaping.onboarding.file.Shape;
import org.haochaping.tenancy.Tenant;

/** A tenant's rows, read as the entries a file would state them by. */
final class Rows {
  private static final Place NOWHERE = new Place(1, 1, "");

  private final Map<Kind, Map<String, Row>> rows = new EnumMap<>(Kind.class);
  private final Keys keys = new Keys();

  private Rows() {}

  /** A row and what it states. */
  record Row(UUID id, Entry entry) {

    /** Whether it has no last day yet, or not reached it. */
    boolean lasts(LocalDate today) {
      String to = entry.value("to");
      return to == null || !LocalDate.parse(to).isBefore(today);
    }
  }

  /** Everything of a tenant, given the tenants above it, whose units may lead. */
  static Rows read(Connection connection, Tenant tenant, Above above) throws SQLException {
    Rows read = new Rows();
    read.keys.put(Kind.TENANT, tenant.code(), tenant.id());
    above.tenants().forEach(up -> read.keys.put(Kind.TENANT, up.code(), up.id()));
    above.units().forEach((key, unit) -> read.keys.put(Kind.LEAD_UNIT, key, unit.id()));
    for (Kind kind : Kind.values()) {
      if (kind.table() != null) {
        read.read(connection, tenant, kind);
      }
    }
    return read;
  }

  Keys keys() {
    return keys;
  }

  /** By key; of those with one key, the one that lasts longest. */
  Map<String, Row> of(Kind kind) {
    return rows.getOrDefault(kind, Map.of());
  }

  /** What all of them state. */
  List<Entry> entries() {
    return rows.values().stream().flatMap(of -> of.values().stream()).map(Row::entry).toList();
  }

  private void read(Connection connection, Tenant tenant, Kind kind) throws SQLException {
    List<Field> fields = Shape.of(kind);
    boolean dated = fields.stream().anyMatch(field -> field.name().equals("to"));
    String columns =
        fields.stream().map(field -> field.column() + "::text").collect(Collectors.joining(", "));
    List<Row> raw = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id, "
                + columns
                + " from "
                + kind.table()
                + " where tenant_id = ? order by "
                + (dated ? "valid_to desc nulls first, valid_from desc, id" : "id"))) {
      statement.setObject(1, tenant.id());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          raw.add(raw(kind, fields, row));
        }
      }
    }
    for (Row row : raw) {
      keys.put(kind, row.entry().key(), row.id());
      if (kind == Kind.UNIT) {
        keys.put(Kind.LEAD_UNIT, tenant.code() + "/" + row.entry().key(), row.id());
      }
    }
    Map<String, Row> byKey = rows.computeIfAbsent(kind, any -> new LinkedHashMap<>());
    for (Row row : raw) {
      Entry entry = withKeys(row.entry(), fields);
      byKey.putIfAbsent(entry.key(), new Row(row.id(), entry));
    }
  }

  private static Row raw(Kind kind, List<Field> fields, ResultSet row) throws SQLException {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      String value = row.getString(i + 2);
      if (value != null) {
        boolean settings = fields.get(i).type() == Field.Type.SETTINGS;
        values.put(fields.get(i).name(), settings ? sorted(value) : value);
      }
    }
    return new Row(row.getObject(1, UUID.class), new Entry(kind, values, Map.of(), NOWHERE));
  }

  /** The same with keys for ids. */
  private Entry withKeys(Entry entry, List<Field> fields) {
    Entry named = entry;
    for (Field field : fields) {
      String id = entry.value(field.name());
      Kind kind = field.refersTo();
      if (kind != null && id != null) {
        String key = keys.key(kind, UUID.fromString(id));
        named = named.with(field.name(), key == null ? id : key);
      }
    }
    return named;
  }

  /** Settings as the reader of files writes them. */
  private static String sorted(String json) {
    Map<String, String> values = new TreeMap<>();
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      reader.readObject().forEach((name, value) -> values.put(name, text(value)));
    }
    JsonObjectBuilder sorted = Json.createObjectBuilder();
    values.forEach(sorted::add);
    return sorted.build().toString();
  }

  private static String text(JsonValue value) {
    return value instanceof JsonString string ? string.getString() : value.toString();
  }
}
