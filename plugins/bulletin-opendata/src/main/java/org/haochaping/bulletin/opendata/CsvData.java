package org.haochaping.bulletin.opendata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.haochaping.plugin.api.BulletinFormat;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Rendered;

/**
 * Renders a document as a zip: a CSV file for each table, what describes them, and the JSON file.
 */
final class CsvData implements BulletinFormat {
  static final String SCHEMA_FILE = "haochaping-bulletin-1.schema.json";
  static final String DOCUMENT_FILE = "bulletin.json";

  /** At the very first moment of zips Java writes a second time, by the zone of the machine. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  @Override
  public Rendered render(Document document) {
    List<CsvTable> tables = CsvTable.of(document);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      add(zip, "datapackage.json", DataPackage.of(document, tables));
      add(zip, DOCUMENT_FILE, DocumentJson.of(document));
      add(zip, SCHEMA_FILE, schema());
      for (CsvTable table : tables) {
        add(zip, table.file(), table.bytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Rendered("application/zip", "zip", bytes.toByteArray());
  }

  private static byte[] schema() throws IOException {
    try (InputStream file = CsvData.class.getResourceAsStream(SCHEMA_FILE)) {
      if (file == null) {
        throw new IllegalStateException("the schema is not in the jar");
      }
      return file.readAllBytes();
    }
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
