package org.haochaping.onboarding.file;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row of a sheet: the entry it states, and what is wrong with its cells. */
final class SheetLine {
  private final Sheet sheet;
  private final Grid.Line line;
  private final Map<String, Integer> at;
  private final List<Problem> problems;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, Place> places = new LinkedHashMap<>();

  private SheetLine(Sheet sheet, Grid.Line line, Map<String, Integer> at, List<Problem> problems) {
    this.sheet = sheet;
    this.line = line;
    this.at = at;
    this.problems = problems;
  }

  static void read(
      Sheet sheet,
      Grid.Line line,
      Map<String, Integer> at,
      LocalDate startsOn,
      List<Entry> entries,
      List<Problem> problems) {
    SheetLine read = new SheetLine(sheet, line, at, problems);
    read.items();
    read.values.putIfAbsent("from", startsOn.toString());
    if (sheet == Sheet.HALLS) {
      read.values.putIfAbsent("address", "");
    }
    Entry entry = new Entry(sheet.kind(), read.values, read.places, read.place(1));
    entries.add(entry);
    if (sheet == Sheet.STAFF) {
      read.roles(entry, entries);
    }
  }

  private void items() {
    for (Field field : Shape.of(sheet.kind())) {
      for (Sheet.Column column : sheet.columns()) {
        if (column.item().equals(field.name())) {
          item(field, column);
        }
      }
    }
  }

  private void item(Field field, Sheet.Column column) {
    int index = at.getOrDefault(column.heading(), -1);
    String text = index < 0 ? "" : line.cell(index);
    Place place = place(index + 1);
    if (text.isEmpty()) {
      if (column.needed()) {
        problems.add(
            Problem.at(
                place, "“" + column.heading() + "”没有填写，请补上。", "This cell must be filled in."));
      }
      return;
    }
    String value = meaning(field, text);
    if (value == null) {
      problems.add(wrong(field, column, text, place));
      return;
    }
    values.put(field.name(), value);
    places.put(field.name(), place);
  }

  private static @Nullable String meaning(Field field, String text) {
    if (field.type() == Field.Type.CHOICE) {
      return Sheet.unitKinds().get(text);
    }
    String value = field.type() == Field.Type.DATE ? date(text) : text;
    return ItemReader.fits(field, value) ? value : null;
  }

  /** As 2026-01-31, also when written 2026/1/31 or 2026年1月31日. */
  private static String date(String text) {
    String[] parts = text.replaceFirst("日$", "").split("[-/.年月]", -1);
    boolean numbers =
        parts.length == 3 && List.of(parts).stream().allMatch(part -> part.matches("[0-9]{1,4}"));
    return numbers ? "%s-%2s-%2s".formatted(parts[0], parts[1], parts[2]).replace(' ', '0') : text;
  }

  private static Problem wrong(Field field, Sheet.Column column, String text, Place place) {
    boolean choice = field.type() == Field.Type.CHOICE;
    Set<String> choices = Sheet.unitKinds().keySet();
    String chinese =
        switch (field.type()) {
          case CHOICE -> "下列之一：" + String.join("、", choices);
          case DATE -> "日期，如 2026-01-31";
          case TEXT -> "1至" + field.most() + "个字";
          case CODE, REFERENCE, NUMBER, FLAG, SETTINGS -> field.format().chinese();
        };
    String english =
        switch (field.type()) {
          case CHOICE -> "one of the kinds in the template";
          case DATE -> "a date, as 2026-01-31";
          case TEXT -> "1 to " + field.most() + " characters";
          case CODE, REFERENCE, NUMBER, FLAG, SETTINGS -> field.format().english();
        };
    return Problem.at(
        place,
        "“"
            + column.heading()
            + "”应为"
            + chinese
            + "，现为“"
            + text
            + "”。"
            + (choice ? Nearest.chinese(text, choices) : "")
            + "请更正。",
        "This must be " + english + "; correct it.");
  }

  private void roles(Entry person, List<Entry> entries) {
    int index = at.getOrDefault("角色", -1);
    if (index < 0 || line.cell(index).isEmpty()) {
      return;
    }
    Map<String, String> known = Sheet.roles();
    for (String name : line.cell(index).split("[、,，;；\\s]+")) {
      String role = known.get(name);
      if (role == null) {
        problems.add(
            Problem.at(
                place(index + 1),
                "没有“"
                    + name
                    + "”这个角色。"
                    + Nearest.chinese(name, known.keySet())
                    + "可用的角色："
                    + String.join("、", known.keySet())
                    + "。",
                "There is no such role; see the template."));
        continue;
      }
      Map<String, String> held = new LinkedHashMap<>();
      held.put("staff", person.key());
      held.put("role", role);
      String unit = person.value("unit");
      if (unit != null) {
        held.put("unit", unit);
      }
      held.put("from", person.values().getOrDefault("from", ""));
      entries.add(new Entry(Kind.ROLE, held, Map.of("role", place(index + 1)), place(index + 1)));
    }
  }

  private Place place(int column) {
    return Workbook.place(sheet.title(), line.number(), Math.max(1, column));
  }
}
