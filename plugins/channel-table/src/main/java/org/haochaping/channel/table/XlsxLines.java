package org.haochaping.channel.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.haochaping.channel.table.Line.Flaw;
import org.jspecify.annotations.Nullable;

/** Rows of the one visible worksheet that has any. Formulas are not evaluated. */
final class XlsxLines implements Lines {
  /** A spreadsheet keeps fifteen digits of a number and silently loses the rest. */
  private static final int DIGITS_KEPT = 15;

  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;

  private XlsxLines(ReadableWorkbook workbook, Sheet sheet) throws IOException {
    this.workbook = workbook;
    this.stream = sheet.openStream();
    this.rows = stream.iterator();
  }

  static Lines open(byte[] bytes) throws IOException {
    ReadableWorkbook workbook = null;
    try {
      workbook = new ReadableWorkbook(XlsxGate.stream(bytes), new ReadingOptions(false, true));
      if (workbook.isDate1904()) {
        throw Refusals.date1904();
      }
      return new XlsxLines(workbook, onlySheet(workbook));
    } catch (ExcelReaderException | IOException e) {
      close(workbook);
      throw Refusals.damaged();
    } catch (RuntimeException e) {
      close(workbook);
      throw e;
    }
  }

  @Override
  public Optional<Line> next() throws IOException {
    try {
      return rows.hasNext() ? Optional.of(line(rows.next())) : Optional.empty();
    } catch (ExcelReaderException | IndexOutOfBoundsException | NumberFormatException e) {
      throw Refusals.damaged();
    }
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
  }

  private static Sheet onlySheet(ReadableWorkbook workbook) throws IOException {
    List<Sheet> filled = new ArrayList<>();
    for (Sheet sheet : workbook.getSheets().toList()) {
      if (sheet.getVisibility() == SheetVisibility.VISIBLE && hasRows(sheet)) {
        filled.add(sheet);
      }
    }
    if (filled.size() > 1) {
      throw Refusals.severalSheets();
    }
    return filled.stream().findFirst().orElseThrow(Refusals::empty);
  }

  private static boolean hasRows(Sheet sheet) throws IOException {
    try (Stream<Row> rows = sheet.openStream()) {
      return rows.anyMatch(row -> !line(row).isBlank());
    }
  }

  private static Line line(Row row) {
    List<String> cells = new ArrayList<>();
    Map<Integer, Flaw> flaws = new HashMap<>();
    for (Cell cell : row) {
      int index = cells.size();
      cells.add(cell == null ? "" : text(cell, index, flaws));
    }
    while (cells.size() > MOST_CELLS && cells.get(cells.size() - 1).isBlank()) {
      cells.remove(cells.size() - 1);
    }
    if (cells.size() > MOST_CELLS) {
      throw Refusals.tooManyCells(row.getRowNum(), MOST_CELLS);
    }
    return new Line(row.getRowNum(), cells, flaws);
  }

  private static String text(Cell cell, int index, Map<Integer, Flaw> flaws) {
    if (cell.getFormula() != null) {
      flaws.put(index, Flaw.FORMULA);
      return "";
    }
    return switch (cell.getType()) {
      case NUMBER -> number(cell.asNumber(), index, flaws);
      case STRING, BOOLEAN -> cell.getText();
      case EMPTY -> "";
      case FORMULA -> {
        flaws.put(index, Flaw.FORMULA);
        yield "";
      }
      case ERROR -> {
        flaws.put(index, Flaw.ERROR);
        yield "";
      }
    };
  }

  private static String number(BigDecimal number, int index, Map<Integer, Flaw> flaws) {
    if (number.precision() - number.scale() > DIGITS_KEPT) {
      flaws.put(index, Flaw.PRECISION_LOST);
      return "";
    }
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static void close(@Nullable ReadableWorkbook workbook) throws IOException {
    if (workbook != null) {
      workbook.close();
    }
  }
}
