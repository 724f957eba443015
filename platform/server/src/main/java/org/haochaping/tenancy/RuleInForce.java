package org.haochaping.tenancy;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it holds somewhere, and why.
 *
 * @param values with the clause they rest on
 * @param ruledBy the tenant that has ruled it last; none when it is the regulation's own
 * @param lockedBy the tenant that has locked it for those below; none when it is open
 */
public record RuleInForce(
    PolicyRule rule, JsonObject values, @Nullable String ruledBy, @Nullable String lockedBy) {

  static List<RuleInForce> of(List<PolicyVersion> downwards) {
    JsonObject resolved = PolicyVersion.resolve(downwards);
    Map<PolicyRule, String> locks = PolicyVersion.locks(downwards);
    List<RuleInForce> rules = new ArrayList<>();
    for (PolicyRule rule : PolicyRule.values()) {
      String ruledBy = null;
      for (PolicyVersion version : downwards) {
        if (version.rules().containsKey(rule.key())) {
          ruledBy = version.tenantName();
        }
        if (version.tenantName().equals(locks.get(rule))) {
          break;
        }
      }
      rules.add(
          new RuleInForce(rule, resolved.getJsonObject(rule.key()), ruledBy, locks.get(rule)));
    }
    return rules;
  }
}
