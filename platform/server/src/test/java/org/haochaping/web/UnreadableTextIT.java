package org.haochaping.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What PostgreSQL says to a NUL is known for what it is: the caller's, and no fault of ours. */
class UnreadableTextIT {
  private final ScratchDatabase database = ScratchDatabase.create();
  private final Tree tree = Tree.plantedIn(database);

  UnreadableTextIT() throws SQLException {}

  @ParameterizedTest
  @ValueSource(strings = {"select length(?)", "select ?::jsonb"})
  void a_nul_is_told_from_other_trouble(String sql) {
    assertThatThrownBy(() -> ask(sql, sql.contains("json") ? "\"a\\u0000b\"" : "a\0b"))
        .rootCause()
        .isInstanceOfSatisfying(
            SQLException.class, refused -> assertThat(ProblemMapper.unreadable(refused)).isTrue());
  }

  @Test
  void other_trouble_is_not_taken_for_it() {
    assertThatThrownBy(() -> ask("select ?::int", "many"))
        .rootCause()
        .isInstanceOfSatisfying(
            SQLException.class, refused -> assertThat(ProblemMapper.unreadable(refused)).isFalse());
  }

  private void ask(String sql, String value) {
    new PlainTenantTransactions(database)
        .run(
            tree.jinghong(),
            connection -> {
              try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, value);
                statement.executeQuery();
              }
            });
  }
}
