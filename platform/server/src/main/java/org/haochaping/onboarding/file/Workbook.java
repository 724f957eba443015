package org.haochaping.onboarding.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Reads a workbook's visible sheets as text. Formulas are refused, not evaluated. */
final class Workbook {
  private final List<Problem> problems;

  private Workbook(List<Problem> problems) {
    this.problems = problems;
  }

  static boolean is(byte[] bytes) {
    return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K';
  }

  static List<Grid> read(byte[] bytes, List<Problem> problems) {
    return new Workbook(problems).grids(bytes);
  }

  private List<Grid> grids(byte[] bytes) {
    if (!WorkbookGate.lets(bytes)) {
      problems.add(damaged());
      return List.of();
    }
    List<Grid> grids = new ArrayList<>();
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
      for (var sheet : workbook.getSheets().toList()) {
        if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
          try (Stream<Row> rows = sheet.openStream()) {
            grids.add(new Grid(sheet.getName().strip(), lines(sheet.getName(), rows.iterator())));
          }
        }
      }
    } catch (ExcelReaderException
        | IOException
        | IndexOutOfBoundsException
        | NumberFormatException e) {
      problems.add(damaged());
    }
    return grids;
  }

  private List<Grid.Line> lines(String sheet, Iterator<Row> rows) {
    List<Grid.Line> lines = new ArrayList<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      if (lines.size() > Grid.MOST_LINES) {
        problems.add(OrganisationReader.tooLong(sheet));
        return List.of();
      }
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < Math.min(row.getCellCount(), Grid.MOST_CELLS); i++) {
        int column = i + 1;
        cells.add(
            Optional.ofNullable(row.getCell(i))
                .map(cell -> text(sheet, row.getRowNum(), column, cell))
                .orElse(""));
      }
      Grid.Line line = new Grid.Line(row.getRowNum(), cells);
      if (!line.isBlank()) {
        lines.add(line);
      }
    }
    return lines;
  }

  private String text(String sheet, int row, int column, Cell cell) {
    if (cell.getFormula() != null || cell.getType() == CellType.FORMULA) {
      problems.add(
          Problem.at(
              place(sheet, row, column),
              "这里是公式，请改为直接填写的内容(复制后“选择性粘贴—数值”)。",
              "There is a formula here; put the value itself."));
      return "";
    }
    return switch (cell.getType()) {
      case NUMBER -> number(cell);
      case STRING, BOOLEAN -> cell.getText();
      case EMPTY -> "";
      case FORMULA, ERROR -> {
        problems.add(
            Problem.at(
                place(sheet, row, column),
                "这里是错误值，请改为正确的内容。",
                "There is an error value here; put the right one."));
        yield "";
      }
    };
  }

  /** Dates are numbers with a format of years and days. */
  private static String number(Cell cell) {
    String format = cell.getDataFormatString();
    boolean date = format != null && format.toLowerCase(Locale.ROOT).matches(".*yy.*d.*");
    if (date) {
      return cell.asDate().format(DateTimeFormatter.ISO_LOCAL_DATE);
    }
    BigDecimal number = cell.asNumber();
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  static Place place(String sheet, int row, int column) {
    return new Place(row, column, sheet + "!" + Sheet.letter(column) + row);
  }

  private static Problem damaged() {
    return Problem.at(
        new Place(1, 1, ""),
        "文件无法读取：请使用下载的模板，用Excel或WPS另存为“.xlsx”后重新上传。",
        "The file cannot be read; use the template and save it as .xlsx with a spreadsheet program.");
  }
}
