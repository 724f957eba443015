package org.haochaping.oversight.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.haochaping.oversight.publication.PublicationHouse.noon;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.haochaping.closing.Period;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.testing.MovableClock;
import org.haochaping.testing.People;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Tree;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("三(三) Who has published, and who is prompted 催报")
class PublicationsIT {
  private static final Period OCTOBER = Period.parse("2026-10");
  private static final Period YEAR = Period.parse("2026");
  private static final LocalDate DUE = LocalDate.of(2026, 11, 10);

  private final ScratchDatabase database = ScratchDatabase.create();
  private final Tree tree = Tree.plantedIn(database);
  private final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  private final MovableClock clock = MovableClock.at(DUE);
  private final PublicationHouse house = new PublicationHouse(database, transactions, clock);
  private final Tenant province = People.province(tree);
  private final Tenant prefecture = People.prefecture(tree);
  private final Tenant jinghong = People.jinghong(tree);
  private final Tenant menghai = People.menghai(tree);
  private final Tenant mengla = People.mengla(tree);
  private final Actor office = People.of(province, Role.PROVINCE_OFFICE);
  private final Actor bureau = People.of(jinghong, Role.SERVICE_BUREAU);

  PublicationsIT() throws SQLException {}

  @Test
  @DisplayName("三(三)1 10日24时前发布为按时，其后发布为逾期；未发布的，10日过后为逾期")
  void the_tenth_is_in_time_to_its_end() throws SQLException {
    UUID in = house.owes(jinghong, OCTOBER, "市政务服务局");
    UUID late = house.owes(menghai, OCTOBER, "县政务服务局");
    house.owes(mengla, OCTOBER, "县政务服务局");
    UUID bulletin =
        house.published(jinghong, OCTOBER, in, "市政务服务局", Instant.parse("2026-11-10T15:59:59Z"));
    house.published(menghai, OCTOBER, late, "县政务服务局", Instant.parse("2026-11-10T16:00:00Z"));
    List<Publication> onTheTenth = house.list(office, "2026-10", "532800");
    assertThat(onTheTenth)
        .extracting(
            Publication::tenantName, Publication::issuer, Publication::late, Publication::overdue)
        .containsExactly(
            tuple("西双版纳州", null, false, false),
            tuple("景洪市", "市政务服务局", false, false),
            tuple("勐海县", "县政务服务局", true, false),
            tuple("勐腊县", "县政务服务局", false, false));
    Publication first = onTheTenth.get(1);
    assertThat(first.due()).isEqualTo("2026-11-10T16:00:00Z");
    assertThat(first.bulletinId()).isEqualTo(bulletin);
    assertThat(first.publishedAt()).isEqualTo("2026-11-10T15:59:59Z");
    assertThat(first.tenantKey()).isEqualTo("K32801");
    assertThat(first.prefectureName()).isEqualTo("西双版纳州");
    clock.set(DUE.plusDays(1));
    assertThat(house.list(office, "2026-10", null))
        .filteredOn(Publication::overdue)
        .extracting(Publication::tenantName)
        .containsExactly("西双版纳州", "勐腊县");
  }

  @Test
  void a_correction_makes_nobody_late() throws SQLException {
    UUID unit = house.owes(jinghong, OCTOBER, "市政务服务局");
    house.published(jinghong, OCTOBER, unit, "市政务服务局", noon(DUE.minusDays(2)));
    UUID second = house.published(jinghong, OCTOBER, unit, "市政务服务局", noon(DUE.plusDays(20)));
    clock.set(DUE.plusDays(30));
    Publication one = house.list(bureau, "2026-10", null).get(0);
    assertThat(one.late()).isFalse();
    assertThat(one.publishedAt()).isEqualTo(noon(DUE.minusDays(2)));
    assertThat(one.bulletinId()).isEqualTo(second);
    assertThat(one.version()).isEqualTo(2);
  }

  @Test
  void each_office_is_listed_and_what_is_older_than_issuers_told_all() throws SQLException {
    UUID one = house.owes(jinghong, OCTOBER, "甲局");
    house.owes(jinghong, OCTOBER, "乙局");
    house.published(jinghong, OCTOBER, one, "甲局", noon(DUE));
    assertThat(house.list(bureau, "2026-10", null))
        .extracting(Publication::issuer, publication -> publication.publishedAt() != null)
        .containsExactlyInAnyOrder(tuple("甲局", true), tuple("乙局", false));
    house.owes(menghai, OCTOBER, "丙局");
    house.owes(menghai, OCTOBER, "丁局");
    house.published(menghai, OCTOBER, null, null, noon(DUE));
    assertThat(house.list(People.of(menghai, Role.SERVICE_BUREAU), "2026-10", null))
        .hasSize(2)
        .allMatch(publication -> publication.publishedAt() != null);
  }

