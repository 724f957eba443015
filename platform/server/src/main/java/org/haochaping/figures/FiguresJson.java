package org.haochaping.figures;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.haochaping.figures.Figures.Cell;
import org.haochaping.figures.Figures.Unit;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.web.Sha256;

/**
 * The form in which figures are kept. The same figures always give the same text, whatever the
 * database does to the order of members, and so the same hash.
 */
public final class FiguresJson {
  private FiguresJson() {}

  public static JsonObject write(Figures figures) {
    JsonArrayBuilder units = Json.createArrayBuilder();
    for (Unit unit : figures.units()) {
      JsonObjectBuilder text =
          Json.createObjectBuilder()
              .add("id", unit.id().toString())
              .add("code", unit.code())
              .add("name", unit.name())
              .add("kind", unit.kind());
      units.add(unit.lineOfWork() == null ? text : text.add("line", unit.lineOfWork()));
    }
    JsonArrayBuilder cells = Json.createArrayBuilder();
    for (Cell cell : figures.cells()) {
      cells.add(
          add(
              Json.createObjectBuilder()
                  .add("source", cell.source().number())
                  .add("terminal", cell.terminal().pf())
                  .add("unit", cell.unitId().toString()),
              cell.count()));
    }
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("from", figures.from().toString())
            .add("to", figures.to().toString())
            .add("units", units)
            .add("cells", cells);
    // Left out when empty: closings older than service records or scores keep their text and hash.
    if (!figures.cases().isEmpty()) {
      json.add("cases", cases(figures.cases()));
    }
    if (!figures.scores().isEmpty()) {
      json.add("scores", scores(figures.scores()));
    }
    return json.build();
  }

  /** The same with the members of a count. */
  public static JsonObjectBuilder add(JsonObjectBuilder json, Count count) {
    json.add("all", levels(count.all()))
        .add("active", levels(count.active()))
        .add("defaults", count.defaults())
        .add("voided", count.voided());
    // Left out when there are none: closings older than follow-ups keep their text and hash.
    return count.followUps().total() == 0 ? json : json.add("followUps", levels(count.followUps()));
  }

  public static Figures read(JsonObject json) {
    return new Figures(
        LocalDate.parse(json.getString("from")),
        LocalDate.parse(json.getString("to")),
        json.getJsonArray("units").getValuesAs(JsonObject.class).stream()
            .map(
                unit ->
                    new Unit(
                        UUID.fromString(unit.getString("id")),
                        unit.getString("code"),
                        unit.getString("name"),
                        unit.getString("kind"),
                        unit.getString("line", null)))
            .toList(),
        json.getJsonArray("cells").getValuesAs(JsonObject.class).stream()
            .map(
                cell ->
                    new Cell(
                        Source.ofNumber(cell.getInt("source")).orElseThrow(),
                        Terminal.ofPf(cell.getInt("terminal")).orElseThrow(),
                        UUID.fromString(cell.getString("unit")),
                        new Count(
                            levels(cell.getJsonArray("all")),
                            levels(cell.getJsonArray("active")),
                            cell.getJsonNumber("defaults").longValueExact(),
                            cell.getJsonNumber("voided").longValueExact(),
                            cell.containsKey("followUps")
                                ? levels(cell.getJsonArray("followUps"))
                                : LevelCounts.NONE)))
            .toList(),
        cases(json),
        scores(json));
  }

  private static JsonArrayBuilder scores(List<ScoreCount> counts) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (ScoreCount count : counts) {
      array.add(
          Json.createObjectBuilder()
              .add("source", count.source().number())
              .add("unit", count.unitId().toString())
              .add("n", count.n())
              .add("sum", count.sum().toPlainString()));
    }
    return array;
  }

  private static List<ScoreCount> scores(JsonObject json) {
    JsonArray array = json.getJsonArray("scores");
    return array == null
        ? List.of()
        : array.getValuesAs(JsonObject.class).stream()
            .map(
                count ->
                    new ScoreCount(
                        Source.ofNumber(count.getInt("source")).orElseThrow(),
                        UUID.fromString(count.getString("unit")),
                        count.getJsonNumber("n").longValueExact(),
                        new BigDecimal(count.getString("sum"))))
            .toList();
  }

  private static JsonArrayBuilder cases(List<CaseCount> counts) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (CaseCount count : counts) {
      array.add(
          Json.createObjectBuilder()
              .add("unit", count.unitId().toString())
              .add("finished", count.finished())
              .add("evaluable", count.evaluable())
              .add("evaluated", count.evaluated())
              .add("active", count.active())
              .add("defaulted", count.defaulted()));
    }
    return array;
  }

  private static List<CaseCount> cases(JsonObject json) {
    JsonArray array = json.getJsonArray("cases");
    return array == null
        ? List.of()
        : array.getValuesAs(JsonObject.class).stream()
            .map(
                count ->
                    new CaseCount(
                        UUID.fromString(count.getString("unit")),
                        count.getJsonNumber("finished").longValueExact(),
                        count.getJsonNumber("evaluable").longValueExact(),
                        count.getJsonNumber("evaluated").longValueExact(),
                        count.getJsonNumber("active").longValueExact(),
                        count.getJsonNumber("defaulted").longValueExact()))
            .toList();
  }

  /** SHA-256 of the text, in hexadecimal. */
  public static String sha256(Figures figures) {
    return Sha256.hex(write(figures).toString());
  }

  /** Best level first, as {@link Level} orders them. */
  private static JsonArrayBuilder levels(LevelCounts counts) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Level level : Level.values()) {
      array.add(counts.of(level));
    }
    return array;
  }

  private static LevelCounts levels(JsonArray array) {
    return new LevelCounts(
        array.getJsonNumber(0).longValueExact(),
        array.getJsonNumber(1).longValueExact(),
        array.getJsonNumber(2).longValueExact(),
        array.getJsonNumber(3).longValueExact(),
        array.getJsonNumber(4).longValueExact());
  }
}
