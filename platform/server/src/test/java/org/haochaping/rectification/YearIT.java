package org.haochaping.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.onboarding.Importing;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.Organisation;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Source;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.testing.JpaTenantTransactions;
import org.haochaping.testing.MovableClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A whole year of bad reviews of one department of 景洪市, on the calendars of the prefecture, with
 * two nodes whose loops run at the same moment. Every deadline is compared with a count day by day,
 * and every reminder, lateness and pressing must have been told as often as it was due: once.
 */
@DisplayName("一(二) 一年：每个时限与逐日计算一致，每个动作只发生一次")
class YearIT {
  private static final ScratchDatabase DEMO = Importing.demo();

  /** -Dhaochaping.year.ratings=8 -Dtest.patience=60m plays thousands of cases in each year. */
  private static final int A_DAY = Integer.getInteger("haochaping.year.ratings", 1);

  private final ScratchDatabase database = DEMO.copy();
  private final Map<UUID, Walk> walks = new LinkedHashMap<>();
  private MovableClock clock = MovableClock.at(LocalDate.EPOCH);
  private List<CaseHouse> nodes = List.of();

  @ParameterizedTest(name = "一(二) {0}年，两个节点")
  @ValueSource(ints = {2018, 2019, 2026})
  void every_deadline_is_the_day_by_day_one_and_every_effect_happens_once(int year)
      throws Exception {
    LocalDate first = LocalDate.of(year, 1, 2);
    LocalDate last = LocalDate.of(year, 12, 31);
    clock = MovableClock.at(first);
    nodes = List.of(node(), node());
    Tenant county = nodes.get(0).tenant("532801");
    Tenant prefecture = nodes.get(0).tenant("532800");
    for (Tenant tenant : List.of(county, prefecture)) {
      inForceBefore(tenant, first);
    }
    Walk.People people = people(county, prefecture, first);
    Random chance = new Random(year);

    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      LocalDate today = day;
      clock.set(today);
      turn(county, prefecture);
      for (Walk walk : walks.values()) {
        walk.day(nodes.get(chance.nextInt(2)), today);
      }
      int rated = chance.nextInt(2 * A_DAY + 1);
      for (int i = 0; i < rated; i++) {
        nodes
            .get(i % 2)
            .rate(county, "SJJ", Level.DISSATISFIED, Source.DEPARTMENT_QR, today, today + "/" + i);
      }
      turn(county, prefecture);
      List<UUID> opened = opened(county, today);
      assertThat(opened).as("cases opened on %s", today).hasSize(rated);
      opened.forEach(
          id -> walks.put(id, new Walk(id, today, people, new Random(chance.nextLong()))));
    }

    assertThat(walks).hasSizeGreaterThan(300 * A_DAY);
    assertThat(rows(county)).isEqualTo(expectedRows());
    assertThat(told(county)).isEqualTo(expectedTold(last));
  }

  private CaseHouse node() {
    return new CaseHouse(database, JpaTenantTransactions.pooled(database), clock);
  }

  private Map<UUID, List<String>> expectedRows() {
    Map<UUID, List<String>> expected = new TreeMap<>();
    walks
        .values()
        .forEach(
            walk -> expected.put(walk.id, walk.owed.stream().map(Owed::row).sorted().toList()));
    return expected;
  }

  private Map<UUID, List<String>> expectedTold(LocalDate last) {
    Map<UUID, List<String>> expected = new TreeMap<>();
    for (Walk walk : walks.values()) {
      List<String> events = new ArrayList<>();
      for (Owed owed : walk.owed) {
        String words = DeadlineWatch.words(owed.kind);
        IntStream.range(0, owed.reminders(last)).forEach(i -> events.add("REMINDED " + words));
        if (owed.overdue(last)) {
          events.add("OVERDUE " + words);
        }
        if (owed.pressed(last)) {
          events.add("ESCALATED " + words);
        }
      }
      if (!events.isEmpty()) {
        expected.put(walk.id, events.stream().sorted().toList());
      }
    }
    return expected;
  }

  private Map<UUID, List<String>> rows(Tenant county) {
    return byCase(
        county,
        "select subject_id, kind || ' ' || opened_on || ' ' || due_on || ' '"
            + " || coalesce(original_due_on::text, 'null') || ' '"
            + " || coalesce((done_at at time zone 'Asia/Shanghai')::date::text, 'null') || ' '"
            + " || withdrawn from duty");
  }

  private Map<UUID, List<String>> told(Tenant county) {
    return byCase(
        county,
        "select case_id, event || ' ' || substring(text from '^[^）]*）') from case_event"
            + " where event in ('REMINDED', 'OVERDUE', 'ESCALATED')");
  }

  private Map<UUID, List<String>> byCase(Tenant county, String sql) {
    Map<UUID, List<String>> found = new TreeMap<>();
    nodes
        .get(0)
        .transactions
        .run(
            county.id(),
            connection -> {
              try (var statement = connection.createStatement();
                  var row = statement.executeQuery(sql)) {
                while (row.next()) {
                  found
                      .computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                      .add(row.getString(2));
                }
              }
            });
    found.replaceAll((id, texts) -> texts.stream().sorted().toList());
    return found;
  }

  /** Both nodes at the same moment, as long as there is anything to do. */
  private void turn(Tenant county, Tenant prefecture) {
    List<Tenant> visited = List.of(county, prefecture);
    CompletableFuture<Integer> other =
        CompletableFuture.supplyAsync(() -> nodes.get(1).turn(visited));
    nodes.get(0).turn(visited);
    other.join();
  }

  private List<UUID> opened(Tenant county, LocalDate today) {
    return nodes
        .get(0)
        .transactions
        .in(
            county.id(),
            connection -> {
              List<UUID> ids = new ArrayList<>();
              try (var statement =
                  connection.prepareStatement(
                      "select id from bad_review_case where rated_on = ? order by number")) {
                statement.setObject(1, today);
                try (var row = statement.executeQuery()) {
                  while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                  }
                }
              }
              return ids;
            });
  }

  /** The demo's organisation begins later than the years of the published calendars. */
  private void inForceBefore(Tenant tenant, LocalDate first) throws SQLException {
    try (Connection owner = database.owner();
        var statement = owner.createStatement()) {
      statement.execute("select set_config('app.tenant_id', '" + tenant.id() + "', false)");
      for (String table : List.of("unit", "lead_assignment")) {
        statement.execute(
            "update "
                + table
                + " set valid_from = '"
                + first.minusYears(1)
                + "' where valid_from > '"
                + first.minusYears(1)
                + "' and valid_to is null");
      }
    }
  }

  private Walk.People people(Tenant county, Tenant prefecture, LocalDate day) {
    UUID market = unit(county, "SJJ", day);
    CaseHouse house = nodes.get(0);
    return new Walk.People(
        house.somebody(prefecture, Role.LEAD_DEPARTMENT, unit(prefecture, "ZWJ", day), ""),
        house.somebody(county, Role.DEPARTMENT_HANDLER, market, ""),
        house.somebody(county, Role.UNIT_APPROVER, market, ""),
        market);
  }

  private UUID unit(Tenant tenant, String code, LocalDate day) {
    return nodes
        .get(0)
        .transactions
        .in(
            tenant.id(),
            connection ->
                new Organisation()
                    .directory(connection, tenant.id())
                    .unit(code, day)
                    .map(DirectoryEntry::id)
                    .orElseThrow());
  }
}
