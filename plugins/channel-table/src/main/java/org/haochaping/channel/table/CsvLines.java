package org.haochaping.channel.table;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of a CSV file; lenient about quotes, since one bad row must not stop the others. */
final class CsvLines implements Lines {
  private static final CSVFormat FORMAT =
      CSVFormat.EXCEL
          .builder()
          .setIgnoreEmptyLines(false)
          .setTrailingData(true)
          .setLenientEof(true)
          .get();

  private final RowLimit limit;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;

  CsvLines(Reader text) throws IOException {
    limit = new RowLimit(text);
    parser = CSVParser.builder().setReader(limit).setFormat(FORMAT).get();
    records = parser.iterator();
  }

  @Override
  public Optional<Line> next() throws IOException {
    long number = parser.getCurrentLineNumber() + 1;
    limit.startRow(number);
    try {
      if (!records.hasNext()) {
        return Optional.empty();
      }
      List<String> cells = records.next().toList();
      if (cells.size() > MOST_CELLS) {
        throw Refusals.tooManyCells(number, MOST_CELLS);
      }
      return Optional.of(new Line(number, cells, Map.of()));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
