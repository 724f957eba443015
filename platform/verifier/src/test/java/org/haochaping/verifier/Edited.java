package org.haochaping.verifier;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonPatchBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.haochaping.bulletin.content.RealBulletins;

/** A bulletin that somebody tampers with. */
record Edited(JsonObject json) {
  private static final Pattern LAST_DIGIT = Pattern.compile("\\d(?=\\D*$)");

  static Edited of(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return new Edited(reader.readObject());
    }
  }

  String text() {
    return json.toString();
  }

  /** What stands at a JSON pointer. */
  JsonValue at(String pointer) {
    return json.getValue(pointer);
  }

  Edited with(String pointer, JsonValue value) {
    return new Edited(Json.createPointer(pointer).replace(json, value));
  }

  Edited with(String pointer, String value) {
    return with(pointer, Json.createValue(value));
  }

  Edited without(String pointer) {
    return new Edited(Json.createPointer(pointer).remove(json));
  }

  /** Without one column of a table. */
  Edited withoutColumn(String table, int column) {
    JsonPatchBuilder patch = Json.createPatchBuilder().remove(table + "/columns/" + column);
    int rows = at(table + "/rows").asJsonArray().size();
    for (int row = 0; row < rows; row++) {
      patch.remove(table + "/rows/" + row + "/" + column);
    }
    return new Edited(patch.build().apply(json));
  }

  /** The pointers of all tables. */
  List<String> tables() {
    List<String> tables = new ArrayList<>();
    eachTable((pointer, table) -> tables.add(pointer));
    return tables;
  }

  /** The pointers of all cells of all tables. */
  List<String> cells() {
    List<String> cells = new ArrayList<>();
    eachTable(
        (pointer, table) -> {
          JsonArray rows = table.getJsonArray("rows");
          for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.getJsonArray(row).size(); column++) {
              cells.add(pointer + "/rows/" + row + "/" + column);
            }
          }
        });
    return cells;
  }

  /** The pointer of a table. */
  String table(String caption) {
    List<String> found = new ArrayList<>();
    eachTable(
        (pointer, table) -> {
          if (table.getString("caption").equals(caption)) {
            found.add(pointer);
          }
        });
    return found.get(0);
  }

  /** The pointers of the title, all paragraphs and all footnotes. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>(List.of("/title"));
    eachSection(
        (pointer, section) -> {
          for (int i = 0; i < section.getJsonArray("paragraphs").size(); i++) {
            sentences.add(pointer + "/paragraphs/" + i);
          }
        });
    for (int i = 0; i < json.getJsonArray("footnotes").size(); i++) {
      sentences.add("/footnotes/" + i);
    }
    return sentences;
  }

  String string(String pointer) {
    return ((JsonString) at(pointer)).getString();
  }

  /** Other figures, and the hash under them put right, wherever it stands. */
  Edited figures(String pointer, JsonValue value) {
    String before = string("/data/closing/sha256");
    Edited changed = with("/data/figures" + pointer, value);
    String hash = RealBulletins.sha256(changed.at("/data/figures").asJsonObject());
    return of(changed.text().replace(before, hash));
  }

  /** A number one unit up; what is no number becomes none. */
  static String oneMore(String cell) {
    Matcher digit = LAST_DIGIT.matcher(cell);
    return digit.find() ? another(cell, digit.start()) : "0.00";
  }

  /** The same text with another digit at a place. */
  static String another(String text, int place) {
    char digit = text.charAt(place);
    return text.substring(0, place)
        + (digit == '9' ? '8' : (char) (digit + 1))
        + text.substring(place + 1);
  }

  private interface Visitor {
    void visit(String pointer, JsonObject part);
  }

  private void eachTable(Visitor visitor) {
    eachSection((pointer, section) -> each(pointer + "/tables", visitor));
  }

  /** Of the body and of what is bound to it. */
  private void eachSection(Visitor visitor) {
    each("/sections", visitor);
    each("/attachments", visitor);
  }

  private void each(String array, Visitor visitor) {
    JsonArray parts = at(array).asJsonArray();
    for (int i = 0; i < parts.size(); i++) {
      visitor.visit(array + "/" + i, parts.getJsonObject(i));
    }
  }
}
