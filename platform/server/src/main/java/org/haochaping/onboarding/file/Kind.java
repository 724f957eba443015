package org.haochaping.onboarding.file;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What entries there are, in the order in which one may refer to another. */
public enum Kind {
  TENANT("tenant", "租户", "tenant", List.of("code"), null),
  POLICY("policies", "规定", "policy", List.of(), null),
  UNIT("units", "单位", "unit", List.of("code"), "unit"),
  HALL("halls", "大厅", "hall", List.of("code"), "hall"),
  WINDOW("windows", "窗口", "window", List.of("code"), "service_window"),
  MATTER("matters", "事项", "matter", List.of("code"), "matter"),
  STAFF("staff", "人员", "person", List.of("number"), "staff"),
  ROLE("roles", "角色", "role", List.of("staff", "role", "unit", "source", "from"), "staff_role"),
  LEAD_UNIT("leads", "牵头单位", "leading unit", List.of(), null),
  LEAD("leads", "牵头", "lead", List.of("source", "lineOfWork", "from"), "lead_assignment"),
  CHANNEL("channels", "渠道", "channel", List.of("code"), "channel_instance");

  private final String section;
  private final String chinese;
  private final String english;
  private final List<String> keys;
  private final @Nullable String table;

  Kind(String section, String chinese, String english, List<String> keys, @Nullable String table) {
    this.section = section;
    this.chinese = chinese;
    this.english = english;
    this.keys = keys;
    this.table = table;
  }

  /** Where such entries stand in a file. */
  public String section() {
    return section;
  }

  public String chinese() {
    return chinese;
  }

  public String english() {
    return english;
  }

  /** Where they are kept; none for what is not kept row by row. */
  public @Nullable String table() {
    return table;
  }

  /** What identifies an entry among its kind. */
  public String key(Map<String, String> values) {
    return keys.stream().map(values::get).filter(Objects::nonNull).collect(Collectors.joining(" "));
  }
}
