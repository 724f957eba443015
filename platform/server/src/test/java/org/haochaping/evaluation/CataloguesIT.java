package org.haochaping.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The catalogues in the database say the same as the words in code")
class CataloguesIT {
  private final ScratchDatabase database = ScratchDatabase.create();

  @Test
  @DisplayName("一(一) five levels, the last two are bad reviews")
  void levels() throws SQLException {
    assertThat(rows("select name || chinese || english || bad from rating_level order by position"))
        .isEqualTo(
            Arrays.stream(Level.values())
                .map(l -> l.name() + l.chinese() + l.english() + l.isBad())
                .toList());
  }

  @Test
  @DisplayName("三(一) eight sources, and in which bulletin each is printed: 三(三)")
  void sources() throws SQLException {
    assertThat(
            rows("select number || name || chinese || english from rating_source order by number"))
        .isEqualTo(
            Arrays.stream(Source.values())
                .map(s -> s.number() + s.name() + s.chinese() + s.english())
                .toList());
    assertThat(rows("select number from rating_source where period = 'MONTH' order by number"))
        .containsExactly("1", "2", "3", "5");
    assertThat(rows("select number from rating_source where period = 'HALF_YEAR' order by number"))
        .containsExactly("4", "8");
    assertThat(rows("select number from rating_source where period = 'YEAR' order by number"))
        .containsExactly("6", "7");
  }

  @Test
  @DisplayName("GB/T 39046-2020 table 9: seven terminals")
  void terminals() throws SQLException {
    assertThat(rows("select pf || name || chinese || english from rating_terminal order by pf"))
        .isEqualTo(
            Arrays.stream(Terminal.values())
                .map(t -> t.pf() + t.name() + t.chinese() + t.english())
                .toList());
  }

  @Test
  void the_tag_catalogue_in_force_has_eight_contents_a_level_three_of_them_shown_first()
      throws SQLException {
    assertThat(
            rows(
                "select level || count(*) || '/' || sum(shown_first::int) from tag group by level"))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Level.values()).map(l -> l.name() + "8/3").toList());
    assertThat(rows("select text from tag where code = '115'")).containsExactly("服务态度差效率低");
  }

  private List<String> rows(String sql) throws SQLException {
    try (Connection app = database.app();
        var statement = app.createStatement();
        var row = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (row.next()) {
        rows.add(row.getString(1));
      }
      return rows;
    }
  }
}
