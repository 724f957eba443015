package org.haochaping.onboarding.file;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haochaping.tenancy.PolicyRule;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads what a tenant rules. */
final class PolicyReader {
  private final List<Problem> problems;
  private final ItemReader items;

  PolicyReader(List<Problem> problems) {
    this.problems = problems;
    this.items = new ItemReader(problems);
  }

  @Nullable PolicyEntry read(Node node) {
    List<String> known = new ArrayList<>(List.of("from"));
    Arrays.stream(PolicyRule.values()).map(PolicyRule::key).forEach(known::add);
    Optional<YamlMapping> mapping = YamlMapping.of(node, "policies", known, problems);
    if (mapping.isEmpty()) {
      return null;
    }
    String from = items.read(mapping.get(), Shape.of(Kind.POLICY).get(0));
    JsonObjectBuilder rules = Json.createObjectBuilder();
    Map<PolicyRule, Place> places = new EnumMap<>(PolicyRule.class);
    for (PolicyRule rule : PolicyRule.values()) {
      Node stated = mapping.get().get(rule.key());
      if (stated != null) {
        places.put(rule, mapping.get().place(rule.key()));
        rule(rule, stated).ifPresent(values -> rules.add(rule.key(), values));
      }
    }
    return from == null
        ? null
        : new PolicyEntry(LocalDate.parse(from), rules.build(), places, mapping.get().place());
  }

  private Optional<JsonObjectBuilder> rule(PolicyRule rule, Node node) {
    List<Field> fields = Shape.of(rule);
    return YamlMapping.of(
            node, "policies." + rule.key(), fields.stream().map(Field::name).toList(), problems)
        .map(
            mapping -> {
              JsonObjectBuilder values = Json.createObjectBuilder();
              for (Field field : fields) {
                String value = items.read(mapping, field);
                if (value != null) {
                  add(values, field, value);
                }
              }
              return values;
            });
  }

  private static void add(JsonObjectBuilder values, Field field, String value) {
    if (field.type() == Field.Type.NUMBER) {
      values.add(field.name(), Integer.parseInt(value));
    } else if (field.type() == Field.Type.FLAG) {
      values.add(field.name(), Boolean.parseBoolean(value));
    } else {
      values.add(field.name(), value);
    }
  }
}
