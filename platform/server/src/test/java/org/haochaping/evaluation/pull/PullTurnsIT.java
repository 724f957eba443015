package org.haochaping.evaluation.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haochaping.evaluation.ChannelInstance;
import org.haochaping.evaluation.ChannelInstances;
import org.haochaping.evaluation.Intakes;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.plugin.api.Pulled;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantLevel;
import org.haochaping.testing.MovableClock;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Tree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Turns of pulling: when, from where, who, and when it goes no further")
class PullTurnsIT {
  private final ScratchDatabase database = ScratchDatabase.create();
  private final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  private final MovableClock clock = MovableClock.at(LocalDate.of(2026, 10, 20));
  private final ScriptedPages hotline = new ScriptedPages();
  private final PullRows rows = new PullRows();
  private final Pulls pulls = new Pulls();
  private final ChannelInstance channel = at("https://12345.example.gov.cn/calls");
  private Tenant tenant;

  @BeforeEach
  void plant() throws SQLException {
    Tree tree = Tree.plantedIn(database);
    tenant =
        new Tenant(
            tree.jinghong(), "532801", "K32801", "景洪市", TenantLevel.COUNTY, tree.prefecture());
    rows.clock = clock;
    pulls.transactions = transactions;
    pulls.channels = new ChannelInstances();
    pulls.decoding = hotline;
    pulls.submissions = Intakes.submissions(clock);
    pulls.rows = rows;
    pulls.clock = clock;
    sql(
        "insert into channel_instance (tenant_id, id, code, name, plugin_id, settings,"
            + " settings_version, state, created_at) values (current_tenant(), '%s', '%s', '%s',"
                .formatted(channel.id(), channel.code(), channel.name())
            + " '%s', '{}', 1, 'ACTIVE', now())".formatted(channel.pluginId()));
    address("https://12345.example.gov.cn/calls");
  }

  @Test
  void each_page_is_kept_with_the_cursor_behind_it() {
    hotline.page("a", "1", true).page("b", "2", true).page("c", "3", false);
    pull();
    assertThat(hotline.asked).containsExactly(Optional.empty(), Optional.of("1"), Optional.of("2"));
    assertThat(kept()).isEqualTo(3);
    assertThat(cursor()).isEqualTo("3");
    assertThat(standing().pages()).isEqualTo(3);
    assertThat(standing().trouble()).isNull();
    assertThat(standing().wellAt()).isEqualTo(clock.instant());
    assertThat(standing().running()).isFalse();
  }

  @Test
  void it_waits_for_its_time_and_longer_the_more_often_it_fails_in_a_row() {
    pull();
    pass(29);
    assertThat(hotline.asked).hasSize(1);
    hotline.trouble().trouble().trouble();
    pass(1);
    pass(1);
    assertThat(hotline.asked).hasSize(3);
    pass(1);
    assertThat(hotline.asked).as("two minutes after the second failure").hasSize(3);
    pass(1);
    assertThat(hotline.asked).hasSize(4);
    assertThat(standing().failures()).isEqualTo(3);
    assertThat(standing().failingSince()).isEqualTo(clock.instant().minusSeconds(180));
    assertThat(standing().trouble()).contains("500");
  }

