package org.haochaping.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Bulletins published before there was a way of a bulletin")
class OldBulletinsIT {
  private static final String CHANGE = "way-of-a-bulletin-07";

  private final ScratchDatabase database = ScratchDatabase.create();
  private final UUID prefecture = UUID.randomUUID();
  private final UUID county = UUID.randomUUID();

  @Test
  void they_stand_at_its_end_and_are_filed_once() throws SQLException {
    try (Connection owner = database.owner();
        Statement statement = owner.createStatement()) {
      plant(statement);
      published(statement, "2026-10", "a");
      published(statement, "2026-H1", "b");
      published(statement, "2025", "c");
      for (int run = 0; run < 2; run++) {
        statement.execute("delete from databasechangelog where id = '" + CHANGE + "'");
        Migrations.update(owner);
      }
      statement.execute("select set_config('app.tenant_id', '" + county + "', false)");
      assertThat(
              list(
                  statement,
                  "select i.period || ' ' || i.kind || ' ' || i.sources::text || ' ' || i.state"
                      + " || ' ' || i.issuer_name from bulletin_issue i"
                      + " join bulletin b on b.tenant_id = i.tenant_id and b.id = i.id"
                      + " and b.closing_id = i.closing_id order by i.period"))
          .containsExactly(
              "2025 ANNUAL {6,7} PUBLISHED 景洪市",
              "2026-10 MONTHLY {1,2,3,5} PUBLISHED 景洪市",
              "2026-H1 HALF_YEARLY {4,8} PUBLISHED 景洪市");
      assertThat(list(statement, "select event || ' ' || by_name from bulletin_event"))
          .containsExactly("PUBLISHED 玉样本", "PUBLISHED 玉样本", "PUBLISHED 玉样本");
      assertThat(
              list(
                  statement,
                  "select period || ' ' || closing_sha256 || ' ' || document_sha256 || ' ' || filed_by"
                      + " from bulletin_filing where with_tenant_id = '"
                      + prefecture
                      + "' order by period"))
          .containsExactly(
              "2025 closing-c page-c 系统升级",
              "2026-10 closing-a page-a 系统升级",
              "2026-H1 closing-b page-b 系统升级");
    }
  }

  private void plant(Statement statement) throws SQLException {
    statement.execute(
        "insert into tenant (id, code, public_key, name, level, parent_id, created_at) values"
            + " ('%1$s', '532800', 'KXB532', '西双版纳州', 'PREFECTURE', null, now()),"
                .formatted(prefecture)
            + " ('%s', '532801', 'K32801', '景洪市', 'COUNTY', '%s', now())"
                .formatted(county, prefecture));
    statement.execute(
        "insert into tenant_closure (ancestor_id, descendant_id, depth) values"
            + " ('%1$s', '%1$s', 0), ('%2$s', '%2$s', 0), ('%1$s', '%2$s', 1)"
                .formatted(prefecture, county));
  }

  private void published(Statement statement, String period, String mark) throws SQLException {
    UUID closing = UUID.randomUUID();
    statement.execute("select set_config('app.tenant_id', '" + county + "', false)");
    statement.execute(
        "insert into closing (tenant_id, id, period, first_day, last_day, version, cut_off,"
            + " definitions, policy_version, figures, sha256, closed_by, closed_at) values"
            + " (current_tenant(), '%s', '%s', '2025-01-01', '2025-12-31', 1, now(), '1', '0', '{}',"
                .formatted(closing, period)
            + " 'closing-%s', '玉样本', now())".formatted(mark));
    statement.execute(
        "insert into bulletin (tenant_id, id, closing_id, kind, period, version, title, plugin_id,"
            + " plugin_version, media_type, bytes, sha256, published_by, published_at) values"
            + " (current_tenant(), gen_random_uuid(), '%s', 'monthly-bulletin', '%s', 1, '通报',"
                .formatted(closing, period)
            + " 'bulletin-web', '1', 'text/html', '', 'page-%s', '玉样本', now())".formatted(mark));
  }

  private static List<String> list(Statement statement, String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }
}
