package org.haochaping.verifier;

import java.util.ArrayList;
import java.util.List;
import org.haochaping.verifier.Bulletin.Section;
import org.haochaping.verifier.Bulletin.Table;
import org.haochaping.verifier.Checked.Wrong;

/** All parts of a bulletin, checked. */
record Verdict(String title, List<Checked> parts) {

  static Verdict on(Bulletin bulletin) {
    List<Checked> parts = new ArrayList<>();
    parts.add(figures(bulletin.snapshot()));
    parts.add(TextCheck.of(bulletin));
    if (!bulletin.snapshot().beside().analysis().isEmpty()) {
      parts.add(ownWords());
    }
    Tables tables = new Tables(bulletin.snapshot());
    List<String> owed = new OwedTables(bulletin.owed()).captions();
    for (Section section : bulletin.sections()) {
      for (Table table : section.tables()) {
        parts.add(TableCheck.of(table, tables.of(table.caption())));
        owed.remove(table.caption());
      }
    }
    owed.forEach(caption -> parts.add(TableCheck.missing(caption)));
    return new Verdict(bulletin.title(), parts);
  }

  boolean passed() {
    return parts.stream().allMatch(Checked::passed);
  }

  int checked() {
    return parts.stream().mapToInt(Checked::count).sum();
  }

  int wrong() {
    return parts.stream().mapToInt(part -> part.wrong().size()).sum();
  }

  int unchecked() {
    return parts.stream().mapToInt(part -> part.unchecked().size()).sum();
  }

  /** That they are there is told: the numbers in them are computed from nothing. */
  private static Checked ownWords() {
    return new Checked(
        "“" + TextCheck.ANALYSIS + "”一节是编制单位自己的话，不由数据算出",
        "the section 分析 holds the office's own words, which no figures compute",
        Checked.Unit.NUMBER,
        0,
        List.of(),
        List.of());
  }

  /** Whether the figures are those that were hashed, and those of the period. */
  private static Checked figures(Snapshot snapshot) {
    List<Wrong> wrong = new ArrayList<>();
    int count = 0;
    List<Snapshot.Closing> closings = new ArrayList<>(List.of(snapshot.closing()));
    snapshot.corrected().map(Snapshot.Corrected::closing).ifPresent(closings::add);
    for (Snapshot.Closing closing : closings) {
      String which = "第" + closing.version() + "次结算";
      count += 3;
      compare(
          wrong,
          which + "的SHA-256",
          closing.sha256(),
          new CanonicalText(closing.figures()).sha256());
      compare(
          wrong, which + "的第一天", closing.figures().from(), snapshot.period().first().toString());
      compare(wrong, which + "的最后一天", closing.figures().to(), snapshot.period().last().toString());
    }
    return new Checked(
        "结算数据（SHA-256和起止日期）",
        "the figures themselves (SHA-256, first and last day)",
        Checked.Unit.NUMBER,
        count,
        wrong,
        List.of());
  }

  private static void compare(List<Wrong> wrong, String where, String told, String found) {
    if (!told.equals(found)) {
      wrong.add(new Wrong(where, told, found));
    }
  }
}
