package org.haochaping.bulletin.opendata;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.haochaping.plugin.api.Document;

/** Describes the files of a zip, after Frictionless Data Package and Table Schema, version 1. */
record DataPackage(JsonGenerator json) {
  private static final String NO_DATA = "—";
  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d+");

  private static final String ABOUT =
      "各表与通报印出的一致。以 = + - @（含全角）开头而不是数字的单元格前加了一个单引号，以免被电子表格当作公式；“—”表示没有数据。"
          + "全文和可供复算的结算数据见 bulletin.json。"
          + " The tables as printed. A cell that begins with = + - @ (or their full-width forms) and is"
          + " no number has an apostrophe before it, lest a spreadsheet computes it; — stands for no"
          + " data. The whole text and the figures behind it are in bulletin.json.";

  static byte[] of(Document document, List<CsvTable> tables) {
    return JsonText.of(json -> new DataPackage(json).write(document, tables));
  }

  private void write(Document document, List<CsvTable> tables) throws IOException {
    json.writeStartObject();
    json.writeStringField("profile", "data-package");
    json.writeStringField("name", "haochaping-bulletin");
    json.writeStringField("title", document.title());
    json.writeStringField("description", ABOUT);
    json.writeStringField("issuer", document.issuer());
    json.writeStringField("issuedOn", document.issuedOn().toString());
    json.writeArrayFieldStart("resources");
    document();
    for (CsvTable table : tables) {
      table(table);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void document() throws IOException {
    json.writeStartObject();
    json.writeStringField("name", "bulletin");
    json.writeStringField("path", CsvData.DOCUMENT_FILE);
    json.writeStringField("profile", "data-resource");
    json.writeStringField("format", "json");
    json.writeStringField("mediatype", "application/json");
    json.writeStringField("encoding", "utf-8");
    json.writeStringField("jsonSchema", CsvData.SCHEMA_FILE);
    json.writeEndObject();
  }

  private void table(CsvTable table) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", table.name());
    json.writeStringField("path", table.file());
    json.writeStringField("title", table.table().caption());
    json.writeStringField("profile", "tabular-data-resource");
    json.writeStringField("format", "csv");
    json.writeStringField("mediatype", "text/csv");
    json.writeStringField("encoding", "utf-8");
    json.writeObjectFieldStart("dialect");
    json.writeStringField("delimiter", ",");
    json.writeStringField("quoteChar", "\"");
    json.writeBooleanField("doubleQuote", true);
    json.writeStringField("lineTerminator", "\r\n");
    json.writeBooleanField("header", true);
    json.writeEndObject();
    json.writeObjectFieldStart("schema");
    fields(table);
    json.writeArrayFieldStart("missingValues");
    json.writeString("");
    json.writeString(NO_DATA);
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void fields(CsvTable table) throws IOException {
    List<String> names = table.names();
    json.writeArrayFieldStart("fields");
    for (int i = 0; i < names.size(); i++) {
      String type = type(table.column(i));
      json.writeStartObject();
      json.writeStringField("name", names.get(i));
      json.writeStringField("title", table.table().columns().get(i).heading());
      json.writeStringField("type", type);
      if (type.equals("number")) {
        json.writeStringField("groupChar", ",");
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** By what stands in it; a rank may say 并列, and is text then. */
  private static String type(List<String> cells) {
    List<String> said =
        cells.stream().filter(cell -> !cell.isEmpty() && !cell.equals(NO_DATA)).toList();
    if (said.isEmpty()) {
      return "string";
    }
    if (said.stream().allMatch(cell -> INTEGER.matcher(cell).matches())) {
      return "integer";
    }
    return said.stream().allMatch(cell -> CsvTable.NUMBER.matcher(cell).matches())
        ? "number"
        : "string";
  }
}
