package org.haochaping.tenancy;

import java.time.LocalDate;
import java.util.List;

/**
 * Every rule as it holds somewhere from a day until the next of these.
 *
 * @param from {@link LocalDate#MIN} for the regulation's own, before anybody ruled anything
 */
public record RulesFrom(LocalDate from, List<RuleInForce> rules) {

  public RulesFrom {
    rules = List.copyOf(rules);
  }

  public RuleInForce rule(PolicyRule wanted) {
    return rules.stream().filter(one -> one.rule() == wanted).findFirst().orElseThrow();
  }
}
