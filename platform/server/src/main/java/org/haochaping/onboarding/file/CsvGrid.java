package org.haochaping.onboarding.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads one CSV file (RFC 4180), in UTF-8 or in the encoding Chinese spreadsheets save by. */
public final class CsvGrid {
  private CsvGrid() {}

  public static Grid read(byte[] bytes) {
    List<Grid.Line> lines = new ArrayList<>();
    List<List<String>> rows = rows(text(bytes));
    for (int i = 0; i < rows.size(); i++) {
      Grid.Line line = new Grid.Line(i + 1, rows.get(i));
      if (!line.isBlank()) {
        lines.add(line);
      }
    }
    return new Grid("CSV", lines);
  }

  static String text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("GB18030"));
    }
  }

  /** The cells of each row. */
  private static List<List<String>> rows(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        boolean doubled = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
        if (doubled) {
          cell.append('"');
          i++;
        } else if (c == '"') {
          quoted = false;
        } else {
          cell.append(c);
        }
      } else if (c == '"' && cell.isEmpty()) {
        quoted = true;
      } else if (c == ',') {
        row.add(cell.toString());
        cell.setLength(0);
      } else if (c == '\n') {
        row.add(cell.toString().replaceFirst("\r$", ""));
        cell.setLength(0);
        rows.add(row);
        row = new ArrayList<>();
      } else {
        cell.append(c);
      }
    }
    if (!cell.isEmpty() || !row.isEmpty()) {
      row.add(cell.toString().replaceFirst("\r$", ""));
      rows.add(row);
    }
    return rows;
  }
}
