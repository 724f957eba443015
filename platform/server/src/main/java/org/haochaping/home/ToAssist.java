package org.haochaping.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.haochaping.rectification.CaseAssists;
import org.haochaping.tenancy.Actor;

/** What a department has still to say to one it assists; nothing is shown where there is none. */
@ApplicationScoped
public class ToAssist {

  @Inject CaseAssists assists;

  List<Home.Section> of(Actor actor) {
    List<Home.Item> items = assists.awaited(actor).stream().map(ToAssist::item).toList();
    return items.isEmpty()
        ? List.of()
        : List.of(
            Home.Section.of(
                "assists",
                "待提交的协办意见",
                "Opinions to give",
                "没有待提交的协办意见。",
                "No opinion to give.",
                items));
  }

  private static Home.Item item(CaseAssists.Awaited one) {
    return new Home.Item(
        "协办 " + one.number(),
        "Assist in " + one.number(),
        one.mainUnitName() + "主办",
        one.mainUnitName() + " is in charge",
        null,
        "cases",
        one.caseId().toString());
  }
}
