package org.haochaping.onboarding.file;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.TenantLevel;
import org.jspecify.annotations.Nullable;

/** What must hold within a file, whatever the database holds. */
final class FileChecks {
  private static final Set<Role> OF_A_UNIT =
      EnumSet.of(Role.LEAD_DEPARTMENT, Role.DEPARTMENT_HANDLER, Role.UNIT_APPROVER);

  private final @Nullable Entry tenant;
  private final List<Entry> entries;
  private final List<Problem> problems = new ArrayList<>();

  private FileChecks(@Nullable Entry tenant, List<Entry> entries) {
    this.tenant = tenant;
    this.entries = entries;
  }

  static List<Problem> of(@Nullable Entry tenant, List<Entry> entries) {
    FileChecks checks = new FileChecks(tenant, entries);
    checks.refuseDuplicates();
    for (Entry entry : entries) {
      checks.days(entry);
      if (entry.kind() == Kind.ROLE) {
        checks.role(entry);
      } else if (entry.kind() == Kind.UNIT) {
        checks.noCircle(entry);
      }
    }
    return checks.problems;
  }

  private void refuseDuplicates() {
    Map<String, Entry> seen = new HashMap<>();
    for (Entry entry : entries) {
      if (!entry.key().isEmpty()) {
        once(seen, entry.kind().chinese(), entry.kind().english(), entry.key(), entry);
      }
      String login = entry.value("login");
      if (login != null) {
        once(seen, "登录名", "login", login, entry);
      }
    }
  }

  private void once(
      Map<String, Entry> seen, String chinese, String english, String key, Entry entry) {
    Entry earlier = seen.putIfAbsent(chinese + " " + key, entry);
    if (earlier != null) {
      int line = earlier.place().line();
      problems.add(
          Problem.at(
              entry.place(),
              chinese + "“" + key + "”在第" + line + "行已经写过，请删除或更正其中一个。",
              "The "
                  + english
                  + " '"
                  + key
                  + "' is already on line "
                  + line
                  + "; remove or correct one."));
    }
  }

  private void days(Entry entry) {
    String from = entry.value("from");
    String to = entry.value("to");
    if (from != null && to != null && to.compareTo(from) < 0) {
      problems.add(
          Problem.at(
              entry.place("to"),
              "截止日期" + to + "早于起始日期" + from + "，请更正。",
              "It ends on " + to + ", before it begins on " + from + "; correct it."));
    }
    if (from == null && entry.kind() == Kind.MATTER && entry.values().containsKey("unit")) {
      problems.add(ItemReader.missing(entry.place(), "from"));
    }
  }

  private void role(Entry entry) {
    Role role = Role.of(entry.values().getOrDefault("role", "")).orElse(null);
    if (role == null) {
      return;
    }
    if (OF_A_UNIT.contains(role) && entry.value("unit") == null) {
      problems.add(
          Problem.at(
              entry.place(),
              "角色“" + role.code() + "”(" + role.chinese() + ")要写明单位，请补上“unit”。",
              "Role '" + role.code() + "' is held for a unit; add 'unit'."));
    }
    if (role != Role.LEAD_DEPARTMENT && entry.value("source") != null) {
      problems.add(
          Problem.at(
              entry.place("source"),
              "只有牵头部门(lead-department)可以限定评价来源，请删除“source”。",
              "Only lead-department is limited to a source; remove 'source'."));
    }
    TenantLevel only = levelOf(role);
    String level = tenant == null ? null : tenant.value("level");
    if (only != null && level != null && !only.name().equals(level)) {
      problems.add(
          Problem.at(
              entry.place("role"),
              "角色“" + role.code() + "”(" + role.chinese() + ")只能用于" + only + "级租户，请更换角色。",
              "Role '"
                  + role.code()
                  + "' exists only in a tenant of level "
                  + only
                  + "; choose another."));
    }
  }

  private static @Nullable TenantLevel levelOf(Role role) {
    if (role == Role.PROVINCE_OFFICE) {
      return TenantLevel.PROVINCE;
    }
    if (role == Role.PREFECTURE_ADMIN) {
      return TenantLevel.PREFECTURE;
    }
    return role == Role.COUNTY_ADMIN ? TenantLevel.COUNTY : null;
  }

  private void noCircle(Entry unit) {
    Map<String, String> parents = new HashMap<>();
    entries.stream()
        .filter(entry -> entry.kind() == Kind.UNIT && entry.value("parent") != null)
        .forEach(entry -> parents.put(entry.key(), entry.values().getOrDefault("parent", "")));
    Set<String> above = new HashSet<>();
    for (String code = parents.get(unit.key()); code != null; code = parents.get(code)) {
      if (code.equals(unit.key())) {
        problems.add(
            Problem.at(
                unit.place("parent"),
                "单位“" + code + "”的上级绕回了自己，请更正“parent”。",
                "Unit '" + code + "' stands above itself; correct 'parent'."));
      }
      if (!above.add(code)) {
        return;
      }
    }
  }
}
