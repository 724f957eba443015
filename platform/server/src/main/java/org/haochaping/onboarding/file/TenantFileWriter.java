package org.haochaping.onboarding.file;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Entries as the sections of the file that states them. */
public final class TenantFileWriter {
  private final String tenantCode;
  private final List<Entry> entries;

  private TenantFileWriter(String tenantCode, List<Entry> entries) {
    this.tenantCode = tenantCode;
    this.entries = entries;
  }

  public static TenantFileWriter of(String tenantCode, List<Entry> entries) {
    return new TenantFileWriter(tenantCode, List.copyOf(entries));
  }

  /** A file of these sections as YAML. */
  public static String yaml(Map<String, Object> file) {
    DumperOptions options = new DumperOptions();
    options.setAllowUnicode(true);
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.AUTO);
    options.setWidth(200);
    return new Yaml(options).dump(file);
  }

  /** Units, halls with their windows, matters, and people with their roles. */
  public Map<String, Object> organisation() {
    Map<String, Object> sections = new LinkedHashMap<>();
    sections.put(Kind.UNIT.section(), list(Kind.UNIT));
    sections.put(Kind.HALL.section(), nested(Kind.HALL, Kind.WINDOW, "hall"));
    sections.put(Kind.MATTER.section(), list(Kind.MATTER));
    sections.put(Kind.STAFF.section(), nested(Kind.STAFF, Kind.ROLE, "staff"));
    return sections;
  }

  /** Who leads; a unit of the tenant's own is written without its tenant. */
  public List<Object> leads() {
    List<Object> list = new ArrayList<>();
    for (Entry lead : of(Kind.LEAD)) {
      String unit = lead.values().getOrDefault("unit", "");
      Entry written = lead.with("unit", unit.substring(unit.indexOf('/') + 1));
      boolean own = tenantCode.equals(lead.value("tenant"));
      list.add(items(own ? written.with("tenant", null) : written, Map.of()));
    }
    return list;
  }

  public List<Object> list(Kind kind) {
    List<Object> list = new ArrayList<>();
    of(kind).forEach(entry -> list.add(items(entry, Map.of())));
    return list;
  }

  private List<Object> nested(Kind outer, Kind inner, String item) {
    List<Object> list = new ArrayList<>();
    for (Entry entry : of(outer)) {
      Map<String, Object> items = items(entry, Map.of());
      List<Object> below = new ArrayList<>();
      for (Entry child : of(inner)) {
        if (entry.key().equals(child.value(item))) {
          below.add(items(child, entry.values()));
        }
      }
      if (!below.isEmpty()) {
        items.put(inner.section(), below);
      }
      list.add(items);
    }
    return list;
  }

  private List<Entry> of(Kind kind) {
    return entries.stream().filter(entry -> entry.kind() == kind).toList();
  }

  /** The items as written in files; a first day like the one of what it belongs to is left out. */
  private static Map<String, Object> items(Entry entry, Map<String, String> above) {
    Map<String, Object> items = new LinkedHashMap<>();
    for (Field field : Shape.of(entry.kind())) {
      String value = entry.value(field.name());
      boolean same =
          field.name().equals("from") && value != null && value.equals(above.get("from"));
      if (value == null || value.isEmpty() || !field.written() || same) {
        continue;
      }
      items.put(
          field.name(),
          switch (field.type()) {
            case NUMBER -> Integer.parseInt(value);
            case FLAG -> Boolean.parseBoolean(value);
            case SETTINGS -> plain(object(value));
            case TEXT, CODE, CHOICE, DATE, REFERENCE -> value;
          });
    }
    return items;
  }

  private static JsonObject object(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }

  /** JSON as YAML's writer takes it. */
  public static Map<String, Object> plain(JsonObject object) {
    Map<String, Object> plain = new LinkedHashMap<>();
    object.forEach((name, value) -> plain.put(name, plain(value)));
    return plain;
  }

  private static Object plain(JsonValue value) {
    if (value instanceof JsonString string) {
      return string.getString();
    }
    if (value instanceof JsonNumber number) {
      return number.intValueExact();
    }
    return value.getValueType() == JsonValue.ValueType.TRUE;
  }
}
