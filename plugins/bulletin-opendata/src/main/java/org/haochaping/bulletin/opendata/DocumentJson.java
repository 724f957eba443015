package org.haochaping.bulletin.opendata;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Document.Column;
import org.haochaping.plugin.api.Document.Frame;
import org.haochaping.plugin.api.Document.Section;
import org.haochaping.plugin.api.Document.Table;
import org.haochaping.plugin.api.Grid;
import org.haochaping.plugin.api.Grid.Cell;

/** A document as JSON, after the schema beside this class. */
record DocumentJson(JsonGenerator json) {
  /** Counts up when a member changes its meaning; one that is added changes nothing. */
  static final String FORMAT = "haochaping-bulletin-1";

  static final String SCHEMA = "urn:haochaping:schema:bulletin-1";

  static byte[] of(Document document) {
    return JsonText.of(json -> new DocumentJson(json).write(document));
  }

  private void write(Document document) throws IOException {
    json.writeStartObject();
    json.writeStringField("$schema", SCHEMA);
    json.writeStringField("format", FORMAT);
    json.writeStringField("kind", document.kind());
    json.writeStringField("title", document.title());
    json.writeStringField("issuer", document.issuer());
    json.writeStringField("issuedOn", document.issuedOn().toString());
    json.writeStringField("number", document.number());
    json.writeStringField("language", document.language());
    frame(document.frame());
    sections("sections", document.sections());
    sections("attachments", document.frame().attachments());
    strings("footnotes", document.footnotes());
    if (!document.data().isBlank()) {
      json.writeFieldName("data");
      json.writeRawValue(JsonText.object(document.data()));
    }
    json.writeEndObject();
  }

  private void frame(Frame frame) throws IOException {
    json.writeObjectFieldStart("frame");
    json.writeStringField("mark", frame.mark());
    json.writeStringField("recipients", frame.recipients());
    json.writeStringField("note", frame.note());
    strings("copies", frame.copies());
    if (frame.printing().isPresent()) {
      json.writeObjectFieldStart("printing");
      json.writeStringField("office", frame.printing().get().office());
      json.writeStringField("on", frame.printing().get().on().toString());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void sections(String name, List<Section> sections) throws IOException {
    json.writeArrayFieldStart(name);
    for (Section section : sections) {
      json.writeStartObject();
      json.writeStringField("heading", section.heading());
      strings("paragraphs", section.paragraphs());
      json.writeArrayFieldStart("tables");
      for (Table table : section.tables()) {
        table(table);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("grids");
      for (Grid grid : section.grids()) {
        grid(grid);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void table(Table table) throws IOException {
    json.writeStartObject();
    json.writeStringField("caption", table.caption());
    json.writeArrayFieldStart("columns");
    for (Column column : table.columns()) {
      json.writeStartObject();
      json.writeStringField("heading", column.heading());
      json.writeBooleanField("numeric", column.numeric());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("rows");
    for (List<String> row : table.rows()) {
      strings(row);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void grid(Grid grid) throws IOException {
    json.writeStartObject();
    strings("above", grid.above());
    json.writeArrayFieldStart("rows");
    for (List<Cell> row : grid.rows()) {
      json.writeStartArray();
      for (Cell cell : row) {
        cell(cell);
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void cell(Cell cell) throws IOException {
    json.writeStartObject();
    json.writeStringField("text", cell.text());
    json.writeBooleanField("label", cell.label());
    json.writeNumberField("columns", cell.columns());
    json.writeNumberField("rows", cell.rows());
    if (cell.signature().isPresent()) {
      Grid.Signature signature = cell.signature().get();
      json.writeObjectFieldStart("signature");
      json.writeStringField("caption", signature.caption());
      json.writeStringField("name", signature.name());
      if (signature.on().isPresent()) {
        json.writeStringField("on", signature.on().get().toString());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void strings(String name, List<String> texts) throws IOException {
    json.writeFieldName(name);
    strings(texts);
  }

  private void strings(List<String> texts) throws IOException {
    json.writeStartArray();
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
