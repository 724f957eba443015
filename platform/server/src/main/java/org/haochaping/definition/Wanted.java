package org.haochaping.definition;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haochaping.onboarding.file.Field;
import org.haochaping.onboarding.file.Shape;
import org.haochaping.tenancy.PolicyRule;
import org.haochaping.web.Input;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to rule, in the form of a tenant's file: {@code {"from": "2027-01-01",
 * "rules": {"figures": {"decimals": 1, "sharesClosed": false, "clause": "…", "locked": true}}}}.
 */
record Wanted(LocalDate from, Map<PolicyRule, JsonObject> rules) {
  private static final List<String> WEIGHTS =
      List.of(
          "verySatisfied", "satisfied", "basicallySatisfied", "dissatisfied", "veryDissatisfied");

  /** Everything that is wrong at once. */
  static Wanted of(@Nullable JsonObject body) {
    JsonObject sent = Input.body(body);
    List<Refusal.Field> problems = new ArrayList<>();
    sent.keySet().stream()
        .filter(name -> !name.equals("from") && !name.equals("rules"))
        .map(name -> unknown(name, name))
        .forEach(problems::add);
    LocalDate from = day(sent.get("from"), problems);
    Map<PolicyRule, JsonObject> rules = new EnumMap<>(PolicyRule.class);
    if (sent.get("rules") instanceof JsonObject stated) {
      stated.forEach((key, values) -> rule(key, values, rules, problems));
    }
    if (rules.isEmpty() && problems.isEmpty()) {
      problems.add(
          new Refusal.Field("rules", "required", "请至少改动一项口径。", "Change at least one definition."));
    }
    if (!problems.isEmpty()) {
      throw Refusal.invalid(problems);
    }
    return new Wanted(from, rules);
  }

  private static LocalDate day(@Nullable JsonValue value, List<Refusal.Field> problems) {
    if (value instanceof JsonString text) {
      try {
        return LocalDate.parse(text.getString());
      } catch (DateTimeParseException e) {
        // Told below, as if there were none.
      }
    }
    problems.add(
        new Refusal.Field(
            "from", "date-invalid", "请选择施行日期，如 2027-01-01。", "Give a day, as 2027-01-01."));
    return LocalDate.MIN;
  }

  private static void rule(
      String key,
      JsonValue value,
      Map<PolicyRule, JsonObject> rules,
      List<Refusal.Field> problems) {
    Optional<PolicyRule> rule = DefinedRules.of(key);
    if (rule.isEmpty() || !(value instanceof JsonObject stated)) {
      problems.add(
          new Refusal.Field(
              "rules." + key,
              "rule-unknown",
              "“" + key + "”不是可以统一规定的口径，请删除这一项。",
              "'" + key + "' is no definition that can be ruled here; leave it out."));
      return;
    }
    List<Field> fields = Shape.of(rule.get());
    JsonObjectBuilder values = Json.createObjectBuilder();
    for (Field field : fields) {
      JsonValue given = stated.get(field.name());
      String place = "rules." + key + "." + field.name();
      if (given == null && !field.required()) {
        continue;
      }
      Optional<Refusal.Field> wrong = wrong(field, given, place);
      wrong.ifPresent(problems::add);
      if (wrong.isEmpty() && given != null) {
        values.add(field.name(), given);
      }
    }
    stated.keySet().stream()
        .filter(name -> fields.stream().noneMatch(field -> field.name().equals(name)))
        .map(name -> unknown("rules." + key + "." + name, name))
        .forEach(problems::add);
    JsonObject read = values.build();
    if (rule.get() == PolicyRule.AVERAGE_SCORE && rises(read)) {
      problems.add(
          new Refusal.Field(
              "rules.averageScore",
              "weights-rise",
              "等级越低，分值不得越高，请核对五个分值。",
              "A lower level must not weigh more; check the five weights."));
    }
    rules.put(rule.get(), read);
  }

  private static Optional<Refusal.Field> wrong(
      Field field, @Nullable JsonValue given, String place) {
    return switch (field.type()) {
      case NUMBER ->
          given instanceof JsonNumber number
                  && number.isIntegral()
                  && number.bigIntegerValue().bitLength() < Integer.SIZE
                  && number.longValue() >= field.least()
                  && number.longValue() <= field.most()
              ? Optional.empty()
              : Optional.of(
                  new Refusal.Field(
                      place,
                      "range",
                      "请填写" + field.least() + "至" + field.most() + "之间的整数。",
                      "Give a number from " + field.least() + " to " + field.most() + "."));
      case FLAG ->
          JsonValue.TRUE.equals(given) || JsonValue.FALSE.equals(given)
              ? Optional.empty()
              : Optional.of(new Refusal.Field(place, "flag", "请选择是或否。", "Choose yes or no."));
      case CHOICE ->
          given instanceof JsonString text && field.choices().contains(text.getString())
              ? Optional.empty()
              : Optional.of(
                  new Refusal.Field(place, "choice", "请从所列选项中选择。", "Choose one of those listed."));
      case TEXT, CODE, DATE, REFERENCE, SETTINGS ->
          given instanceof JsonString text && isText(text.getString(), field.most())
              ? Optional.empty()
              : Optional.of(
                  new Refusal.Field(
                      place,
                      "length",
                      "请填写1至" + field.most() + "字。",
                      "Write 1 to " + field.most() + " characters."));
    };
  }

  private static boolean isText(String text, int most) {
    return !text.isBlank() && text.length() <= most && Input.isPlain(text);
  }

  private static boolean rises(JsonObject weights) {
    for (int i = 1; i < WEIGHTS.size(); i++) {
      if (weights.getInt(WEIGHTS.get(i), 0) > weights.getInt(WEIGHTS.get(i - 1), 0)) {
        return true;
      }
    }
    return false;
  }

  private static Refusal.Field unknown(String place, String name) {
    return new Refusal.Field(
        place,
        "field-unknown",
        "没有“" + name + "”这一项，请删除。",
        "There is no '" + name + "'; leave it out.");
  }
}
