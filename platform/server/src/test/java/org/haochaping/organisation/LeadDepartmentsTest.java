package org.haochaping.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("一(二): the lead department (牵头部门) of each source")
class LeadDepartmentsTest {
  private static final UUID PREFECTURE = UUID.randomUUID();
  private static final UUID COUNTY = UUID.randomUUID();
  private static final LocalDate CHANGE = LocalDate.of(2024, 1, 1);

  private final LeadDepartments leads =
      new LeadDepartments(
          List.of(
              lead(1, null, PREFECTURE, "州政务服务管理局", "2020-01-01", "2023-12-31"),
              lead(1, null, COUNTY, "勐海县政务服务管理局", "2024-01-01", null),
              lead(5, null, PREFECTURE, "州政务服务管理局", "2020-01-01", null),
              lead(5, "税务", PREFECTURE, "州税务局", "2022-01-01", null)));

  @Test
  void the_one_assigned_on_that_day_leads() {
    assertThat(name(1, null, CHANGE.minusDays(1))).isEqualTo("州政务服务管理局");
    assertThat(name(1, null, CHANGE)).isEqualTo("勐海县政务服务管理局");
  }

  @Test
  void an_assignment_of_a_line_of_work_goes_before_the_one_for_all() {
    assertThat(name(5, "税务", CHANGE)).isEqualTo("州税务局");
    assertThat(name(5, "公安", CHANGE)).isEqualTo("州政务服务管理局");
    assertThat(name(5, null, CHANGE)).isEqualTo("州政务服务管理局");
  }

  @Test
  void before_a_line_of_work_had_its_own_the_one_for_all_led_it() {
    assertThat(name(5, "税务", LocalDate.of(2021, 12, 31))).isEqualTo("州政务服务管理局");
  }

  @Test
  void a_source_or_a_day_without_assignment_has_no_lead() {
    assertThat(leads.lead(8, null, CHANGE)).isEmpty();
    assertThat(leads.lead(1, null, LocalDate.of(2019, 12, 31))).isEmpty();
  }

  private String name(int source, String lineOfWork, LocalDate day) {
    return leads.lead(source, lineOfWork, day).orElseThrow().unitName();
  }

  private static LeadAssignment lead(
      int source, String lineOfWork, UUID tenant, String unit, String from, String to) {
    return new LeadAssignment(
        source,
        lineOfWork,
        tenant,
        UUID.randomUUID(),
        unit,
        LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to));
  }
}
