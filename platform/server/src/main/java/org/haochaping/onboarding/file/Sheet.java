package org.haochaping.onboarding.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haochaping.tenancy.Role;

/** A worksheet of the organisation's workbook, and what each of its columns states. */
public enum Sheet {
  UNITS(
      "单位",
      Kind.UNIT,
      List.of(
          Column.needed("代码", "code"),
          Column.needed("名称", "name"),
          Column.needed("类别", "kind"),
          Column.of("条线", "lineOfWork"),
          Column.of("上级单位代码", "parent"),
          Column.of("启用日期", "from"))),
  HALLS(
      "大厅",
      Kind.HALL,
      List.of(
          Column.needed("代码", "code"),
          Column.needed("名称", "name"),
          Column.of("地址", "address"),
          Column.of("启用日期", "from"))),
  WINDOWS(
      "窗口",
      Kind.WINDOW,
      List.of(
          Column.needed("代码", "code"),
          Column.needed("名称", "name"),
          Column.needed("大厅代码", "hall"),
          Column.needed("单位代码", "unit"),
          Column.of("启用日期", "from"))),
  MATTERS(
      "事项",
      Kind.MATTER,
      List.of(
          Column.needed("代码", "code"),
          Column.needed("名称", "name"),
          Column.needed("单位代码", "unit"),
          Column.of("启用日期", "from"))),
  STAFF(
      "人员",
      Kind.STAFF,
      List.of(
          Column.needed("工号", "number"),
          Column.needed("姓名", "name"),
          Column.of("登录名", "login"),
          Column.needed("单位代码", "unit"),
          Column.of("角色", Column.ROLES),
          Column.of("启用日期", "from")));

  private final String title;
  private final Kind kind;
  private final List<Column> columns;

  Sheet(String title, Kind kind, List<Column> columns) {
    this.title = title;
    this.kind = kind;
    this.columns = columns;
  }

  /** A column by its heading. */
  record Column(String heading, String item, boolean needed) {
    /** Several roles in one cell, each for the person's own unit. */
    static final String ROLES = "roles";

    static Column needed(String heading, String item) {
      return new Column(heading, item, true);
    }

    static Column of(String heading, String item) {
      return new Column(heading, item, false);
    }
  }

  String title() {
    return title;
  }

  Kind kind() {
    return kind;
  }

  List<Column> columns() {
    return columns;
  }

  List<String> headings() {
    return columns.stream().map(Column::heading).toList();
  }

  static Optional<Sheet> named(String title) {
    return Arrays.stream(values()).filter(sheet -> sheet.title.equals(title.strip())).findFirst();
  }

  /** The sheet these headings belong to: all it needs is there, and nothing it does not know. */
  static Optional<Sheet> of(Collection<String> headings) {
    return Arrays.stream(values())
        .filter(sheet -> sheet.headings().containsAll(headings))
        .filter(
            sheet ->
                sheet.columns.stream()
                    .filter(Column::needed)
                    .allMatch(column -> headings.contains(column.heading())))
        .findFirst();
  }

  /** What may stand in 类别 and what it means. */
  static Map<String, String> unitKinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("部门", "DEPARTMENT");
    kinds.put("科室", "SECTION");
    kinds.put("政务服务中心", "SERVICE_CENTRE");
    kinds.put("政务服务管理局", "SERVICE_BUREAU");
    kinds.put("政府办公室", "GOVERNMENT");
    return kinds;
  }

  /** What may stand in 角色 and what it means. */
  static Map<String, String> roles() {
    Map<String, String> roles = new LinkedHashMap<>();
    for (Role role : Role.values()) {
      if (role != Role.OPERATOR) {
        roles.put(role.chinese(), role.code());
      }
    }
    return roles;
  }

  /** Headings in place of the items of a YAML file, for whoever looks at a workbook. */
  String inItsWords(String sentence) {
    String result = sentence;
    for (Column column : columns) {
      result = result.replace("“" + column.item() + "”", "“" + column.heading() + "”");
    }
    for (Sheet sheet : values()) {
      result = result.replace("在“" + sheet.kind.section() + "”中", "在“" + sheet.title + "”工作表中");
    }
    return result;
  }

  /** As A, B, ... for a column from 1. */
  static String letter(int column) {
    List<Character> letters = new ArrayList<>();
    for (int n = column; n > 0; n = (n - 1) / 26) {
      letters.add(0, (char) ('A' + (n - 1) % 26));
    }
    StringBuilder name = new StringBuilder();
    letters.forEach(name::append);
    return name.toString();
  }
}
