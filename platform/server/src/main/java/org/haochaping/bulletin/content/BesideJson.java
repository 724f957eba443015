package org.haochaping.bulletin.content;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.List;
import org.haochaping.closing.Outcomes;
import org.haochaping.figures.FiguresJson;

/** What a bulletin tells beside its own ratings, for those who recompute it; only what there is. */
final class BesideJson {
  private BesideJson() {}

  /**
   * Adds it.
   *
   * @param issuedOn on which day appeals run or have ended
   */
  static void add(JsonObjectBuilder json, Contents contents, LocalDate issuedOn) {
    if (!contents.below().isEmpty()) {
      json.add("below", below(contents.below()));
    }
    if (!contents.bad().isEmpty()) {
      json.add("results", results(contents.bad(), issuedOn));
    }
    Outcomes outcomes = contents.outcomes();
    if (!outcomes.isEmpty()) {
      json.add("outcomes", outcomes(outcomes));
    }
  }

  private static JsonArrayBuilder below(List<Below> places) {
    JsonArrayBuilder below = Json.createArrayBuilder();
    for (Below place : places) {
      JsonObjectBuilder one =
          Json.createObjectBuilder().add("name", place.name()).add("open", place.open());
      if (place.own() != null) {
        one.add("version", place.version())
            .add("own", FiguresJson.add(Json.createObjectBuilder(), place.own()));
      }
      below.add(
          one.add("withBelow", FiguresJson.add(Json.createObjectBuilder(), place.withBelow())));
    }
    return below;
  }

  private static JsonArrayBuilder results(List<BadResults.Unit> units, LocalDate issuedOn) {
    JsonArrayBuilder results = Json.createArrayBuilder();
    for (BadResults.Unit unit : units) {
      results.add(
          Json.createObjectBuilder()
              .add("unit", unit.unitName())
              .add("confirmed", unit.confirmed())
              .add("examined", unit.examined())
              .add("voided", unit.voided())
              .add("untold", unit.untold())
              .add("canAppeal", unit.canAppealOn(issuedOn)));
    }
    return results;
  }

  private static JsonObjectBuilder outcomes(Outcomes outcomes) {
    JsonArrayBuilder units = Json.createArrayBuilder();
    for (Outcomes.Unit unit : outcomes.units()) {
      units.add(
          Json.createObjectBuilder()
              .add("source", unit.source().number())
              .add("unitId", unit.unitId().toString())
              .add("unit", unit.unitName())
              .add("cases", unit.cases())
              .add("handedOver", unit.handedOver())
              .add("rectified", unit.rectified())
              .add("overdue", unit.overdue())
              .add("extended", unit.extended())
              .add("unanswered", unit.unanswered())
              .add("refuted", unit.refuted()));
    }
    JsonObjectBuilder json = Json.createObjectBuilder().add("units", units);
    Outcomes.Before before = outcomes.before();
    return before == null ? json : json.add("before", before(before));
  }

  private static JsonObjectBuilder before(Outcomes.Before before) {
    JsonArrayBuilder units = Json.createArrayBuilder();
    for (Outcomes.Carried unit : before.units()) {
      units.add(
          Json.createObjectBuilder()
              .add("source", unit.source().number())
              .add("unitId", unit.unitId().toString())
              .add("unit", unit.unitName())
              .add("open", unit.open())
              .add("answered", unit.answered())
              .add("refuted", unit.refuted()));
    }
    return Json.createObjectBuilder().add("period", before.period()).add("units", units);
  }
}
