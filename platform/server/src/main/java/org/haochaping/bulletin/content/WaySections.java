package org.haochaping.bulletin.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.haochaping.closing.Outcomes;
import org.haochaping.closing.Period;
import org.haochaping.figures.Count;
import org.haochaping.figures.Printing;
import org.haochaping.plugin.api.Document.Section;
import org.haochaping.plugin.api.Document.Table;

/** The sections of a bulletin that are not about its own ratings alone; each where there is any. */
final class WaySections {
  private WaySections() {}

  static List<Section> of(Count own, Contents contents, LocalDate issuedOn, Printing printing) {
    List<Section> sections = new ArrayList<>();
    if (!contents.below().isEmpty()) {
      sections.add(Annexes.see(Annexes.PLACES, "本级与各地评价数、好评率和差评率"));
    }
    if (!contents.bad().isEmpty()) {
      sections.add(
          new Section(
              "差评结果反馈和复核情况",
              List.of(results(contents, issuedOn)),
              List.of(WayTables.results(contents.bad()))));
    }
    rectification(contents).ifPresent(sections::add);
    return sections;
  }

  /** 整改落实. */
  private static Optional<Section> rectification(Contents contents) {
    List<Outcomes.Unit> units = contents.outcomes().of(contents.sources());
    List<Outcomes.Carried> carried = contents.outcomes().carried(contents.sources());
    List<Table> tables = new ArrayList<>();
    List<String> words = new ArrayList<>();
    if (!units.isEmpty()) {
      words.add("以下为截至结算时各责任部门差评的核查整改情况；逾期包括逾期后办结和逾期仍未办结的，复核撤销的不计入已整改、逾期和未答复。");
      tables.add(WayTables.rectified(units));
    }
    Outcomes.Before before = contents.outcomes().before();
    if (before != null && !carried.isEmpty()) {
      String period = Period.parse(before.period()).chinese();
      words.add("上期（" + period + "）结算时尚未答复的差评，截至本期结算时的办理情况另行列示。");
      tables.add(WayTables.carried(period, carried));
    }
    return tables.isEmpty() ? Optional.empty() : Optional.of(new Section("整改落实情况", words, tables));
  }

  private static String results(Contents contents, LocalDate issuedOn) {
    int all = 0;
    int confirmed = 0;
    int examined = 0;
    int voided = 0;
    int untold = 0;
    for (BadResults.Unit unit : contents.bad()) {
      all += unit.all();
      confirmed += unit.confirmed();
      examined += unit.examined();
      voided += unit.voided();
      untold += unit.untold();
    }
    long running = contents.canAppealOn(issuedOn);
    return "本期差评立案"
        + all
        + (untold == 0 ? "件，通报前已反馈被评价部门。" : "件，其中" + untold + "件待转办，尚未反馈被评价部门，其余通报前已反馈。")
        + "截至通报之日，已确认"
        + confirmed
        + "件，复核调查中"
        + examined
        + "件，复核后撤销"
        + voided
        + "件。"
        + (running > 0 ? "其中" + running + "个部门申请复核的期限未满。" : "")
        + "此后经复核撤销的，另行更正。";
  }
}
