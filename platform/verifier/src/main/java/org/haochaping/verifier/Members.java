package org.haochaping.verifier;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The members of a JSON object; what is missing or of another kind makes the file unreadable. */
record Members(JsonObject json, String where) {

  /** Reads a text; a member that stands twice could show one number and mean another. */
  static Members of(String text) {
    var readers =
        Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));
    try (JsonReader reader = readers.createReader(new StringReader(text))) {
      return new Members(reader.readObject(), "");
    } catch (JsonException | IllegalStateException e) {
      throw new Unreadable("不是有效的JSON：" + e.getMessage(), "no valid JSON: " + e.getMessage());
    }
  }

  boolean has(String name) {
    return json.containsKey(name);
  }

  /** Refuses members that nothing is known about. */
  Members only(String... names) {
    for (String name : json.keySet()) {
      if (!Set.of(names).contains(name)) {
        throw new Unreadable(
            "本程序不认识" + path(name) + "，请用新的版本。",
            path(name) + " is unknown to this program; use a later one");
      }
    }
    return this;
  }

  String text(String name) {
    return text(value(name), path(name));
  }

  /** A whole number that is not negative. */
  long count(String name) {
    return count(value(name), path(name));
  }

  boolean flag(String name) {
    return switch (value(name).getValueType()) {
      case TRUE -> true;
      case FALSE -> false;
      case OBJECT, ARRAY, STRING, NUMBER, NULL -> throw wrong(path(name));
    };
  }

  Members object(String name) {
    return object(value(name), path(name));
  }

  List<Members> objects(String name) {
    return each(name, value -> object(value, path(name)));
  }

  List<String> texts(String name) {
    return each(name, value -> text(value, path(name)));
  }

  List<Long> counts(String name) {
    return each(name, value -> count(value, path(name)));
  }

  /** All objects of its rows. */
  List<Members> objectRows(String name) {
    List<Members> all = new ArrayList<>();
    each(name, value -> value)
        .forEach(
            row -> {
              if (!(row instanceof JsonArray cells)) {
                throw wrong(path(name));
              }
              cells.forEach(cell -> all.add(object(cell, path(name))));
            });
    return all;
  }

  /** Rows of texts. */
  List<List<String>> rows(String name) {
    return each(
        name,
        value -> {
          if (!(value instanceof JsonArray row)) {
            throw wrong(path(name));
          }
          return row.stream().map(cell -> text(cell, path(name))).toList();
        });
  }

  private <T> List<T> each(String name, Function<JsonValue, T> read) {
    if (!(value(name) instanceof JsonArray array)) {
      throw wrong(path(name));
    }
    List<T> all = new ArrayList<>();
    array.forEach(value -> all.add(read.apply(value)));
    return all;
  }

  private JsonValue value(String name) {
    JsonValue value = json.get(name);
    if (value == null) {
      throw new Unreadable("缺少" + path(name) + "。", path(name) + " is missing");
    }
    return value;
  }

  private String path(String name) {
    return where.isEmpty() ? name : where + "." + name;
  }

  private static Members object(JsonValue value, String path) {
    if (value instanceof JsonObject object) {
      return new Members(object, path);
    }
    throw wrong(path);
  }

  private static String text(JsonValue value, String path) {
    if (value instanceof JsonString string) {
      return string.getString();
    }
    throw wrong(path);
  }

  private static long count(JsonValue value, String path) {
    if (value instanceof JsonNumber number && number.isIntegral()) {
      try {
        long count = number.longValueExact();
        if (count >= 0) {
          return count;
        }
      } catch (ArithmeticException e) {
        throw wrong(path);
      }
    }
    throw wrong(path);
  }

  private static Unreadable wrong(String path) {
    return new Unreadable(path + "的内容不合规定。", path + " is not what it has to be");
  }
}
