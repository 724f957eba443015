package org.haochaping.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haochaping.onboarding.Rows.Row;
import org.haochaping.onboarding.file.Entry;
import org.haochaping.onboarding.file.Field;
import org.haochaping.onboarding.file.Kind;
import org.haochaping.onboarding.file.Shape;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.PolicyVersion;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.tenancy.Tenants;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes a tenant's rows as the file that states them. */
@ApplicationScoped
public class TenantExport {
  @Inject Tenants tenants;
  @Inject TenantTransactions transactions;
  @Inject Policies policies;

  public String yaml(Tenant tenant) {
    List<Tenant> up = tenants.atOrAbove(tenant.id()).stream().skip(1).toList();
    Map<String, Above.Unit> units = new HashMap<>();
    for (Tenant each : up) {
      units.putAll(
          transactions.<Map<String, Above.Unit>>in(
              each.id(), connection -> Above.unitsOf(connection, each)));
    }
    Above above = new Above(up, units, Map.of());
    Map<String, Object> file =
        transactions.in(
            tenant.id(),
            connection ->
                file(
                    tenant,
                    above,
                    policies.latest(connection, tenant.id()),
                    Rows.read(connection, tenant, above)));
    DumperOptions options = new DumperOptions();
    options.setAllowUnicode(true);
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.AUTO);
    options.setWidth(200);
    return new Yaml(options).dump(file);
  }

  private static Map<String, Object> file(
      Tenant tenant, Above above, Optional<PolicyVersion> ruled, Rows rows) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("tenant", head(tenant, above));
    ruled.ifPresent(version -> file.put("policies", policies(version)));
    file.put("units", list(rows, Kind.UNIT));
    file.put("halls", nested(rows, Kind.HALL, Kind.WINDOW, "hall"));
    file.put("matters", list(rows, Kind.MATTER));
    file.put("staff", nested(rows, Kind.STAFF, Kind.ROLE, "staff"));
    file.put("leads", leads(rows, tenant));
    file.put("channels", list(rows, Kind.CHANNEL));
    return file;
  }

  private static Map<String, Object> head(Tenant tenant, Above above) {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("code", tenant.code());
    head.put("name", tenant.name());
    head.put("level", tenant.level().name());
    above.tenants().stream().findFirst().ifPresent(parent -> head.put("parent", parent.code()));
    head.put("key", tenant.key());
    return head;
  }

  private static Map<String, Object> policies(PolicyVersion version) {
    Map<String, Object> policies = new LinkedHashMap<>();
    policies.put("from", version.from().toString());
    version.rules().forEach((rule, values) -> policies.put(rule, plain(values.asJsonObject())));
    return policies;
  }

  private static List<Object> list(Rows rows, Kind kind) {
    List<Object> list = new ArrayList<>();
    rows.of(kind).values().forEach(row -> list.add(items(row.entry(), Map.of())));
    return list;
  }

  private static List<Object> nested(Rows rows, Kind outer, Kind inner, String item) {
    List<Object> list = new ArrayList<>();
    for (Row row : rows.of(outer).values()) {
      Map<String, Object> items = items(row.entry(), Map.of());
      List<Object> below = new ArrayList<>();
      for (Row child : rows.of(inner).values()) {
        if (row.entry().key().equals(child.entry().value(item))) {
          below.add(items(child.entry(), row.entry().values()));
        }
      }
      if (!below.isEmpty()) {
        items.put(inner.section(), below);
      }
      list.add(items);
    }
    return list;
  }

  private static List<Object> leads(Rows rows, Tenant tenant) {
    List<Object> list = new ArrayList<>();
    for (Row row : rows.of(Kind.LEAD).values()) {
      Entry lead = row.entry();
      String unit = lead.values().getOrDefault("unit", "");
      Entry written = lead.with("unit", unit.substring(unit.indexOf('/') + 1));
      boolean own = tenant.code().equals(lead.value("tenant"));
      list.add(items(own ? written.with("tenant", null) : written, Map.of()));
    }
    return list;
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

  private static Map<String, Object> plain(JsonObject object) {
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
