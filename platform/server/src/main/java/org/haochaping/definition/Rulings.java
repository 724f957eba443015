package org.haochaping.definition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haochaping.duty.Duty;
import org.haochaping.evaluation.Catalogues;
import org.haochaping.figures.Definitions;
import org.haochaping.journal.Journal;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.PolicyRule;
import org.haochaping.tenancy.PolicyVersion;
import org.haochaping.tenancy.RuleInForce;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantLock;
import org.haochaping.web.Refusal;

/** Rules anew: what was ruled last, with some of it changed, as the next version from a day on. */
@ApplicationScoped
public class Rulings {
  @Inject Policies policies;
  @Inject Journal journal;
  @Inject Clock clock;

  /** How documents will tell their definitions, and what of the rules will be different. */
  DefinitionPreview preview(Connection connection, Scope scope, Wanted wanted) throws SQLException {
    Tenant tenant = scope.tenant();
    checkCatalogue(connection, tenant, wanted);
    JsonObject next = next(connection, tenant, wanted);
    List<RuleInForce> until = policies.rules(connection, tenant.id(), wanted.from());
    return new DefinitionPreview(
        wanted.from(),
        wanted.from().getDayOfMonth() != 1,
        wanted.rules().entrySet().stream()
            .map(rule -> change(until, rule.getKey(), rule.getValue()))
            .toList(),
        Definitions.sentences(policies.at(connection, tenant.id(), wanted.from()).figures()),
        Definitions.sentences(
            policies.supposing(connection, tenant, wanted.from(), next).figures()));
  }

  private static DefinitionPreview.Change change(
      List<RuleInForce> until, PolicyRule rule, JsonObject values) {
    RuleInForce before = until.stream().filter(one -> one.rule() == rule).findFirst().orElseThrow();
    return new DefinitionPreview.Change(
        rule.key(),
        rule.chinese(),
        DefinedRules.said(before.values()),
        DefinedRules.said(values),
        before.lockedBy() != null,
        values.getBoolean("locked", false));
  }

  /** Records it; the caller holds the lock. */
  void record(Connection connection, Scope scope, Wanted wanted) throws SQLException {
    checkCatalogue(connection, scope.tenant(), wanted);
    write(connection, scope, wanted);
  }

  /**
   * From a day on citizens choose from this version of the contents, wherever below; the caller
   * holds the lock and adds the version in the same transaction.
   *
   * @param notice what orders it
   * @return the number of the ruling
   */
  public int putIntoForce(
      Connection connection, Scope scope, String catalogue, String notice, LocalDate from)
      throws SQLException {
    JsonObject rule =
        Json.createObjectBuilder()
            .add("catalogue", catalogue)
            .add("clause", notice)
            .add("locked", true)
            .build();
    return write(connection, scope, new Wanted(from, Map.of(PolicyRule.TAGS, rule)));
  }

  private int write(Connection connection, Scope scope, Wanted wanted) throws SQLException {
    Tenant tenant = scope.tenant();
    JsonObject next = next(connection, tenant, wanted);
    Instant now = clock.instant();
    int version =
        policies.record(connection, tenant.id(), wanted.from(), next, scope.actor().login(), now);
    JsonObjectBuilder changed = Json.createObjectBuilder();
    wanted.rules().forEach((rule, values) -> changed.add(rule.key(), values));
    journal.record(
        connection,
        tenant.id(),
        "DefinitionRuled",
        tenant.id(),
        scope.actor().login(),
        Json.createObjectBuilder()
            .add("version", version)
            .add("from", wanted.from().toString())
            .add("rules", changed)
            .build());
    return version;
  }

  /** The number of the tenant's last ruling, after which nobody else can rule until the end. */
  public int locked(Connection connection, Tenant tenant) throws SQLException {
    TenantLock.take(connection, tenant);
    return policies.latest(connection, tenant.id()).map(PolicyVersion::version).orElse(0);
  }

  private JsonObject next(Connection connection, Tenant tenant, Wanted wanted) throws SQLException {
    Optional<PolicyVersion> latest = policies.latest(connection, tenant.id());
    LocalDate today = LocalDate.ofInstant(clock.instant(), Duty.CHINA);
    RulingDays.check(wanted.from(), today, latest.map(PolicyVersion::from).orElse(today));
    JsonObject before = latest.map(PolicyVersion::rules).orElse(JsonObject.EMPTY_JSON_OBJECT);
    JsonObjectBuilder next = Json.createObjectBuilder(before);
    boolean different = false;
    for (Map.Entry<PolicyRule, JsonObject> rule : wanted.rules().entrySet()) {
      different |= !rule.getValue().equals(before.get(rule.getKey().key()));
      next.add(rule.getKey().key(), rule.getValue());
    }
    if (!different) {
      throw Refusal.conflict(
          "definition-unchanged",
          "与已有的规定没有不同，没有需要发布的内容。",
          "Nothing is different from what is ruled already.");
    }
    return next.build();
  }

  private static void checkCatalogue(Connection connection, Tenant tenant, Wanted wanted)
      throws SQLException {
    JsonObject tags = wanted.rules().get(PolicyRule.TAGS);
    if (tags == null) {
      return;
    }
    boolean usable =
        Catalogues.of(connection, tenant.id()).stream()
            .anyMatch(
                one ->
                    one.version().equals(tags.getString("catalogue"))
                        && one.usableOn(wanted.from()));
    if (!usable) {
      throw Refusal.invalid(
          List.of(
              new Refusal.Field(
                  "rules.tags.catalogue",
                  "catalogue-unknown",
                  "自" + wanted.from() + "起没有可用的这个评价内容版本，请重新选择。",
                  "There is no such version of the contents to use from that day; choose again.")));
    }
  }
}
