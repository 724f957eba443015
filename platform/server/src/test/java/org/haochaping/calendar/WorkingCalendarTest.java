package org.haochaping.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonArray;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.haochaping.calendar.Layer.Exceptional;
import org.haochaping.testing.Published;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Working days 工作日")
class WorkingCalendarTest {
  private static final WorkingCalendar NATION = new WorkingCalendar(List.of(Schedules.NATION));
  private static final WorkingCalendar XISHUANGBANNA =
      new WorkingCalendar(List.of(Schedules.NATION, Schedules.XISHUANGBANNA));

  static Stream<Arguments> national() {
    return Stream.concat(
            Published.rows(Published.workingDays(), "cases"),
            Published.rows(Published.workingDays(), "national_2026"))
        .map(row -> Arguments.of(row.getString(0), row.getInt(1), row.getString(2)));
  }

  static Stream<Arguments> xishuangbanna() {
    return Published.rows(Published.workingDays(), "cases")
        .map(row -> Arguments.of(row.getString(0), row.getInt(1), row.getString(3)));
  }

  @ParameterizedTest(name = "{0} + {1} 个工作日 = {2}")
  @MethodSource("national")
  void a_period_ends_where_the_national_schedule_says(String opened, int days, String due) {
    assertThat(NATION.due(LocalDate.parse(opened), days).dueOn()).isEqualTo(due);
  }

  @ParameterizedTest(name = "{0} + {1} 个工作日 = {2}")
  @MethodSource("xishuangbanna")
  void a_period_ends_where_the_prefecture_s_own_festivals_say(String opened, int days, String due) {
    assertThat(XISHUANGBANNA.due(LocalDate.parse(opened), days).dueOn()).isEqualTo(due);
  }

  @ParameterizedTest(name = "{0}: {1} working days")
  @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
  void a_year_has_as_many_working_days_as_its_notice_leaves(int year, int expected) {
    LocalDate first = LocalDate.of(year, 1, 1);
    assertThat(first.datesUntil(first.plusYears(1)).filter(NATION::isWorkingDay)).hasSize(expected);
  }

  @ParameterizedTest(name = "{0} working days after every day of 2018 to 2026")
  @ValueSource(ints = {1, 2, 5, 15})
  void a_period_agrees_with_counting_along_a_list_of_all_working_days(int n) {
    for (boolean local : new boolean[] {false, true}) {
      List<LocalDate> working = allWorkingDays(local);
      WorkingCalendar calendar = local ? XISHUANGBANNA : NATION;
      for (LocalDate opened = LocalDate.of(2018, 1, 1);
          opened.getYear() < 2027;
          opened = opened.plusDays(1)) {
        int at = Collections.binarySearch(working, opened);
        LocalDate due = working.get((at >= 0 ? at + 1 : -at - 1) + n - 1);
        assertThat(calendar.due(opened, n).dueOn()).as("%s + %s", opened, n).isEqualTo(due);
      }
    }
  }

  /** The oracle: days marked one after another from the notices' rows, no layers. */
  private static List<LocalDate> allWorkingDays(boolean local) {
    TreeMap<LocalDate, Boolean> marked = new TreeMap<>();
    LocalDate.of(2018, 1, 1)
        .datesUntil(LocalDate.of(2027, 6, 1))
        .forEach(day -> marked.put(day, day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0));
    for (String area : local ? List.of("100000", "532800") : List.of("100000")) {
      for (String[] row : Schedules.rows("calendar-days.csv")) {
        if (row[0].equals(area)) {
          marked.put(LocalDate.parse(row[1]), row[2].equals("WORK"));
        }
      }
    }
    List<LocalDate> working = new ArrayList<>();
    marked.forEach(
        (day, works) -> {
          if (works) {
            working.add(day);
          }
        });
    return working;
  }

  @Test
  void every_day_on_the_way_says_whether_it_counts_and_why() {
    Deadline deadline = XISHUANGBANNA.due(LocalDate.of(2022, 4, 7), 3);
    assertThat(deadline.days())
        .extracting(day -> day.date().getDayOfMonth() + " " + day.counts() + " " + day.note())
        .containsExactly(
            "7 false 起算日不计入",
            "8 true 第1个工作日",
            "9 true 第2个工作日（4月9日泼水节调休上班，依据州人民政府公开通知(文号未见)）",
            "10 true 第3个工作日（4月10日泼水节调休上班，依据州人民政府公开通知(文号未见)）");
    assertThat(NATION.due(LocalDate.of(2026, 9, 30), 1).days())
        .extracting(Deadline.Day::note)
        .contains("国庆节放假，依据国务院办公厅关于2026年部分节假日安排的通知");
    assertThat(NATION.due(LocalDate.of(2026, 11, 20), 1).days())
        .extracting(Deadline.Day::note)
        .containsExactly("起算日不计入", "星期六", "星期日", "第1个工作日");
  }

