package org.haochaping.onboarding;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.haochaping.onboarding.Rows.Row;
import org.haochaping.onboarding.file.Entry;
import org.haochaping.onboarding.file.Kind;
import org.haochaping.tenancy.Ids;

/**
 * A file's entries beside a tenant's rows.
 *
 * @param changes what to say about each, in the order of the file, then what the file leaves out
 * @param added rows to be, with ids of their own already
 * @param changed rows as they will be
 * @param kept rows the file leaves out
 */
record Differences(List<Change> changes, List<Row> added, List<Row> changed, List<Row> kept) {

  static Differences between(Rows rows, List<Entry> entries, LocalDate today, Ids ids) {
    Differences found =
        new Differences(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Map<Kind, Set<String>> named = new EnumMap<>(Kind.class);
    for (Entry entry : entries) {
      named.computeIfAbsent(entry.kind(), kind -> new HashSet<>()).add(entry.key());
      Row row = rows.of(entry.kind()).get(entry.key());
      if (row == null) {
        found.changes.add(Change.add(entry));
        found.added.add(new Row(ids.next(), entry));
      } else {
        Change change = Change.between(row.entry(), entry);
        found.changes.add(change);
        if (change.changesRows()) {
          found.changed.add(new Row(row.id(), entry));
        }
      }
    }
    for (Kind kind : Kind.values()) {
      for (Row row : rows.of(kind).values()) {
        String key = row.entry().key();
        if (row.lasts(today) && !named.getOrDefault(kind, Set.of()).contains(key)) {
          found.changes.add(Change.of(Change.Op.KEEP, kind, key));
          found.kept.add(row);
        }
      }
    }
    return found;
  }

  List<Row> kept(Kind kind) {
    return kept.stream().filter(row -> row.entry().kind() == kind).toList();
  }

  /** Writes what differs, kind by kind, since each refers to kinds before it. */
  void write(RowWriter writer, Keys keys, String tenantCode) throws SQLException {
    for (Row row : added) {
      keys.put(row.entry().kind(), row.entry().key(), row.id());
      if (row.entry().kind() == Kind.UNIT) {
        keys.put(Kind.LEAD_UNIT, tenantCode + "/" + row.entry().key(), row.id());
      }
    }
    for (Kind kind : Kind.values()) {
      // Units refer to one another, so new ones come first; elsewhere what ends or gives up its
      // login makes room first.
      if (kind == Kind.UNIT) {
        add(writer, parentsFirst());
      }
      for (Row row : changed) {
        if (row.entry().kind() == kind) {
          writer.change(row.id(), row.entry());
        }
      }
      if (kind != Kind.UNIT) {
        add(writer, added.stream().filter(row -> row.entry().kind() == kind).toList());
      }
    }
  }

  private static void add(RowWriter writer, List<Row> rows) throws SQLException {
    for (Row row : rows) {
      writer.add(row.id(), row.entry());
    }
  }

  private List<Row> parentsFirst() {
    List<Row> waiting =
        new ArrayList<>(added.stream().filter(row -> row.entry().kind() == Kind.UNIT).toList());
    List<Row> sorted = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Set<String> open = new HashSet<>();
      waiting.forEach(row -> open.add(row.entry().key()));
      List<Row> ready =
          waiting.stream()
              .filter(row -> !open.contains(row.entry().values().getOrDefault("parent", "")))
              .toList();
      if (ready.isEmpty()) {
        throw new IllegalStateException("units stand above each other in a circle");
      }
      sorted.addAll(ready);
      waiting.removeAll(ready);
    }
    return sorted;
  }
}
