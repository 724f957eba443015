package org.haochaping.bulletin.shelf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.haochaping.bulletin.Bulletin;
import org.haochaping.bulletin.form.Form;
import org.haochaping.bulletin.remark.RemarkPages;
import org.haochaping.bulletin.shelf.Shelf.Shown;
import org.haochaping.duty.Duty;
import org.haochaping.web.Sha256;

/**
 * 静态导出: a shelf as files for the government's own site. The list stands beside the bulletins with
 * links that work from any folder; each form has the bytes that were published; a file of sums lets
 * anybody check them. The same shelf always gives the same bytes.
 */
final class ShelfExport {
  static final String SUMS = "SHA256SUMS.txt";
  private static final LocalDateTime BEGINNING = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final Shelf shelf;
  private final String remarksAddress;
  private final BiFunction<Bulletin, Form, byte[]> bytes;
  private final StringBuilder sums = new StringBuilder();

  /**
   * An export.
   *
   * @param server where this server is for everybody
   * @param bytes reads one form at a time: a shelf may be larger than memory
   */
  ShelfExport(Shelf shelf, String server, BiFunction<Bulletin, Form, byte[]> bytes) {
    this.shelf = shelf.withoutRemarks();
    this.remarksAddress = server + "/b/" + shelf.tenant().key() + "/" + RemarkPages.FILE;
    this.bytes = bytes;
  }

  void write(OutputStream out) throws IOException {
    ExportNames names = ExportNames.of(shelf);
    ShelfLinks links = ShelfLinks.exported(names);
    LocalDateTime updated = shelf.updated().map(ShelfExport::inChina).orElse(BEGINNING);
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    add(zip, ShelfLinks.LIST, updated, ShelfPage.list(shelf, links).bytes());
    add(
        zip,
        RemarkPages.FILE,
        updated,
        ShelfPage.remarksElsewhere(shelf.tenant(), remarksAddress).bytes());
    add(zip, ShelfLinks.FEED, updated, AtomFeed.of(shelf, links, Integer.MAX_VALUE));
    for (Shown shown : shelf.bulletins()) {
      for (Form form : shown.all()) {
        add(
            zip,
            names.of(form.id()),
            inChina(form.renderedAt()),
            bytes.apply(shown.bulletin(), form));
      }
    }
    entry(zip, SUMS, updated, sums.toString().getBytes(StandardCharsets.UTF_8));
    zip.finish();
  }

  private void add(ZipOutputStream zip, String name, LocalDateTime at, byte[] content)
      throws IOException {
    sums.append(Sha256.hex(content)).append("  ").append(name).append('\n');
    entry(zip, name, at, content);
  }

  private static void entry(ZipOutputStream zip, String name, LocalDateTime at, byte[] content)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    // Local, so that it does not depend on the zone of the server.
    entry.setTimeLocal(at);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
    zip.flush();
  }

  private static LocalDateTime inChina(Instant at) {
    return LocalDateTime.ofInstant(at, Duty.CHINA);
  }
}
