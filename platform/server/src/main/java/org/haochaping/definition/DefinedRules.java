package org.haochaping.definition;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.haochaping.tenancy.PolicyRule;

/** The rules that say what a figure means, as far as they are set for everybody at once. */
final class DefinedRules {
  static final List<PolicyRule> ALL =
      List.of(
          PolicyRule.FIGURES,
          PolicyRule.AVERAGE_SCORE,
          PolicyRule.RANKING,
          PolicyRule.DEFAULT_RATING,
          PolicyRule.CREDIBILITY,
          PolicyRule.TAGS);

  private DefinedRules() {}

  static Optional<PolicyRule> of(String key) {
    return PolicyRule.of(key).filter(ALL::contains);
  }

  /** What a rule says, without whether it binds. */
  static JsonObject said(JsonObject values) {
    return Json.createObjectBuilder(values).remove("locked").build();
  }

  /** The same without what it rests on. */
  static JsonObject numbers(JsonObject values) {
    return Json.createObjectBuilder(said(values)).remove("clause").build();
  }
}
