package org.haochaping.people;

import java.time.LocalDate;
import java.util.List;
import org.haochaping.web.Csv;
import org.jspecify.annotations.Nullable;

/** Roles as a CSV file, a line each; somebody without a role has a line of his own. */
final class StaffCsv {
  private static final String HEAD =
      Csv.line("工号", "姓名", "登录名", "单位", "状态", "到岗", "离岗", "角色", "角色单位", "来源", "角色自", "角色至");

  private StaffCsv() {}

  static String of(List<Person> people, LocalDate today, boolean all) {
    StringBuilder csv = new StringBuilder(Csv.MARK).append(HEAD);
    for (Person person : people) {
      if (!all && person.state(today) == StaffState.LEFT) {
        continue;
      }
      List<Person.Granted> roles =
          person.roles().stream().filter(role -> all || role.inForce(today)).toList();
      if (roles.isEmpty()) {
        csv.append(line(person, today, null));
      }
      roles.forEach(role -> csv.append(line(person, today, role)));
    }
    return csv.toString();
  }

  private static String line(Person person, LocalDate today, Person.@Nullable Granted role) {
    return Csv.line(
        person.number(),
        person.name(),
        person.login(),
        person.unitName(),
        person.state(today).chinese(),
        person.from(),
        person.to(),
        role == null ? null : role.role().chinese(),
        role == null ? null : role.unitName(),
        role == null ? null : role.source(),
        role == null ? null : role.from(),
        role == null ? null : role.to());
  }
}
