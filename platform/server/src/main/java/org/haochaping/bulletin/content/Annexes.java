package org.haochaping.bulletin.content;

import java.util.ArrayList;
import java.util.List;
import org.haochaping.figures.Count;
import org.haochaping.figures.Printing;
import org.haochaping.plugin.api.Document.Frame;
import org.haochaping.plugin.api.Document.Section;
import org.haochaping.plugin.api.Document.Table;

/**
 * The long tables of a bulletin, bound to its letter as 附件: a reader finds what is told in two
 * pages, and each department its own row behind them.
 */
final class Annexes {
  static final String PLACES = "本级与各地评价情况";

  private Annexes() {}

  /** Where the text speaks of an annex. */
  static Section see(String heading, String what) {
    return new Section(heading, List.of(what + "见附件。"), List.of());
  }

  static Frame of(Contents contents, Count own, Printing printing, Table... departments) {
    List<Section> annexes = new ArrayList<>();
    annexes.add(new Section("各部门评价情况", List.of(), List.of(departments)));
    if (!contents.below().isEmpty()) {
      annexes.add(
          new Section(
              PLACES,
              List.of("各地数据取自其本期最近一次结算，本级与含下级的数据分别列示；尚未结算的未计入。"),
              List.of(WayTables.below(own, contents.below(), printing))));
    }
    return Frame.none().attaching(annexes.toArray(Section[]::new));
  }
}
