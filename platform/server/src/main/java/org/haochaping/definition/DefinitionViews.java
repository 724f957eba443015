package org.haochaping.definition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.haochaping.duty.Duty;
import org.haochaping.evaluation.Catalogues;
import org.haochaping.figures.Definitions;
import org.haochaping.onboarding.file.Shape;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.PolicyRule;
import org.haochaping.tenancy.RuleInForce;
import org.haochaping.tenancy.RulesFrom;
import org.haochaping.tenancy.Ruling;
import org.jspecify.annotations.Nullable;

/** Puts together what defines a tenant's figures. */
@ApplicationScoped
public class DefinitionViews {
  @Inject Policies policies;
  @Inject Clock clock;

  DefinitionsView view(Connection connection, Scope scope) throws SQLException {
    UUID tenant = scope.tenant().id();
    LocalDate today = LocalDate.ofInstant(clock.instant(), Duty.CHINA);
    List<RulesFrom> course = policies.course(connection, tenant);
    List<Ruling> rulings = policies.rulings(connection, tenant);
    LocalDate after = rulings.isEmpty() ? today : rulings.get(0).version().from();
    return new DefinitionsView(
        scope.tenant().code(),
        scope.tenant().name(),
        scope.mayRule(),
        rulings.isEmpty() ? 0 : rulings.get(0).version().version(),
        today,
        RulingDays.earliest(today, after),
        RulingDays.latest(today),
        Definitions.VERSION,
        DefinedRules.ALL.stream().map(rule -> rule(rule, course, today)).toList(),
        Definitions.sentences(policies.at(connection, tenant, today).figures()),
        Catalogues.of(connection, tenant).stream()
            .map(one -> new DefinitionsView.Choice(one.version(), one.name(), one.from()))
            .toList(),
        scope.mayRule() ? rulings.stream().map(DefinitionViews::ruled).toList() : List.of());
  }

  private static DefinitionsView.Rule rule(PolicyRule rule, List<RulesFrom> course, LocalDate day) {
    int now = now(course, day);
    RuleInForce holds = course.get(now).rule(rule);
    return new DefinitionsView.Rule(
        rule.key(),
        rule.chinese(),
        DefinedRules.said(holds.values()),
        holds.ruledBy(),
        since(rule, course.subList(0, now + 1)),
        holds.lockedBy(),
        Shape.of(rule).stream()
            .filter(field -> !Set.of("locked", "clause").contains(field.name()))
            .map(
                field ->
                    new DefinitionsView.Field(
                        field.name(),
                        field.type().name(),
                        field.least(),
                        field.most(),
                        field.choices()))
            .toList(),
        coming(rule, course.subList(now, course.size())));
  }

  private static int now(List<RulesFrom> course, LocalDate day) {
    int now = 0;
    while (now + 1 < course.size() && !course.get(now + 1).from().isAfter(day)) {
      now++;
    }
    return now;
  }

  /** Since when the last of these says of a rule what it says. */
  private static @Nullable LocalDate since(PolicyRule rule, List<RulesFrom> until) {
    int first = until.size() - 1;
    while (first > 0 && alike(until.get(first - 1).rule(rule), until.get(first).rule(rule))) {
      first--;
    }
    return first == 0 ? null : until.get(first).from();
  }

  private static List<DefinitionsView.Coming> coming(PolicyRule rule, List<RulesFrom> course) {
    List<DefinitionsView.Coming> coming = new ArrayList<>();
    for (int i = 1; i < course.size(); i++) {
      RuleInForce next = course.get(i).rule(rule);
      if (!alike(course.get(i - 1).rule(rule), next)) {
        coming.add(
            new DefinitionsView.Coming(
                course.get(i).from(), DefinedRules.said(next.values()), next.lockedBy()));
      }
    }
    return coming;
  }

  private static boolean alike(RuleInForce one, RuleInForce other) {
    return DefinedRules.said(one.values()).equals(DefinedRules.said(other.values()))
        && Objects.equals(one.ruledBy(), other.ruledBy())
        && Objects.equals(one.lockedBy(), other.lockedBy());
  }

  private static DefinitionsView.Ruled ruled(Ruling ruling) {
    return new DefinitionsView.Ruled(
        ruling.version().version(),
        ruling.version().from(),
        DefinedRules.ALL.stream()
            .filter(rule -> ruling.version().rules().containsKey(rule.key()))
            .map(PolicyRule::key)
            .toList(),
        ruling.by(),
        ruling.at());
  }
}
