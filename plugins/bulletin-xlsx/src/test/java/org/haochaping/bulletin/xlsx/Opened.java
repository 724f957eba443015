package org.haochaping.bulletin.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Document.Chart;
import org.haochaping.plugin.api.Document.Column;
import org.haochaping.plugin.api.Document.Section;
import org.haochaping.plugin.api.Document.Table;
import org.haochaping.plugin.api.Rendered;
import org.haochaping.plugin.tck.SampleDocuments;
import org.haochaping.plugin.tck.Samples;

/**
 * An XLSX as a reader has it.
 *
 * @param workbook as Apache POI reads it
 * @param files the files of the package
 */
record Opened(XSSFWorkbook workbook, Map<String, byte[]> files) {

  static Opened of(Document document) {
    XlsxBulletinFactory factory = new XlsxBulletinFactory();
    return of(
        factory
            .create(factory.settingsSchema().complete(Map.of()), Samples.jinghong())
            .render(document));
  }

  /** A bulletin with one table. */
  static Opened of(List<Column> columns, List<List<String>> rows) {
    return of(document(new Table("表", columns, rows, Chart.NONE)));
  }

  static Document document(Table... tables) {
    Document bare = SampleDocuments.bare();
    return new Document(
        bare.kind(),
        bare.title(),
        bare.issuer(),
        bare.issuedOn(),
        bare.number(),
        bare.language(),
        List.of(new Section("排名", List.of(), List.of(tables))),
        List.of());
  }

  static Opened of(Rendered rendered) {
    Map<String, byte[]> files = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(rendered.bytes()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
      return new Opened(new XSSFWorkbook(new ByteArrayInputStream(rendered.bytes())), files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that is shown in cells, worksheet by worksheet. */
  String text() {
    return StreamSupport.stream(workbook.spliterator(), false)
        .flatMap(sheet -> StreamSupport.stream(sheet.spliterator(), false))
        .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
        .map(cell -> shown((XSSFCell) cell))
        .collect(Collectors.joining("\n"));
  }

  static String shown(XSSFCell cell) {
    return new DataFormatter(Locale.ROOT).formatCellValue(cell);
  }

  List<String> names() {
    return StreamSupport.stream(workbook.spliterator(), false)
        .map(sheet -> sheet.getSheetName())
        .toList();
  }

  /** The worksheet after the text's. */
  XSSFSheet table() {
    return workbook.getSheetAt(1);
  }

  XSSFCell cell(int row, int column) {
    return table().getRow(row).getCell(column);
  }

  String xml(String name) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }
}