  @Test
  @DisplayName("没有承办单位的，列为尚未明确；其以地区名义发布的，算已发布，此后设置的单位不再欠")
  void what_no_office_owes_is_the_tenant_s_and_published_by_it() throws SQLException {
    house.owes(jinghong, OCTOBER, jinghong.id(), "景洪市");
    house.owes(menghai, OCTOBER, "县政务服务局");
    house.owes(mengla, OCTOBER, mengla.id(), "勐腊县");
    house.owes(mengla, OCTOBER, "县热线中心");
    house.published(jinghong, OCTOBER, null, "景洪市", noon(DUE));
    house.published(menghai, OCTOBER, null, "勐海县", noon(DUE));
    house.published(mengla, OCTOBER, null, "勐腊县", noon(DUE));
    assertThat(house.list(office, "2026-10", "532800"))
        .filteredOn(one -> !one.tenant().equals("532800"))
        .extracting(Publication::tenantName, Publication::issuer, one -> one.publishedAt() != null)
        .containsExactlyInAnyOrder(
            tuple("景洪市", null, true),
            tuple("勐海县", "县政务服务局", true),
            tuple("勐腊县", null, true),
            tuple("勐腊县", "县热线中心", false));
  }

  @Test
  @DisplayName("本地区设立之前、本系统启用之前到期的，不列为欠")
  void what_nobody_owes_is_not_listed() throws SQLException {
    try (var owner = database.owner();
        var statement = owner.createStatement()) {
      statement.execute(
          "update tenant set created_at = '2026-11-01 00:00+08' where id = '%s'"
              .formatted(mengla.id()));
      statement.execute(
          "update tenant set duties_since = '2026-11-11 00:00+08' where id = '%s'"
              .formatted(menghai.id()));
    }
    clock.set(DUE.plusDays(1));
    assertThat(house.list(office, "2026-10", null))
        .extracting(Publication::tenantName)
        .containsExactly("西双版纳州", "景洪市");
    assertThat(house.list(office, "2026-11", null)).as("not over yet").isEmpty();
  }

