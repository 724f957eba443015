package org.haochaping.onboarding;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import org.haochaping.onboarding.file.Kind;
import org.haochaping.onboarding.file.Problem;
import org.haochaping.onboarding.file.TenantFile;
import org.haochaping.onboarding.file.TenantFileReader;
import org.haochaping.tenancy.Role;

/**
 * A tenant's file in the making: the sections of its YAML, as JSON, which every reader of YAML
 * reads.
 *
 * @param sections what has been stated so far
 * @param administrator the first one, who stands beside the organisation so that a new upload of it
 *     does not lose him
 */
record DraftFile(JsonObject sections, Optional<JsonObject> administrator) {
  private static final String STAFF = Kind.STAFF.section();

  static DraftFile empty() {
    return new DraftFile(JsonValue.EMPTY_JSON_OBJECT, Optional.empty());
  }

  DraftFile with(String section, JsonValue value) {
    JsonObjectBuilder changed = Json.createObjectBuilder(sections);
    return new DraftFile(changed.add(section, value).build(), administrator);
  }

  DraftFile without(String section) {
    return new DraftFile(Json.createObjectBuilder(sections).remove(section).build(), administrator);
  }

  DraftFile with(JsonObject first) {
    return new DraftFile(sections, Optional.of(first));
  }

  JsonArray list(String section) {
    return sections.containsKey(section)
        ? sections.getJsonArray(section)
        : JsonValue.EMPTY_JSON_ARRAY;
  }

  JsonObject object(String section) {
    return sections.containsKey(section)
        ? sections.getJsonObject(section)
        : JsonValue.EMPTY_JSON_OBJECT;
  }

  TenantFile read() {
    return TenantFileReader.read(text());
  }

  /** The whole file as the import reads it. */
  String text() {
    JsonObjectBuilder whole = Json.createObjectBuilder(sections);
    // So that what is missing there is told there.
    whole.add(Kind.LEAD.section(), list(Kind.LEAD.section()));
    if (administrator.isPresent()) {
      whole.add(STAFF, staff());
    }
    return whole.build().toString();
  }

  private JsonArrayBuilder staff() {
    JsonArrayBuilder staff = Json.createArrayBuilder();
    int at = administratorsPlace();
    JsonArray listed = list(STAFF);
    for (int i = 0; i < listed.size(); i++) {
      staff.add(i == at ? merged(listed.getJsonObject(i)) : listed.get(i));
    }
    if (at == listed.size()) {
      staff.add(merged(JsonValue.EMPTY_JSON_OBJECT));
    }
    return staff;
  }

  /** Problems of the file, those of the administrator told apart from the other staff's. */
  List<Problem> told(List<Problem> problems) {
    String place = STAFF + "[" + administratorsPlace() + "]";
    return administrator.isEmpty()
        ? problems
        : problems.stream().map(problem -> told(problem, place)).toList();
  }

  private static Problem told(Problem problem, String place) {
    return problem.path().startsWith(place)
        ? new Problem(
            problem.line(),
            problem.column(),
            "administrator" + problem.path().substring(place.length()),
            problem.detail(),
            problem.detailEn())
        : problem;
  }

  private int administratorsPlace() {
    JsonArray listed = list(STAFF);
    String number = administrator.map(one -> one.getString("number", "")).orElse("");
    for (int i = 0; i < listed.size(); i++) {
      if (listed.getJsonObject(i).getString("number", "").equals(number)) {
        return i;
      }
    }
    return listed.size();
  }

  /** What the organisation says of him, if it does, his login, and the role that makes him one. */
  private JsonObject merged(JsonObject listed) {
    JsonObject first = administrator.orElse(JsonValue.EMPTY_JSON_OBJECT);
    JsonObjectBuilder person = Json.createObjectBuilder(listed);
    for (String item : List.of("number", "name", "login", "unit", "from")) {
      if (first.containsKey(item) && (!item.equals("from") || !listed.containsKey(item))) {
        person.add(item, first.get(item));
      }
    }
    String role = administrating().code();
    JsonArrayBuilder roles = Json.createArrayBuilder();
    boolean held = false;
    if (listed.containsKey("roles")) {
      for (JsonValue each : listed.getJsonArray("roles")) {
        roles.add(each);
        held |= each.asJsonObject().getString("role", "").equals(role);
      }
    }
    if (!held) {
      roles.add(Json.createObjectBuilder().add("role", role));
    }
    return person.add("roles", roles).build();
  }

  private Role administrating() {
    return object(Kind.TENANT.section()).getString("level", "").equals("PREFECTURE")
        ? Role.PREFECTURE_ADMIN
        : Role.COUNTY_ADMIN;
  }
}
