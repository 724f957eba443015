package org.haochaping.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Tree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Policies: versions with a date, changed downwards, locked from above")
class PoliciesIT {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 12);

  private final ScratchDatabase database = ScratchDatabase.create();
  private final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  private final Policies policies = new Policies();
  private Tree tree;

  @BeforeEach
  void plant() throws SQLException {
    tree = Tree.plantedIn(database);
  }

  @Test
  @DisplayName(
      "when nobody has ruled anything, the regulation's numbers hold, each with its clause")
  void the_regulation_itself() {
    Policy policy = at(tree.jinghong(), DAY);
    assertThat(policy.version()).isEqualTo("regulation");
    assertThat(policy.handOver()).isEqualTo(new Policy.DeadlinePolicy(2, "一(二)1"));
    assertThat(policy.rectifyClear()).isEqualTo(new Policy.DeadlinePolicy(2, "一(二)2"));
    assertThat(policy.rectifyComplex()).isEqualTo(new Policy.DeadlinePolicy(15, "一(二)2"));
    assertThat(policy.extension()).isEqualTo(new Policy.DeadlinePolicy(2, "一(二)2"));
    assertThat(policy.report()).isEqualTo(new Policy.DeadlinePolicy(2, "一(二)3"));
    assertThat(policy.appeal()).isEqualTo(new Policy.DeadlinePolicy(5, "二(二)1"));
    assertThat(policy.appealDecision()).isEqualTo(new Policy.DeadlinePolicy(5, "二(二)2"));
    assertThat(policy.callback())
        .isEqualTo(new Policy.CallbackPolicy(20, tree.jinghong(), "一(二)4"));
    assertThat(policy.defaultRating().active()).isFalse();
    assertThat(policy.ranking().minimumVolume()).isEqualTo(30);
    assertThat(policy.figures()).isEqualTo(Policy.FiguresPolicy.usual());
    assertThat(policy.figures().weights())
        .isEqualTo(new Policy.ScoreWeights(10, 8, 6, 3, 0, false, "汕尾市“好差评”平均分算法"));
    assertThat(policy.tags().catalogue()).isEqualTo("national-v2");
  }

  @Test
  void a_tenant_inherits_what_those_above_it_rule_and_changes_what_they_leave_open() {
    record(tree.prefecture(), "2020-12-28", "{'callback':{'percent':20,'centre':'532800'}}");
    record(tree.mengla(), "2021-07-01", "{'callback':{'percent':30,'clause':'本县'}}");
    assertThat(at(tree.jinghong(), DAY).callback())
        .isEqualTo(new Policy.CallbackPolicy(20, tree.prefecture(), "一(二)4"));
    assertThat(at(tree.mengla(), DAY).callback())
        .isEqualTo(new Policy.CallbackPolicy(30, tree.prefecture(), "本县"));
    assertThat(at(tree.mengla(), DAY).version()).isEqualTo("532800@1+532823@1");
  }

  @Test
  void the_rules_something_ran_under_are_found_again_by_their_version() {
    record(tree.province(), "2020-02-05", "{'figures':{'decimals':3}}");
    record(tree.jinghong(), "2021-01-01", "{'averageScore':{'verySatisfied':5}}");
    Policy then = at(tree.jinghong(), DAY);
    record(tree.province(), "2020-02-06", "{'figures':{'decimals':0}}");
    record(tree.jinghong(), "2021-01-01", "{'figures':{'sharesClosed':true}}");
    assertThat(at(tree.jinghong(), DAY).figures())
        .extracting(Policy.FiguresPolicy::decimals, Policy.FiguresPolicy::sharesClosed)
        .containsExactly(0, true);
    assertThat(recorded(then.version())).isEqualTo(then);
    assertThat(then.figures().decimals()).isEqualTo(3);
    assertThat(recorded("regulation").figures()).isEqualTo(Policy.FiguresPolicy.usual());
  }

  @Test
  void what_a_tenant_above_has_locked_holds_whatever_stands_below() {
    record(tree.province(), "2020-02-05", "{'handOver':{'workingDays':2,'locked':true}}");
    record(tree.jinghong(), "2021-01-01", "{'handOver':{'workingDays':9}}");
    assertThat(at(tree.jinghong(), DAY).handOver().workingDays()).isEqualTo(2);
    assertThat(
            transactions.<Map<PolicyRule, String>>in(
                tree.prefecture(),
                connection -> policies.locks(connection, tree.prefecture(), DAY)))
        .containsExactly(Map.entry(PolicyRule.HAND_OVER, "云南省"));
  }

  @Test
  void a_version_holds_from_its_day_on_and_the_later_recorded_wins() {
    record(tree.menghai(), "2021-01-01", "{'rectifyComplex':{'workingDays':12}}");
    record(tree.menghai(), "2026-10-13", "{'rectifyComplex':{'workingDays':10}}");
    assertThat(at(tree.menghai(), DAY).rectifyComplex().workingDays()).isEqualTo(12);
    assertThat(at(tree.menghai(), DAY).version()).isEqualTo("532822@1");
    assertThat(at(tree.menghai(), DAY.plusDays(1)).rectifyComplex().workingDays()).isEqualTo(10);
    assertThat(at(tree.menghai(), DAY.plusDays(1)).version()).isEqualTo("532822@2");
  }

  @Test
  void nobody_reads_what_a_sibling_or_a_tenant_below_has_ruled() {
    record(tree.mengla(), "2021-07-01", "{'callback':{'percent':30}}");
    for (UUID other : new UUID[] {tree.jinghong(), tree.prefecture(), tree.province()}) {
      Optional<PolicyVersion> seen =
          transactions.in(other, connection -> policies.latest(connection, tree.mengla()));
      assertThat(seen).isEmpty();
    }
  }

  private Policy at(UUID tenant, LocalDate day) {
    return transactions.in(tenant, connection -> policies.at(connection, tenant, day));
  }

  private Policy recorded(String version) {
    return transactions.in(
        tree.jinghong(), connection -> policies.recorded(connection, tree.jinghong(), version));
  }

  private void record(UUID tenant, String from, String rules) {
    JsonObject json = Json.createReader(new StringReader(rules.replace('\'', '"'))).readObject();
    transactions.run(
        tenant,
        connection ->
            policies.record(
                connection, tenant, LocalDate.parse(from), json, "test", Instant.EPOCH));
  }
}
