package org.haochaping.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.haochaping.verifier.Bulletin.Table;
import org.haochaping.verifier.Checked.Wrong;

/** Holds a printed table against the recomputed one, cell by cell. */
final class TableCheck {
  private final Table table;
  private final List<Wrong> wrong = new ArrayList<>();
  private final List<String> unchecked = new ArrayList<>();
  private int count;

  private TableCheck(Table table) {
    this.table = table;
  }

  static Checked of(Table table, Optional<Recomputed> recomputed) {
    TableCheck check = new TableCheck(table);
    recomputed.ifPresentOrElse(check::compare, check::leaveUnchecked);
    return check.told();
  }

  /** Of a table that is owed and not there. */
  static Checked missing(String caption) {
    TableCheck check = new TableCheck(new Table(caption, List.of(), List.of()));
    check.miss("缺少表 table missing", caption);
    return check.told();
  }

  private Checked told() {
    return new Checked(
        "表“" + table.caption() + "”",
        "table " + table.caption(),
        Checked.Unit.CELL,
        count,
        wrong,
        unchecked);
  }

  private void compare(Recomputed ought) {
    compareHeadings(ought.headings());
    int rows = Math.max(table.rows().size(), ought.rows().size());
    for (int row = 0; row < rows; row++) {
      if (row >= table.rows().size()) {
        miss("第" + (row + 1) + "行", joined(ought.rows().get(row)));
        continue;
      }
      for (int column = 0; column < table.headings().size(); column++) {
        compare(ought, row, column);
      }
    }
  }

  private void compareHeadings(List<String> ought) {
    if (table.headings().equals(ought)) {
      return;
    }
    List<String> missing =
        ought.stream().filter(heading -> !table.headings().contains(heading)).toList();
    missing.forEach(heading -> miss("缺少列 column missing", heading));
    if (missing.isEmpty()) {
      count++;
      wrong.add(new Wrong("表头 headings", joined(table.headings()), joined(ought)));
    }
  }

  private void miss(String where, String right) {
    count++;
    wrong.add(Wrong.missing(where, right));
  }

  private void compare(Recomputed ought, int row, int column) {
    String printed = table.rows().get(row).get(column);
    int known = ought.headings().indexOf(table.headings().get(column));
    if (known < 0) {
      unchecked.add(where(row, column) + "：" + printed);
      return;
    }
    boolean owed = row < ought.rows().size();
    String right = owed ? ought.rows().get(row).get(known) : Wrong.NOTHING;
    count++;
    if (!owed || !printed.equals(right)) {
      wrong.add(new Wrong(where(row, column), printed, right));
    }
  }

  /** Its caption and its headings as well: there may be no row under them. */
  private void leaveUnchecked() {
    unchecked.add("表题和表头 caption and headings：" + table.caption() + "：" + joined(table.headings()));
    for (int row = 0; row < table.rows().size(); row++) {
      for (int column = 0; column < table.headings().size(); column++) {
        unchecked.add(where(row, column) + "：" + table.rows().get(row).get(column));
      }
    }
  }

  private String where(int row, int column) {
    return "第"
        + (row + 1)
        + "行“"
        + table.rows().get(row).get(0)
        + "”·"
        + table.headings().get(column);
  }

  private static String joined(List<String> texts) {
    return String.join(" | ", texts);
  }
}