  @Test
  void something_new_between_two_failures_begins_the_count_again() {
    hotline.trouble().page("a", "1", true).trouble();
    pull();
    pass(1);
    assertThat(cursor()).isEqualTo("1");
    assertThat(standing().failures()).isEqualTo(1);
    assertThat(standing().nextAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(1)));
  }

  @Test
  void a_node_that_died_loses_its_lease_and_nothing_else() {
    hotline.page("a", "1", false);
    pull();
    clock.pass(Duration.ofMinutes(30));
    assertThat(claim()).isPresent();
    hotline.page("b", "2", false);
    pull();
    assertThat(kept()).as("somebody is at it").isEqualTo(1);
    assertThat(standing().running()).isTrue();
    clock.pass(PullRows.LEASE.plusSeconds(1));
    pull();
    assertThat(hotline.asked.get(1)).contains("1");
    assertThat(kept()).isEqualTo(2);
  }

  @Test
  void who_lost_the_lease_keeps_nothing() {
    hotline.answers(
        () -> {
          hasten(true);
          return ScriptedPages.pulled("a", "1", true);
        });
    pull();
    assertThat(kept()).isZero();
    assertThat(cursor()).isNull();
    assertThat(hotline.asked).hasSize(1);
  }

  @Test
  void a_start_over_asks_from_the_beginning_and_keeps_no_page_twice() {
    hotline.page("a", "1", true).page("b", "2", false);
    pull();
    hasten(true);
    hotline.page("a", "1", true).page("b", "2", false);
    pull();
    assertThat(hotline.asked.get(2)).isEmpty();
    assertThat(kept()).isEqualTo(2);
    assertThat(standing().trouble()).isNull();
  }

  @Test
  void a_page_that_comes_again_and_again_stops_it_where_it_is() {
    hotline.page("a", "1", true).page("a", "2", true);
    pull();
    assertThat(standing().trouble()).contains("反复返回同一页");
    assertThat(cursor()).isEqualTo("1");
    for (int i = 0; i < 5; i++) {
      hotline.page("a", "3", true);
      pass(30);
    }
    assertThat(cursor()).as("it does not creep").isEqualTo("1");
    assertThat(kept()).isEqualTo(1);
    assertThat(standing().failures()).isEqualTo(6);
    hotline.page("b", "2", false);
    pass(30);
    assertThat(kept()).isEqualTo(2);
    assertThat(standing().trouble()).isNull();
  }

  @Test
  void a_cursor_that_leads_back_stops_it_too() {
    hotline.page("a", "1", true).page("b", "2", true).page("c", "1", true);
    pull();
    assertThat(standing().trouble()).contains("反复返回同一页");
    assertThat(kept()).as("its rows are not lost").isEqualTo(3);
    assertThat(cursor()).isEqualTo("2");
  }

  @Test
  void the_last_page_shown_again_with_nothing_behind_it_is_no_trouble_and_no_import() {
    hotline.page("a", "1", false).page("a", "1", false);
    pull();
    pass(30);
    assertThat(kept()).isEqualTo(1);
    assertThat(standing().pages()).isZero();
    assertThat(standing().trouble()).isNull();
  }

  @Test
  void a_counterpart_that_always_has_more_takes_its_turn_again() {
    for (int page = 0; page < Pulls.MOST_PAGES + 10; page++) {
      hotline.page("page " + page, String.valueOf(page), true);
    }
    pull();
    assertThat(kept()).isEqualTo(Pulls.MOST_PAGES);
    assertThat(standing().nextAt()).isEqualTo(clock.instant());
    pull();
    assertThat(kept()).isEqualTo(Pulls.MOST_PAGES + 10);
  }

  @Test
  void the_cursor_of_another_address_means_nothing() {
    hotline.page("a", "1", false);
    pull();
    clock.pass(Duration.ofMinutes(30));
    address("https://other.example.gov.cn/calls");
    pull();
    assertThat(hotline.asked.get(1)).isEmpty();
  }

  @Test
  void settings_changed_in_the_middle_of_a_turn_end_it_and_what_the_old_ones_brought_is_not_kept() {
    hotline
        .page("a", "1", true)
        .answers(
            () -> {
              address("https://other.example.gov.cn/calls");
              return ScriptedPages.pulled("of a system to try things out", "2", true);
            });
    pull();
    assertThat(hotline.asked).hasSize(2);
    assertThat(kept()).isEqualTo(1);
    assertThat(cursor()).isEqualTo("1");
    assertThat(standing().running()).isFalse();
    assertThat(standing().nextAt()).as("by the new settings at once").isEqualTo(clock.instant());
    pull();
    assertThat(hotline.asked.get(2)).as("the other one's first page").isEmpty();
  }

  @Test
  void a_channel_paused_in_the_middle_of_a_turn_keeps_nothing_more() {
    hotline
        .page("a", "1", true)
        .answers(
            () -> {
              sql("update channel_instance set state = 'PAUSED'");
              return ScriptedPages.pulled("b", "2", true);
            });
    pull();
    assertThat(kept()).isEqualTo(1);
    pull();
    assertThat(hotline.asked).hasSize(2);
  }

  @Test
  void who_waited_with_settings_of_before_does_not_ask_by_them() {
    ChannelInstance waiting = now();
    address("https://other.example.gov.cn/calls");
    pulls.pull(tenant, waiting);
    assertThat(hotline.asked).isEmpty();
  }

  @Test
  void a_slow_counterpart_gives_its_place_to_the_others_and_goes_on_after_them() {
    for (int page = 0; page < 5; page++) {
      String rows = "page " + page;
      String next = String.valueOf(page);
      hotline.answers(
          () -> {
            clock.pass(Duration.ofSeconds(25));
            return ScriptedPages.pulled(rows, next, true);
          });
    }
    pull();
    assertThat(kept()).isEqualTo(3);
    assertThat(standing().nextAt()).isEqualTo(clock.instant());
    assertThat(standing().trouble()).isNull();
    pull();
    assertThat(kept()).isEqualTo(5);
  }

  @Test
  void a_circle_longer_than_a_turn_is_found_as_well() {
    int circle = Pulls.MOST_PAGES + 5;
    for (int page = 0; page < 12 * Pulls.MOST_PAGES; page++) {
      hotline.page("page " + page % circle, String.valueOf(page % circle), true);
    }
    int turns = 0;
    while (turns < 10 && standing().trouble() == null) {
      pass(1);
      turns++;
    }
    assertThat(standing().trouble()).contains("反复返回同一页");
    assertThat(kept()).isEqualTo(circle);
    String stays = cursor();
    hotline.clear();
    hotline.page("new", "after", false);
    pass(30);
    assertThat(hotline.asked.get(hotline.asked.size() - 1)).contains(stays);
    assertThat(standing().trouble()).isNull();
    assertThat(kept()).isEqualTo(circle + 1);
  }

  @Test
  void many_pages_known_already_are_no_circle() {
    int pages = 5 * Pulls.MOST_PAGES;
    for (int round = 0; round < 2; round++) {
      hasten(true);
      for (int page = 0; page < pages; page++) {
        hotline.page("page " + page, String.valueOf(page), page < pages - 1);
      }
      for (int turn = 0; turn < 5; turn++) {
        pass(1);
      }
      assertThat(standing().trouble()).isNull();
      assertThat(kept()).isEqualTo(pages);
      assertThat(cursor()).isEqualTo(String.valueOf(pages - 1));
    }
  }

  @Test
  void a_time_further_ahead_than_any_is_a_clock_s_that_was_wrong() {
    clock.pass(Duration.ofDays(400));
    pull();
    clock.pass(Duration.ofDays(-400));
    assertThat(notDue()).isEmpty();
    pull();
    assertThat(hotline.asked).hasSize(2);
    assertThat(notDue()).containsExactly(channel.id());
  }

  private void pass(int minutes) {
    clock.pass(Duration.ofMinutes(minutes));
    pull();
  }

  private void pull() {
    pulls.pull(tenant, now());
  }

  /** The channel as it is set up by now. */
  private ChannelInstance now() {
    return transactions.in(
        tenant.id(),
        connection ->
            new ChannelInstances().byId(connection, tenant.id(), channel.id()).orElseThrow());
  }

  private void address(String address) {
    sql(
        "update channel_instance set settings = '{\"%s\": \"%s\"}'"
            .formatted(Pulled.ADDRESS, address));
  }

  private void sql(String sql) {
    transactions.run(
        tenant.id(),
        connection -> {
          try (var statement = connection.createStatement()) {
            statement.execute(sql);
          }
        });
  }

  private void hasten(boolean fromStart) {
    transactions.run(
        tenant.id(), connection -> rows.hasten(connection, tenant.id(), channel.id(), fromStart));
  }

  private Optional<PullRows.Lease> claim() {
    return transactions.in(
        tenant.id(),
        connection ->
            rows.claim(
                connection, tenant.id(), channel.id(), channel.settings().get(Pulled.ADDRESS)));
  }

  private Set<UUID> notDue() {
    return transactions.in(tenant.id(), connection -> rows.notDue(connection, tenant.id()));
  }

  private PullStanding standing() {
    return transactions.in(
        tenant.id(),
        connection -> PullStanding.of(connection, tenant.id(), channel.id(), clock.instant()));
  }

  private String cursor() {
    return one("select cursor from channel_pull");
  }

  private int kept() {
    return Integer.parseInt(one("select count(*) from import_job where created_by = 'pull'"));
  }

  private String one(String sql) {
    return transactions.in(
        tenant.id(),
        connection -> {
          try (var statement = connection.createStatement();
              var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
          }
        });
  }

  private static ChannelInstance at(String address) {
    return new ChannelInstance(
        UUID.randomUUID(),
        "hotline",
        "12345热线",
        "channel-hotline-12345",
        Map.of(Pulled.ADDRESS, address),
        true);
  }
}
