package org.haochaping.bulletin.opendata;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Document.Column;
import org.haochaping.plugin.api.Document.Table;

/**
 * A table as CSV (RFC 4180) in UTF-8 with a byte order mark.
 *
 * @param number its number in the document, from 1
 */
record CsvTable(int number, Table table) {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String LINE_END = "\r\n";

  /** What a spreadsheet takes for a formula, in half and in full width, and what hides one. */
  private static final String FORMULA = "=+-@＝＋－＠\t\r\n";

  static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+|\\d{1,3}(,\\d{3})+)(\\.\\d+)?");

  private static final Pattern QUOTED = Pattern.compile("(?s).*[,\"\\r\\n].*|\\s.*|.*\\s");

  /** The tables of a document, also those bound to it, in its order. */
  static List<CsvTable> of(Document document) {
    List<CsvTable> tables = new ArrayList<>();
    Stream.concat(document.sections().stream(), document.frame().attachments().stream())
        .flatMap(section -> section.tables().stream())
        .forEach(table -> tables.add(new CsvTable(tables.size() + 1, table)));
    return tables;
  }

  String name() {
    return number < 10 ? "table-0" + number : "table-" + number;
  }

  String file() {
    return name() + ".csv";
  }

  /** The headings; one that stands there already has its column's number after it. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Column column : table.columns()) {
      String heading = safe(column.heading());
      names.add(taken.add(heading) ? heading : heading + "_" + (names.size() + 1));
    }
    return names;
  }

  /** The cells of a column as printed. */
  List<String> column(int index) {
    return table.rows().stream().map(row -> row.get(index)).toList();
  }

  byte[] bytes() {
    StringBuilder text = new StringBuilder(BYTE_ORDER_MARK).append(line(names()));
    table.rows().forEach(row -> text.append(line(row.stream().map(CsvTable::safe).toList())));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** With an apostrophe before it, should a spreadsheet compute it otherwise. */
  static String safe(String cell) {
    boolean formula = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
    return formula && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
  }

  private static String line(List<String> cells) {
    return cells.stream().map(CsvTable::quoted).collect(joining(",", "", LINE_END));
  }

  /** A lone empty cell as well, or its line would look like none. */
  private static String quoted(String cell) {
    return cell.isEmpty() || QUOTED.matcher(cell).matches()
        ? '"' + cell.replace("\"", "\"\"") + '"'
        : cell;
  }
}
