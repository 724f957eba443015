package org.haochaping.channel.table;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.haochaping.plugin.api.DraftSink;

/** A table with a heading row, read row by row. */
public final class Table<C extends Enum<C> & Heading> implements Closeable {
  /** The rows of one table. */
  public static final long MOST_ROWS = 1_000_000;

  private final Lines lines;
  private final Headings<C> headings;
  private long rows;

  private Table(Lines lines, Headings<C> headings) {
    this.lines = lines;
    this.headings = headings;
  }

  /**
   * Opens a file and tells the sink how many rows to expect, where the file itself says it.
   *
   * @throws org.haochaping.plugin.api.RejectedException if it is no table, or not one with these
   *     columns
   */
  public static <C extends Enum<C> & Heading> Table<C> open(
      InputStream file, Columns<C> columns, DraftSink sink) throws IOException {
    Lines lines = lines(new BufferedInputStream(file, 65_536), sink);
    boolean opened = false;
    try {
      Table<C> table = new Table<>(lines, Headings.read(firstFilled(lines), columns));
      opened = true;
      return table;
    } finally {
      if (!opened) {
        lines.close();
      }
    }
  }

  /** The next row that has anything in it, empty at the end of a table that had some. */
  public Optional<RowReading<C>> next() throws IOException {
    for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      if (!line.get().isBlank()) {
        if (++rows > MOST_ROWS) {
          throw Refusals.tooManyRows(MOST_ROWS);
        }
        return Optional.of(new RowReading<>(headings, line.get()));
      }
    }
    if (rows == 0) {
      throw Refusals.noRows();
    }
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private static Line firstFilled(Lines lines) throws IOException {
    for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      if (!line.get().isBlank()) {
        return line.get();
      }
    }
    throw Refusals.empty();
  }

  /** What a file is, is told by its first bytes; names and media types are often wrong. */
  private static Lines lines(BufferedInputStream body, DraftSink sink) throws IOException {
    byte[] beginning = FileText.peek(body, 8);
    if (beginning.length == 0) {
      throw Refusals.empty();
    }
    if (FileText.startsWith(beginning, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw Refusals.oldExcel();
    }
    if (FileText.startsWith(beginning, 'P', 'K', 3, 4)) {
      byte[] workbook = XlsxGate.read(body);
      sink.expect(Math.max(0, XlsxGate.rows(workbook) - 1));
      return XlsxLines.open(workbook);
    }
    return new CsvLines(FileText.open(body));
  }
}
