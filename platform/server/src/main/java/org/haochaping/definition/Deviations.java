package org.haochaping.definition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.duty.Duty;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.PolicyRule;
import org.haochaping.tenancy.RuleInForce;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.tenancy.Tenants;
import org.jspecify.annotations.Nullable;

/**
 * Where below other numbers hold. Row security shows nobody what is ruled below him; so each tenant
 * is asked in a transaction of its own, and no more than these rules are told.
 */
@ApplicationScoped
public class Deviations {
  @Inject Tenants tenants;
  @Inject TenantTransactions transactions;
  @Inject Policies policies;
  @Inject Clock clock;

  /** A tenant in which a rule says something else than at the top. */
  @Schema(name = "DefinitionDeviation")
  public record Deviation(
      String tenantCode,
      String tenantName,
      String rule,
      String chinese,
      JsonObject values,
      @Nullable String ruledBy) {}

  List<Deviation> below(Tenant top) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Duty.CHINA);
    Map<PolicyRule, RuleInForce> ours = rules(top, today);
    List<Deviation> found = new ArrayList<>();
    for (Tenant tenant : tenants.atOrBelow(top.id())) {
      Map<PolicyRule, RuleInForce> theirs = tenant.equals(top) ? ours : rules(tenant, today);
      for (PolicyRule rule : DefinedRules.ALL) {
        RuleInForce there = theirs.get(rule);
        RuleInForce here = ours.get(rule);
        if (there != null && here != null && differ(here, there)) {
          found.add(
              new Deviation(
                  tenant.code(),
                  tenant.name(),
                  rule.key(),
                  rule.chinese(),
                  DefinedRules.said(there.values()),
                  there.ruledBy()));
        }
      }
    }
    return found;
  }

  private Map<PolicyRule, RuleInForce> rules(Tenant tenant, LocalDate day) {
    List<RuleInForce> rules =
        transactions.in(tenant.id(), connection -> policies.rules(connection, tenant.id(), day));
    return rules.stream().collect(Collectors.toMap(RuleInForce::rule, Function.identity()));
  }

  private static boolean differ(RuleInForce one, RuleInForce other) {
    return !DefinedRules.numbers(one.values()).equals(DefinedRules.numbers(other.values()));
  }
}
