package org.haochaping.rectification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.haochaping.duty.DutyKind;
import org.jspecify.annotations.Nullable;

/** One deadline as the regulation has it, with what should be told of it, day by day. */
final class Owed {
  /** An end, and since when it is the end. */
  private record End(LocalDate setOn, LocalDate dueOn) {}

  final DutyKind kind;
  final LocalDate openedOn;
  private final List<End> ends = new ArrayList<>();
  private boolean extended;
  private @Nullable LocalDate doneOn;
  private boolean withdrawn;

  private Owed(DutyKind kind, LocalDate openedOn, LocalDate dueOn) {
    this.kind = kind;
    this.openedOn = openedOn;
    ends.add(new End(openedOn, dueOn));
  }

  static Owed of(DutyKind kind, LocalDate from, int workingDays) {
    return new Owed(kind, from, DayByDay.due(from, workingDays));
  }

  static Owed until(DutyKind kind, LocalDate from, LocalDate dueOn) {
    return new Owed(kind, from, dueOn);
  }

  LocalDate dueOn() {
    return ends.get(ends.size() - 1).dueOn;
  }

  void length(LocalDate today, int workingDays) {
    ends.add(new End(today, DayByDay.due(openedOn, workingDays)));
  }

  void extend(LocalDate today, int workingDays) {
    extended = true;
    ends.add(new End(today, DayByDay.due(dueOn(), workingDays)));
  }

  void done(LocalDate today) {
    doneOn = today;
  }

  void withdraw(LocalDate today) {
    doneOn = today;
    withdrawn = true;
  }

  /** As the row should read. */
  String row() {
    LocalDate original = extended ? ends.get(ends.size() - 2).dueOn : null;
    return "%s %s %s %s %s %s".formatted(kind, openedOn, dueOn(), original, doneOn, withdrawn);
  }

  /** 提醒: once for each end, on the working day before it, if it is owed and the end then. */
  int reminders(LocalDate last) {
    int count = 0;
    for (int i = 0; i < ends.size(); i++) {
      LocalDate setOn = ends.get(i).setOn;
      LocalDate near = DayByDay.before(ends.get(i).dueOn, 1);
      // Too late for a morning's look: it is looked at when the day's work is done.
      boolean evening = !near.isAfter(setOn);
      LocalDate on = evening ? setOn : near;
      LocalDate changedOn = i + 1 < ends.size() ? ends.get(i + 1).setOn : LocalDate.MAX;
      boolean stands = evening ? changedOn.isAfter(on) : !changedOn.isBefore(on);
      if (stands && owedAt(on, evening) && !on.isAfter(last)) {
        count++;
      }
    }
    return count;
  }

  /** 逾期: once, the day after the last end. */
  boolean overdue(LocalDate last) {
    LocalDate passed = dueOn().plusDays(1);
    return !passed.isAfter(last) && owedAt(passed, false);
  }

  /** 督办: once, when a whole working day has passed after the end. */
  boolean pressed(LocalDate last) {
    LocalDate on = DayByDay.due(dueOn(), 1).plusDays(1);
    return !on.isAfter(last) && owedAt(on, false);
  }

  /** Whether it is still owed when somebody looks: in the morning, or after the day's work. */
  private boolean owedAt(LocalDate day, boolean evening) {
    LocalDate done = doneOn;
    return done == null || (evening ? done.isAfter(day) : !done.isBefore(day));
  }
}
