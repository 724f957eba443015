package org.haochaping.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.haochaping.verifier.Bulletin.Table;
import org.haochaping.verifier.Checked.Wrong;

/** Holds a printed table against the recomputed one, cell by cell. */
final class TableCheck {
  private static final String NOTHING = "（无）";

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
    return new Checked(
        "表“" + table.caption() + "”",
        "table " + table.caption(),
        Checked.Unit.CELL,
        check.count,
        check.wrong,
        check.unchecked);
  }

  private void compare(Recomputed ought) {
    int rows = Math.max(table.rows().size(), ought.rows().size());
    for (int row = 0; row < rows; row++) {
      if (row >= table.rows().size()) {
        count++;
        wrong.add(
            new Wrong("第" + (row + 1) + "行", NOTHING, String.join(" | ", ought.rows().get(row))));
        continue;
      }
      for (int column = 0; column < table.headings().size(); column++) {
        compare(ought, row, column);
      }
    }
  }

  private void compare(Recomputed ought, int row, int column) {
    String printed = table.rows().get(row).get(column);
    int known = ought.headings().indexOf(table.headings().get(column));
    if (known < 0) {
      unchecked.add(where(row, column) + "：" + printed);
      return;
    }
    String right = row < ought.rows().size() ? ought.rows().get(row).get(known) : NOTHING;
    count++;
    if (!printed.equals(right)) {
      wrong.add(new Wrong(where(row, column), printed, right));
    }
  }

  private void leaveUnchecked() {
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
}
