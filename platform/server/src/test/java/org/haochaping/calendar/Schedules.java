package org.haochaping.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.haochaping.calendar.Layer.Exceptional;
import org.haochaping.liquibase.Migrations;

/** The schedules the product ships, read from the files the migration loads. */
final class Schedules {
  static final Layer NATION = layer("100000", "全国");
  static final Layer XISHUANGBANNA = layer("532800", "西双版纳州");

  private Schedules() {}

  static List<String[]> rows(String file) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Migrations.class.getResourceAsStream("data/" + file)),
                StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Layer layer(String area, String name) {
    Map<LocalDate, Exceptional> exceptions = new HashMap<>();
    for (String[] row : rows("calendar-days.csv")) {
      if (row[0].equals(area)) {
        exceptions.put(
            LocalDate.parse(row[1]), new Exceptional(row[2].equals("WORK"), row[3], row[4]));
      }
    }
    Set<Integer> years = new HashSet<>();
    for (String[] row : rows("calendar-schedules.csv")) {
      if (row[0].equals(area)) {
        years.add(Integer.valueOf(row[1]));
      }
    }
    return new Layer(area, name, 1, years, exceptions);
  }
}
