package org.haochaping.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.haochaping.tenancy.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The export of who has which role where, and since when")
class StaffCsvTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 20);
  private static final LocalDate FROM = LocalDate.of(2020, 1, 1);

  private final List<Person> people =
      List.of(
          person(
              "=cmd()",
              "王\"例\"",
              null,
              role(Role.DEPARTMENT_HANDLER, null),
              role(Role.INSPECTOR, TODAY.minusDays(1))),
          person("2", "李例", null),
          person("3", "刀例", TODAY.minusDays(1), role(Role.LOCAL_IT, TODAY.minusDays(1))));

  @Test
  void by_default_it_holds_what_is_in_force_and_those_without_a_role() {
    assertThat(StaffCsv.of(people, TODAY, false).lines().skip(1))
        .containsExactly(
            "'=cmd(),\"王\"\"例\"\"\",,示例局,在岗,2020-01-01,,被评价部门经办人,示例局,,2020-01-01,",
            "2,李例,,示例局,在岗,2020-01-01,,,,,,");
  }

  @Test
  void all_of_it_holds_also_what_has_ended() {
    assertThat(StaffCsv.of(people, TODAY, true).lines().skip(1))
        .hasSize(4)
        .anyMatch(line -> line.startsWith("3,刀例") && line.endsWith("2026-10-19"))
        .anyMatch(line -> line.contains("暗访人员") && line.endsWith("2026-10-19"));
  }

  @Test
  void spreadsheets_read_it_as_utf_8_and_no_cell_as_a_formula() {
    String csv = StaffCsv.of(people, TODAY, true);

    assertThat(csv).startsWith("\uFEFF工号,").contains("\r\n").doesNotContain("\n=");
  }

  private static Person person(String number, String name, LocalDate to, Person.Granted... roles) {
    return new Person(
        UUID.randomUUID(),
        number,
        name,
        null,
        UUID.randomUUID(),
        "示例局",
        FROM,
        to,
        null,
        0,
        List.of(roles));
  }

  private static Person.Granted role(Role role, LocalDate to) {
    return new Person.Granted(UUID.randomUUID(), role, UUID.randomUUID(), "示例局", null, FROM, to);
  }
}
