package org.haochaping.document;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Document.Chart;
import org.haochaping.plugin.api.Document.Column;
import org.haochaping.plugin.api.Document.Frame;
import org.haochaping.plugin.api.Document.Printing;
import org.haochaping.plugin.api.Document.Section;
import org.haochaping.plugin.api.Document.Table;
import org.haochaping.plugin.api.Grid;
import org.haochaping.plugin.api.Grid.Cell;
import org.haochaping.plugin.api.Grid.Signature;
import org.jspecify.annotations.Nullable;

/**
 * The text in which a document is kept, so that it can be rendered again years later. The same
 * document always gives the same text.
 */
public final class DocumentJson {
  private DocumentJson() {}

  public static String write(Document document) {
    Frame frame = document.frame();
    return Json.createObjectBuilder()
        .add("kind", document.kind())
        .add("title", document.title())
        .add("issuer", document.issuer())
        .add("issuedOn", document.issuedOn().toString())
        .add("number", document.number())
        .add("language", document.language())
        .add("sections", sections(document.sections()))
        .add("footnotes", Json.createArrayBuilder(document.footnotes()))
        .add("frame", frame(frame))
        .add("data", document.data())
        .build()
        .toString();
  }

  public static Document read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject json = reader.readObject();
      JsonObject frame = json.getJsonObject("frame");
      return new Document(
          json.getString("kind"),
          json.getString("title"),
          json.getString("issuer"),
          LocalDate.parse(json.getString("issuedOn")),
          json.getString("number"),
          json.getString("language"),
          readSections(json.getJsonArray("sections")),
          strings(json.getJsonArray("footnotes")),
          new Frame(
              frame.getString("mark"),
              frame.getString("recipients"),
              readSections(frame.getJsonArray("attachments")),
              frame.getString("note"),
              strings(frame.getJsonArray("copies")),
              frame.getBoolean("sealed", false),
              printing(frame.getJsonObject("printing"))),
          json.getString("data"));
    }
  }

  /** What is left out is as it was before letters were sealed and printed: their text stays. */
  private static JsonObjectBuilder frame(Frame frame) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("mark", frame.mark())
            .add("recipients", frame.recipients())
            .add("attachments", sections(frame.attachments()))
            .add("note", frame.note())
            .add("copies", Json.createArrayBuilder(frame.copies()));
    if (frame.sealed()) {
      json.add("sealed", true);
    }
    frame
        .printing()
        .ifPresent(
            printing ->
                json.add(
                    "printing",
                    Json.createObjectBuilder()
                        .add("office", printing.office())
                        .add("on", printing.on().toString())));
    return json;
  }

  private static Optional<Printing> printing(@Nullable JsonObject json) {
    return Optional.ofNullable(json)
        .map(
            printing ->
                new Printing(
                    printing.getString("office"), LocalDate.parse(printing.getString("on"))));
  }

  private static JsonArrayBuilder sections(List<Section> sections) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Section section : sections) {
      JsonArrayBuilder tables = Json.createArrayBuilder();
      section.tables().forEach(table -> tables.add(table(table)));
      JsonArrayBuilder grids = Json.createArrayBuilder();
      section.grids().forEach(grid -> grids.add(grid(grid)));
      array.add(
          Json.createObjectBuilder()
              .add("heading", section.heading())
              .add("paragraphs", Json.createArrayBuilder(section.paragraphs()))
              .add("grids", grids)
              .add("tables", tables));
    }
    return array;
  }

  private static JsonObjectBuilder table(Table table) {
    JsonArrayBuilder columns = Json.createArrayBuilder();
    for (Column column : table.columns()) {
      columns.add(
          Json.createObjectBuilder()
              .add("heading", column.heading())
              .add("numeric", column.numeric()));
    }
    JsonArrayBuilder rows = Json.createArrayBuilder();
    table.rows().forEach(row -> rows.add(Json.createArrayBuilder(row)));
    return Json.createObjectBuilder()
        .add("caption", table.caption())
        .add("columns", columns)
        .add("rows", rows)
        .add("chart", table.chart().name());
  }

  private static JsonObjectBuilder grid(Grid grid) {
    JsonArrayBuilder rows = Json.createArrayBuilder();
    for (List<Cell> row : grid.rows()) {
      JsonArrayBuilder cells = Json.createArrayBuilder();
      row.forEach(cell -> cells.add(cell(cell)));
      rows.add(cells);
    }
    return Json.createObjectBuilder()
        .add("above", Json.createArrayBuilder(grid.above()))
        .add("widths", Json.createArrayBuilder(grid.widths()))
        .add("rows", rows);
  }

  private static JsonObjectBuilder cell(Cell cell) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("text", cell.text())
            .add("label", cell.label())
            .add("columns", cell.columns())
            .add("rows", cell.rows())
            .add("lines", cell.lines());
    cell.signature()
        .ifPresent(
            signature -> {
              JsonObjectBuilder place =
                  Json.createObjectBuilder()
                      .add("caption", signature.caption())
                      .add("name", signature.name());
              signature.on().ifPresent(day -> place.add("on", day.toString()));
              json.add("signature", place);
            });
    return json;
  }

  private static List<Section> readSections(JsonArray array) {
    return array.getValuesAs(JsonObject.class).stream()
        .map(
            json ->
                new Section(
                    json.getString("heading"),
                    strings(json.getJsonArray("paragraphs")),
                    json.getJsonArray("grids").getValuesAs(JsonObject.class).stream()
                        .map(DocumentJson::readGrid)
                        .toList(),
                    json.getJsonArray("tables").getValuesAs(JsonObject.class).stream()
                        .map(DocumentJson::readTable)
                        .toList()))
        .toList();
  }

  private static Table readTable(JsonObject json) {
    return new Table(
        json.getString("caption"),
        json.getJsonArray("columns").getValuesAs(JsonObject.class).stream()
            .map(column -> new Column(column.getString("heading"), column.getBoolean("numeric")))
            .toList(),
        json.getJsonArray("rows").getValuesAs(JsonArray.class).stream()
            .map(DocumentJson::strings)
            .toList(),
        Chart.valueOf(json.getString("chart")));
  }

  private static Grid readGrid(JsonObject json) {
    return new Grid(
        strings(json.getJsonArray("above")),
        json.getJsonArray("widths").getValuesAs(JsonNumber.class).stream()
            .map(JsonNumber::intValueExact)
            .toList(),
        json.getJsonArray("rows").getValuesAs(JsonArray.class).stream()
            .map(row -> row.getValuesAs(JsonObject.class).stream().map(DocumentJson::readCell))
            .map(Stream::toList)
            .toList());
  }

  private static Cell readCell(JsonObject json) {
    JsonObject place = json.getJsonObject("signature");
    return new Cell(
        json.getString("text"),
        json.getBoolean("label"),
        json.getInt("columns"),
        json.getInt("rows"),
        json.getInt("lines"),
        Optional.ofNullable(place).map(DocumentJson::readSignature));
  }

  private static Signature readSignature(JsonObject json) {
    return new Signature(
        json.getString("caption"),
        json.getString("name"),
        json.containsKey("on")
            ? Optional.of(LocalDate.parse(json.getString("on")))
            : Optional.empty());
  }

  private static List<String> strings(JsonArray array) {
    return array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
  }
}
