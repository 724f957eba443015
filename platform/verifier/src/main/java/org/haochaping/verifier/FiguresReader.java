package org.haochaping.verifier;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.haochaping.verifier.Figures.Cases;
import org.haochaping.verifier.Figures.Cell;
import org.haochaping.verifier.Figures.Scores;
import org.haochaping.verifier.Figures.Unit;

/** Reads figures; whatever is not known in them could be a number that is not recomputed. */
final class FiguresReader {
  private static final Pattern SUM = Pattern.compile("\\d{1,18}(\\.\\d{1,6})?");

  private FiguresReader() {}

  static Figures read(Members json) {
    json.only("from", "to", "units", "cells", "cases", "scores");
    return new Figures(
        json.text("from"),
        json.text("to"),
        json.objects("units").stream().map(FiguresReader::unit).toList(),
        json.objects("cells").stream().map(FiguresReader::cell).toList(),
        json.has("cases")
            ? json.objects("cases").stream().map(FiguresReader::cases).toList()
            : List.of(),
        json.has("scores")
            ? json.objects("scores").stream().map(FiguresReader::scores).toList()
            : List.of());
  }

  private static Unit unit(Members json) {
    json.only("id", "code", "name", "kind", "line");
    return new Unit(
        json.text("id"),
        json.text("code"),
        json.text("name"),
        json.text("kind"),
        json.has("line") ? Optional.of(json.text("line")) : Optional.empty());
  }

  private static Cell cell(Members json) {
    json.only("source", "terminal", "unit", "all", "active", "defaults", "voided", "followUps");
    long source = json.count("source");
    long terminal = json.count("terminal");
    Words.source(source);
    Words.terminal(terminal);
    return new Cell(source, terminal, json.text("unit"), count(json));
  }

  /** The counts among other members. */
  static Count count(Members json) {
    return new Count(
        new Levels(json.counts("all")),
        new Levels(json.counts("active")),
        json.count("defaults"),
        json.count("voided"),
        json.has("followUps") ? new Levels(json.counts("followUps")) : Levels.NONE);
  }

  private static Cases cases(Members json) {
    json.only("unit", "finished", "evaluable", "evaluated", "active", "defaulted");
    return new Cases(
        json.text("unit"),
        json.count("finished"),
        json.count("evaluable"),
        json.count("evaluated"),
        json.count("active"),
        json.count("defaulted"));
  }

  private static Scores scores(Members json) {
    json.only("source", "unit", "n", "sum");
    long source = json.count("source");
    Words.source(source);
    String sum = json.text("sum");
    if (!SUM.matcher(sum).matches()) {
      throw new Unreadable("得分之和无效：" + sum, "no sum of scores: " + sum);
    }
    return new Scores(source, json.text("unit"), json.count("n"), sum);
  }
}
