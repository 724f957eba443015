package org.haochaping.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haochaping.closing.Closers;
import org.haochaping.closing.Closing;
import org.haochaping.closing.Closings;
import org.haochaping.closing.Period;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.testing.People;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Published;
import org.haochaping.testing.Ratings;
import org.haochaping.testing.Ratings.Kind;
import org.haochaping.testing.Tree;
import org.haochaping.web.Refusal;
import org.haochaping.web.Sha256;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Publishing a bulletin")
class BulletinIT {
  private static final Period OCTOBER = Period.parse("2026-10");
  private static final LocalDate DAY = LocalDate.of(2026, 10, 8);

  private final ScratchDatabase database = ScratchDatabase.create();
  private final Tree tree = Tree.plantedIn(database);
  private final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  private final Tenant jinghong = People.jinghong(tree);
  private final Actor bureau = People.of(jinghong, Role.SERVICE_BUREAU);
  private final Ratings ratings = new Ratings(database, tree.jinghong());
  private final UUID housing = ratings.department("ZJJ", "市住建局");

  BulletinIT() throws SQLException {}

  @Test
  @DisplayName("A5 渭源县2020: 24,793 rows in one county, every share printed as published")
  void a_published_table_is_printed_as_published_from_its_rows() throws SQLException {
    JsonObject a5 = Published.one("shares", "A5");
    for (JsonArray row : Published.rows(a5, "rows").toList()) {
      Terminal terminal = Terminal.ofChinese(row.getString(0)).orElseThrow();
      ratings.add(kind(Source.ONLINE_HALL, terminal, Level.SATISFIED), row.getInt(1));
    }
    Bulletin bulletin = publish(close("2026-11-01T01:00:00Z"));
    String text = text(bulletin);
    assertThat(text).contains("共收到政务服务评价24793件");
    for (JsonArray row : Published.rows(a5, "rows").toList()) {
      assertThat(text)
          .contains("\n" + row.getString(0) + "|" + row.getInt(1) + "|" + row.getString(2) + "\n");
    }
  }

  @Test
  void what_is_published_is_kept_byte_for_byte_with_its_hash_and_a_journal_row()
      throws SQLException {
    ratings.add(kind(Source.MOBILE_APP, Terminal.MOBILE, Level.DISSATISFIED), 2);
    Closing closing = close("2026-11-01T01:00:00Z");
    Bulletin bulletin = publish(closing);
    assertThat(kept(tree.jinghong(), bulletin.id())).isEqualTo(bulletin);
    assertThat(Sha256.hex(bytes(bulletin))).isEqualTo(bulletin.sha256());
    assertThat(bulletin.title()).isEqualTo("景洪市2026年10月政务服务“好差评”情况通报");
    assertThat(journal()).containsExactly(bulletin.id());
    assertThat(
            transactions.<Map<UUID, UUID>>in(
                tree.jinghong(),
                connection -> new Closings().bulletins(connection, tree.jinghong())))
        .containsEntry(closing.id(), bulletin.id());
  }

  @Test
  void a_closing_is_published_once() {
    Closing closing = close("2026-11-01T01:00:00Z");
    publish(closing);
    assertThatThrownBy(() -> publish(closing))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("already-published"));
  }

  @Test
  void after_a_later_closing_a_correction_is_published_beside_the_first() throws SQLException {
    ratings.add(kind(Source.MOBILE_APP, Terminal.MOBILE, Level.SATISFIED), 4);
    Closing first = close("2026-11-01T01:00:00Z");
    Bulletin original = publish(first);
    ratings.add(kind(Source.MOBILE_APP, Terminal.MOBILE, Level.DISSATISFIED), 1);
    Closing second = close("2026-11-02T01:00:00Z");
    assertThatThrownBy(() -> publish(first))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("closing-outdated"));
    Bulletin correction = publish(second);
    assertThat(text(correction)).startsWith("景洪市2026年10月政务服务“好差评”情况通报（更正）").contains("评价数|4|5\n");
    assertThat(text(original)).doesNotContain("更正说明");
    assertThat(
            transactions.<List<Bulletin>>in(
                tree.jinghong(), connection -> new Bulletins().all(connection, tree.jinghong())))
        .containsExactly(correction, original);
  }

  @Test
  void a_closing_made_under_other_rules_is_closed_again_first() throws SQLException {
    Closing closing = close("2026-11-01T01:00:00Z");
    try (var app = database.app(tree.jinghong());
        var statement = app.createStatement()) {
      statement.execute(
          "insert into tenant_policy values (current_tenant(), 1, '2026-10-01',"
              + " '{\"ranking\": {\"minimumVolume\": 10}}', now(), 'test')");
      app.commit();
    }
    assertThatThrownBy(() -> publish(closing))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("closing-outdated"));
    assertThat(text(publish(close("2026-11-02T01:00:00Z")))).contains("评价数不足10件的部门");
  }

  @Test
  void another_tenant_s_closing_is_not_found() {
    Closing closing = close("2026-11-01T01:00:00Z");
    Tenant menghai = People.menghai(tree);
    assertThatThrownBy(
            () ->
                bulletins().publish(People.of(menghai, Role.SERVICE_BUREAU), menghai, closing.id()))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(404));
  }

  private Closing close(String instant) {
    return Closers.at(transactions, instant).close(bureau, OCTOBER);
  }

  private Bulletin publish(Closing closing) {
    return bulletins().publish(bureau, jinghong, closing.id());
  }

  private Bulletins bulletins() {
    Clock clock = Clock.fixed(Instant.parse("2026-11-06T01:00:00Z"), ZoneOffset.UTC);
    return BulletinHouse.bulletins(transactions, new PlainText(), clock);
  }

  private String text(Bulletin bulletin) {
    return new String(bytes(bulletin), StandardCharsets.UTF_8);
  }

  private Bulletin kept(UUID tenant, UUID id) {
    return transactions.in(
        tenant, connection -> BulletinRows.byId(connection, tenant, id).orElseThrow());
  }

  private byte[] bytes(Bulletin bulletin) {
    return transactions.in(
        bulletin.tenantId(), connection -> BulletinRows.bytes(connection, bulletin));
  }

  private List<UUID> journal() {
    return transactions.in(
        tree.jinghong(),
        connection -> {
          try (var statement = connection.createStatement();
              var rows =
                  statement.executeQuery(
                      "select subject_id from journal where kind = 'BulletinPublished'")) {
            rows.next();
            return List.of(rows.getObject(1, UUID.class));
          }
        });
  }

  private Kind kind(Source source, Terminal terminal, Level level) {
    return new Kind(DAY, source, terminal, housing, level, Origin.ACTIVE, "COUNTED");
  }
}