  @Test
  void a_county_sees_its_own_and_nobody_else_its() throws SQLException {
    house.owes(jinghong, OCTOBER, "市政务服务局");
    house.owes(menghai, OCTOBER, "县政务服务局");
    assertThat(house.list(bureau, "2026-10", null))
        .extracting(Publication::tenantName)
        .containsExactly("景洪市");
    assertThatThrownBy(() -> house.list(bureau, "2026-10", "532822"))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("tenant-unknown"));
  }

  @Test
  void a_prompt_is_seen_by_both_and_replied_to_once() throws SQLException {
    house.owes(jinghong, OCTOBER, "市政务服务局");
    clock.set(DUE.plusDays(1));
    PromptView sent = house.prompt(province, jinghong, OCTOBER, "请尽快发布");
    assertThat(sent.tenantName()).isEqualTo("景洪市");
    assertThat(sent.fromTenantName()).isEqualTo("云南省");
    assertThat(sent.kindName()).isEqualTo("月通报");
    assertThat(sent.mine()).isFalse();
    assertThat(house.prompts(office)).containsExactly(sent);
    assertThat(house.prompts(bureau)).extracting(PromptView::mine).containsExactly(true);
    assertThat(house.prompts(People.of(prefecture, Role.PREFECTURE_ADMIN)))
        .as("what the province asks is between those two")
        .isEmpty();
    assertThat(house.prompts(People.of(menghai, Role.SERVICE_BUREAU))).isEmpty();
    assertThat(house.list(office, "2026-10", "532801").get(0).prompts()).containsExactly(sent);
    assertThat(waiting(jinghong)).extracting(Prompt::words).containsExactly("请尽快发布");

    PromptView replied = house.reply(bureau, sent.id(), "今日下班前发布");

    assertThat(replied.reply()).isEqualTo("今日下班前发布");
    assertThat(replied.repliedBy()).isEqualTo(bureau.name());
    assertThat(replied.mine()).isFalse();
    assertThat(house.prompts(office)).extracting(PromptView::reply).containsExactly("今日下班前发布");
    assertThat(waiting(jinghong)).isEmpty();
    refused("prompt-replied", () -> house.reply(bureau, sent.id(), "再答"));
    refused("prompt-unknown", () -> house.reply(office, sent.id(), "代答"));
    refused(
        "prompt-unknown",
        () -> house.reply(People.of(menghai, Role.SERVICE_BUREAU), sent.id(), "代答"));
    assertThat(journal(province)).containsExactly("PublicationPromptSent");
    assertThat(journal(jinghong)).containsExactly("PublicationPromptReplied");
  }

  @Test
  void one_prompt_a_day_is_enough() throws SQLException {
    house.owes(jinghong, OCTOBER, "市政务服务局");
    house.prompt(province, jinghong, OCTOBER, "");
    refused("prompted-today", () -> house.prompt(province, jinghong, OCTOBER, "再催"));
    house.prompt(prefecture, jinghong, OCTOBER, "");
    clock.set(DUE.plusDays(1));
    house.prompt(province, jinghong, OCTOBER, "");
    assertThat(house.prompts(bureau)).hasSize(3);
    assertThat(journal(province)).hasSize(2);
  }

  @Test
  void nobody_is_prompted_for_what_is_there_or_not_owed_nor_above_or_beside() throws SQLException {
    UUID unit = house.owes(jinghong, OCTOBER, "市政务服务局");
    house.prompt(province, jinghong, OCTOBER, "");
    house.published(jinghong, OCTOBER, unit, "市政务服务局", noon(DUE));
    assertThat(house.prompts(bureau))
        .extracting(PromptView::publishedAt)
        .containsExactly(noon(DUE));
    assertThat(waiting(jinghong)).as("done").isEmpty();
    refused("publication-there", () -> house.prompt(prefecture, jinghong, OCTOBER, ""));
    refused("publication-not-owed", () -> house.prompt(province, jinghong, YEAR, ""));
    refused("tenant-unknown", () -> house.prompt(jinghong, menghai, OCTOBER, ""));
    refused("tenant-unknown", () -> house.prompt(jinghong, province, OCTOBER, ""));
    refused("prompt-to-own-tenant", () -> house.prompt(jinghong, jinghong, OCTOBER, ""));
  }

  @Test
  void the_database_itself_lets_only_those_above_prompt_and_only_the_prompted_reply()
      throws SQLException {
    house.owes(jinghong, OCTOBER, "市政务服务局");
    UUID id = house.prompt(province, jinghong, OCTOBER, "").id();
    String insert =
        "insert into publication_prompt (tenant_id, id, from_tenant_id, kind, period, words,"
            + " sent_by, sent_at, sent_on) values ('%s', gen_random_uuid(), '%s', 'MONTHLY',"
            + " '2026-10', '', 'x', now(), '2026-12-01')";
    for (UUID[] pair :
        new UUID[][] {
          {tree.menghai(), tree.jinghong(), tree.menghai()},
          {tree.jinghong(), tree.jinghong(), tree.province()},
          {tree.jinghong(), tree.province(), tree.jinghong()},
          {tree.prefecture(), tree.jinghong(), tree.province()}
        }) {
      try (Connection app = database.app(pair[0]);
          var statement = app.createStatement()) {
        assertThatThrownBy(() -> statement.execute(insert.formatted(pair[1], pair[2])))
            .hasMessageContaining("row-level security");
      }
    }
    try (Connection app = database.app(tree.province());
        var statement = app.createStatement()) {
      assertThat(
              statement.executeUpdate(
                  "update publication_prompt set reply = 'x', replied_by = 'x', replied_at = now()"
                      + " where id = '%s'".formatted(id)))
          .isZero();
    }
  }

  private List<Prompt> waiting(Tenant tenant) {
    return transactions.in(tenant.id(), connection -> house.prompts.waiting(connection, tenant));
  }

  private List<String> journal(Tenant tenant) {
    return transactions.in(
        tenant.id(),
        connection -> {
          try (var statement =
                  connection.prepareStatement(
                      "select kind from journal where tenant_id = ? order by id");
              var rows = bound(statement, tenant.id()).executeQuery()) {
            List<String> kinds = new ArrayList<>();
            while (rows.next()) {
              kinds.add(rows.getString(1));
            }
            return kinds;
          }
        });
  }

  private static PreparedStatement bound(PreparedStatement statement, UUID id) throws SQLException {
    statement.setObject(1, id);
    return statement;
  }

  private static void refused(String code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
