package org.haochaping.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.UUID;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.tenancy.DatabaseFailure;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Tree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A case has three parties under row-level security")
class PartiesIT {
  private final ScratchDatabase database = ScratchDatabase.create();
  private final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  private final UUID caseId = UUID.randomUUID();
  private Tree tree;

  @BeforeEach
  void a_county_has_a_case_that_the_prefecture_leads() throws SQLException {
    tree = Tree.plantedIn(database);
    transactions.run(
        tree.jinghong(),
        connection -> {
          try (var statement =
              connection.prepareStatement(
                  "insert into bad_review_case (tenant_id, id, lead_tenant_id, centre_tenant_id,"
                      + " lead_unit_id, lead_unit_name, evaluation_id, number, state, version,"
                      + " policy_version, tenant_name, source, terminal, level, tags, words,"
                      + " contact_given, rated_on, received_at, opened_at, unit_id, unit_name,"
                      + " rectify_clear_days, rectify_complex_days) values (?, ?, ?, ?,"
                      + " gen_random_uuid(), '州政务服务管理局', gen_random_uuid(), '532801-202610-0001',"
                      + " 'OPENED', 1, 'regulation', '景洪市', 5, 3, 'VERY_DISSATISFIED', '', '', false,"
                      + " '2026-10-09', now(), now(), gen_random_uuid(), '景洪市公安局', 2, 15)")) {
            statement.setObject(1, tree.jinghong());
            statement.setObject(2, caseId);
            statement.setObject(3, tree.prefecture());
            statement.setObject(4, tree.prefecture());
            statement.executeUpdate();
          }
        });
  }

  @Test
  void the_prefectures_clerk_acts_on_the_countys_case() {
    assertThat(change(tree.prefecture(), "update bad_review_case set state = 'HANDED_OVER'"))
        .isEqualTo(1);
    assertThat(
            count(
                tree.jinghong(),
                "select count(*) from bad_review_case where state = 'HANDED_OVER'"))
        .isEqualTo(1);
  }

  @Test
  void a_sibling_county_and_the_province_see_nothing_and_change_nothing() {
    for (UUID stranger : new UUID[] {tree.menghai(), tree.mengla(), tree.province()}) {
      assertThat(count(stranger, "select count(*) from bad_review_case")).isZero();
      assertThat(change(stranger, "update bad_review_case set state = 'CLOSED'")).isZero();
    }
  }

  @Test
  void no_party_can_give_the_case_to_a_tenant_that_is_none() {
    assertThatThrownBy(
            () ->
                change(
                    tree.prefecture(),
                    "update bad_review_case set lead_tenant_id = '"
                        + tree.menghai()
                        + "', centre_tenant_id = '"
                        + tree.menghai()
                        + "'"))
        .isInstanceOf(DatabaseFailure.class)
        .hasMessageContaining("row-level security");
  }

  @Test
  void the_lead_above_still_sees_no_evaluation_of_the_county() {
    assertThat(count(tree.prefecture(), "select count(*) from evaluation")).isZero();
    assertThat(count(tree.prefecture(), "select count(*) from vault_entry")).isZero();
  }

  private int change(UUID tenant, String sql) {
    return transactions.in(
        tenant,
        connection -> {
          try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
          }
        });
  }

  private int count(UUID tenant, String sql) {
    return transactions.in(
        tenant,
        connection -> {
          try (var statement = connection.createStatement();
              var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
          }
        });
  }
}
