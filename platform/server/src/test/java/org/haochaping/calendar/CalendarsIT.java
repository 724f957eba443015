package org.haochaping.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Tree;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Calendars in the database")
class CalendarsIT {
  private final ScratchDatabase database = ScratchDatabase.create();
  private final Tree tree = plant();
  private final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  private final Calendars calendars = new Calendars();

  @Test
  void a_county_works_by_the_nation_s_and_its_prefecture_s_calendar() {
    assertThat(of(tree.province()).version()).isEqualTo("100000@1");
    assertThat(of(tree.prefecture()).version()).isEqualTo("100000@1+532800@1");
    assertThat(of(tree.jinghong()).version()).isEqualTo("100000@1+532800@1");
    assertThat(of(tree.jinghong()).due(LocalDate.of(2022, 4, 7), 2).dueOn())
        .isEqualTo("2022-04-09");
    assertThat(of(tree.jinghong()).layers())
        .containsExactly(Schedules.NATION, Schedules.XISHUANGBANNA);
  }

  @Test
  void a_new_schedule_is_in_force_at_once() throws SQLException {
    LocalDate opened = LocalDate.of(2026, 10, 12);
    assertThat(of(tree.menghai()).due(opened, 2).warning()).isNotNull();
    try (Connection owner = database.owner();
        var statement = owner.createStatement()) {
      statement.execute(
          "insert into calendar_schedule values ('532800', 2026, '西政办电〔2026〕1号');"
              + "insert into calendar_day values"
              + " ('532800', '2026-10-13', 'OFF', '州庆', '西政办电〔2026〕1号');"
              + "update calendar_layer set version = 2 where area_code = '532800'");
    }
    Deadline deadline = of(tree.menghai()).due(opened, 2);
    assertThat(deadline.calendarVersion()).isEqualTo("100000@1+532800@2");
    assertThat(deadline.warning()).isNull();
    assertThat(deadline.dueOn()).isEqualTo("2026-10-15");
  }

  @Test
  void an_area_publishes_a_year_once_and_its_version_goes_up() {
    Schedule notice = notice("532800", 2026, LocalDate.of(2026, 10, 13), false);
    WorkingCalendar told = of(tree.menghai()).with("532800", "西双版纳州", List.of(notice), false);
    publish(tree.prefecture(), "西双版纳州", "PREFECTURE", notice);
    WorkingCalendar now = of(tree.menghai());
    assertThat(now.version()).isEqualTo("100000@1+532800@2");
    assertThat(now).as("what was told before").isEqualTo(told);
    assertThat(now.due(LocalDate.of(2026, 10, 12), 1).dueOn()).isEqualTo("2026-10-14");
    assertThatThrownBy(() -> publish(tree.prefecture(), "西双版纳州", "PREFECTURE", notice))
        .isInstanceOfSatisfying(
            Refusal.class, refused -> assertThat(refused.code()).isEqualTo("calendar-exists"));
    assertThat(of(tree.menghai()).version()).isEqualTo("100000@1+532800@2");
  }

  @Test
  void a_county_that_publishes_for_the_first_time_overrules_all_above() {
    Schedule notice = notice("532801", 2022, LocalDate.of(2022, 4, 9), false);
    WorkingCalendar told = of(tree.jinghong()).with("532801", "景洪市", List.of(notice), true);
    publish(tree.jinghong(), "景洪市", "COUNTY", notice);
    WorkingCalendar now = of(tree.jinghong());
    assertThat(now.version()).isEqualTo("100000@1+532800@1+532801@1");
    assertThat(now).as("what was told before").isEqualTo(told);
    assertThat(now.due(LocalDate.of(2022, 4, 7), 2).dueOn()).isEqualTo("2022-04-10");
    assertThat(of(tree.menghai()).version()).isEqualTo("100000@1+532800@1");
  }

  private void publish(UUID tenant, String name, String scope, Schedule schedule) {
    transactions.run(tenant, connection -> calendars.publish(connection, name, scope, schedule));
  }

  private static Schedule notice(String area, int year, LocalDate day, boolean works) {
    return new Schedule(
        area, year, "示例〔" + year + "〕1号", List.of(new Schedule.Day(day, works, "示例节")));
  }

  private WorkingCalendar of(UUID tenant) {
    return transactions.in(tenant, connection -> calendars.of(connection, tenant));
  }

  private Tree plant() {
    try {
      return Tree.plantedIn(database);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