  @Test
  void the_explanation_is_kept_as_json() {
    JsonArray explanation = NATION.due(LocalDate.of(2026, 11, 20), 1).explanation();
    assertThat(explanation.getJsonObject(1))
        .hasToString("{\"date\":\"2026-11-21\",\"counts\":false,\"note\":\"星期六\"}");
    assertThat(explanation).hasSize(4);
  }

  @Test
  void the_version_names_every_layer() {
    assertThat(XISHUANGBANNA.version()).isEqualTo("100000@1+532800@1");
    assertThat(XISHUANGBANNA.due(LocalDate.of(2018, 3, 1), 2).calendarVersion())
        .isEqualTo("100000@1+532800@1");
  }

  @Test
  void a_year_without_schedule_is_warned_of_when_the_period_enters_it() {
    assertThat(NATION.due(LocalDate.of(2026, 12, 29), 2).warning()).isNull();
    Deadline intoNextYear = NATION.due(LocalDate.of(2026, 12, 30), 2);
    assertThat(intoNextYear.dueOn()).isEqualTo("2027-01-01");
    assertThat(intoNextYear.warning()).startsWith("全国2027年放假安排尚未录入，");
    assertThat(XISHUANGBANNA.due(LocalDate.of(2026, 10, 12), 2).warning())
        .startsWith("西双版纳州2026年放假安排尚未录入，");
    assertThat(XISHUANGBANNA.due(LocalDate.of(2026, 12, 30), 2).warning())
        .startsWith("西双版纳州2026年、全国2027年、西双版纳州2027年放假安排尚未录入，");
    assertThat(XISHUANGBANNA.due(LocalDate.of(2025, 4, 11), 2).warning()).isNull();
  }

  @Test
  void a_layer_that_never_published_owes_nothing() {
    Layer county = new Layer("532801", "景洪市", 1, Set.of(), Map.of());
    WorkingCalendar calendar = new WorkingCalendar(List.of(Schedules.NATION, county));
    assertThat(calendar.due(LocalDate.of(2026, 10, 12), 2).warning()).isNull();
  }

  @Test
  void a_county_overrules_its_prefecture_and_both_the_nation() {
    LocalDate day = LocalDate.of(2026, 10, 8);
    Layer prefecture =
        new Layer("532800", "州", 2, Set.of(2026), Map.of(day, new Exceptional(false, "州庆", "州")));
    Layer county =
        new Layer("532801", "市", 3, Set.of(2026), Map.of(day, new Exceptional(true, "州庆调休", "市")));
    assertThat(new WorkingCalendar(List.of(Schedules.NATION, prefecture)).isWorkingDay(day))
        .isFalse();
    WorkingCalendar all = new WorkingCalendar(List.of(Schedules.NATION, prefecture, county));
    assertThat(all.isWorkingDay(day)).isTrue();
    assertThat(all.due(day.minusDays(1), 1).days().get(1).note())
        .isEqualTo("第1个工作日（10月8日州庆调休上班，依据市）");
  }

  @Test
  void a_period_of_no_days_is_refused() {
    assertThatThrownBy(() -> NATION.due(LocalDate.of(2026, 10, 8), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_day_some_working_days_before_skips_what_is_off() {
    assertThat(NATION.before(LocalDate.of(2026, 10, 8), 1)).isEqualTo("2026-09-30");
    assertThat(NATION.before(LocalDate.of(2026, 10, 12), 2)).isEqualTo("2026-10-09");
    assertThat(NATION.before(LocalDate.of(2026, 10, 12), 0)).isEqualTo("2026-10-12");
  }

  @Test
  void a_period_that_ends_with_another_is_counted_where_it_can_be() {
    Deadline counted = NATION.until(LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 14));
    assertThat(counted.workingDays()).isEqualTo(2);
    assertThat(counted.days()).hasSize(3);
    Deadline atOnce = NATION.until(LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 12));
    assertThat(atOnce.workingDays()).isZero();
    assertThat(atOnce.dueOn()).isEqualTo("2026-10-12");
    assertThat(atOnce.days())
        .singleElement()
        .satisfies(day -> assertThat(day.note()).isEqualTo("与所涉时限同日"));
    Deadline onSaturday = NATION.until(LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 17));
    assertThat(onSaturday.dueOn()).isEqualTo("2026-10-17");
    assertThat(onSaturday.days())
        .singleElement()
        .satisfies(day -> assertThat(day.counts()).isFalse());
  }
}
