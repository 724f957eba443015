package org.haochaping.onboarding.file;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the items of a mapping by their fields. */
final class ItemReader {
  private final List<Problem> problems;

  ItemReader(List<Problem> problems) {
    this.problems = problems;
  }

  /** An entry with every item that could be understood. */
  Entry entry(Kind kind, YamlMapping mapping) {
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, Place> places = new LinkedHashMap<>();
    for (Field field : Shape.of(kind)) {
      String value = field.written() ? read(mapping, field) : null;
      if (value != null) {
        values.put(field.name(), value);
        places.put(field.name(), mapping.place(field.name()));
      }
    }
    return new Entry(kind, values, places, mapping.place());
  }

  @Nullable String read(YamlMapping mapping, Field field) {
    Node node = mapping.get(field.name());
    if (node == null) {
      if (field.required()) {
        problems.add(missing(mapping.place(field.name()), field.name()));
      }
      return null;
    }
    Place place = mapping.place(field.name());
    if (node.getAnchor() != null) {
      problems.add(YamlMapping.anchored(place));
      return null;
    }
    if (field.type() == Field.Type.SETTINGS) {
      return settings(node, field, place);
    }
    String value = node instanceof ScalarNode scalar ? scalar.getValue().strip() : null;
    if (value == null || !fits(field, value)) {
      problems.add(wrong(place, field, value));
      return null;
    }
    return value;
  }

  static Problem missing(Place place, String item) {
    return Problem.at(place, "缺少“" + item + "”，请补上。", "'" + item + "' is missing; add it.");
  }

  static boolean fits(Field field, String value) {
    return switch (field.type()) {
      case TEXT -> !value.isEmpty() && value.length() <= field.most();
      case CODE, REFERENCE -> field.format().fits(value);
      case CHOICE -> field.choices().contains(value);
      case NUMBER -> inRange(field, value);
      case FLAG -> value.equals("true") || value.equals("false");
      case DATE -> isDate(value);
      case SETTINGS -> false;
    };
  }

  private static boolean inRange(Field field, String value) {
    if (!value.matches("[0-9]{1,9}")) {
      return false;
    }
    int number = Integer.parseInt(value);
    return number >= field.least() && number <= field.most();
  }

  private static boolean isDate(String value) {
    try {
      return value.length() == 10 && LocalDate.parse(value).getYear() > 1900;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static Problem wrong(Place place, Field field, @Nullable String value) {
    String chinese =
        switch (field.type()) {
          case TEXT -> "1至" + field.most() + "个字";
          case CODE, REFERENCE -> field.format().chinese();
          case CHOICE -> "下列之一：" + String.join("、", field.choices());
          case NUMBER -> field.least() + "至" + field.most() + "的整数";
          case FLAG -> "true 或 false";
          case DATE -> "日期，如 2020-01-31";
          case SETTINGS -> "“项: 值”的形式";
        };
    String english =
        switch (field.type()) {
          case TEXT -> "1 to " + field.most() + " characters";
          case CODE, REFERENCE -> field.format().english();
          case CHOICE -> "one of " + String.join(", ", field.choices());
          case NUMBER -> "a whole number from " + field.least() + " to " + field.most();
          case FLAG -> "true or false";
          case DATE -> "a date, as 2020-01-31";
          case SETTINGS -> "'item: value' pairs";
        };
    String found = value == null ? "列表或映射" : "“" + value + "”";
    String foundEn = value == null ? "a list or mapping" : "'" + value + "'";
    String near = value == null ? "" : Nearest.chinese(value, field.choices());
    String nearEn = value == null ? "" : Nearest.english(value, field.choices());
    return Problem.at(
        place,
        "“" + field.name() + "”应为" + chinese + "，现为" + found + "。" + near + "请更正。",
        "'"
            + field.name()
            + "' must be "
            + english
            + ", not "
            + foundEn
            + "; correct it."
            + nearEn);
  }

  /** Settings as JSON with sorted names and values as text, as forms send them. */
  private @Nullable String settings(Node node, Field field, Place place) {
    if (!(node instanceof MappingNode mapping)) {
      problems.add(wrong(place, field, node instanceof ScalarNode text ? text.getValue() : null));
      return null;
    }
    Map<String, String> values = new TreeMap<>();
    for (NodeTuple item : mapping.getValue()) {
      if (item.getKeyNode() instanceof ScalarNode name
          && item.getValueNode() instanceof ScalarNode value
          && values.put(name.getValue(), value.getValue()) == null) {
        continue;
      }
      Place at = Place.of(item.getKeyNode().getStartMark(), place.path());
      problems.add(
          Problem.at(
              at,
              "设置项应为“名称: 值”，名称不得重复，请更正。",
              "A setting is 'name: value', each name once; correct it."));
    }
    JsonObjectBuilder json = Json.createObjectBuilder();
    values.forEach(json::add);
    return json.build().toString();
  }
}
