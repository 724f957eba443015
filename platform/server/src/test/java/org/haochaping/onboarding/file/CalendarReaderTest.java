package org.haochaping.onboarding.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.haochaping.calendar.Schedule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An area's own days off from a CSV file")
class CalendarReaderTest {
  @Test
  void days_are_read_year_by_year_with_their_notice() {
    CalendarReader.CalendarFile file =
        read("日期,类别,名称,文号\n2027-04-13,放假,泼水节,示政办〔2026〕9号\n2027/04/18,上班,泼水节调休,示政办〔2026〕9号\n");
    assertThat(file.problems()).isEmpty();
    Schedule schedule = file.schedules().get(0);
    assertThat(schedule.year()).isEqualTo(2027);
    assertThat(schedule.notice()).isEqualTo("示政办〔2026〕9号");
    assertThat(schedule.days()).extracting(Schedule.Day::works).containsExactly(false, true);
  }

  @Test
  void what_is_wrong_is_told_with_its_cell() {
    CalendarReader.CalendarFile file =
        read(
            "area_code,day,kind,occasion,notice\n532800,2027-04-13,OFF,泼水节,甲\n"
                + "532899,4月13日,休息,,乙\n532899,2027-05-01,OFF,节,\n");
    assertThat(file.schedules()).isEmpty();
    assertThat(file.problems())
        .extracting(problem -> problem.path() + problem.detail())
        .anyMatch(told -> told.startsWith("CSV!A2区划代码应为“532899”"))
        .anyMatch(told -> told.startsWith("CSV!B3“日期”应如"))
        .anyMatch(told -> told.startsWith("CSV!C3“类别”应为“放假”或“上班”"))
        .anyMatch(told -> told.startsWith("CSV!D3“名称”"))
        .anyMatch(told -> told.startsWith("CSV!E4“文号”"))
        .hasSize(5);
  }

  private static CalendarReader.CalendarFile read(String csv) {
    return CalendarReader.read(csv.getBytes(StandardCharsets.UTF_8), "532899");
  }
}
