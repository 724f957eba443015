package org.haochaping.channel.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Enumeration;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a workbook once before the reader does, because the reader trusts it: it unpacks
 * shared strings into memory and makes a row as wide as any cell's address claims. The archive is
 * opened by the same code as the reader's, so that both see the same entries.
 */
final class XlsxGate {
  static final int LARGEST_FILE = 64_000_000;
  private static final int MOST_ENTRIES = 500;
  private static final int MOST_CELLS_OF_EXCEL = 16_384;
  private static final long LARGEST_SHEET = 600_000_000;
  private static final long LARGEST_STRINGS = 100_000_000;
  private static final long LARGEST_OTHER = 20_000_000;
  private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}");
  private static final Pattern ROW = Pattern.compile("[1-9][0-9]{0,6}");

  private XlsxGate() {}

  /** Reads the body, refuses what could harm, and gives the number of rows of its fullest sheet. */
  static long rows(byte[] workbook) {
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook)).get()) {
      int count = 0;
      long rows = 0;
      for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); ) {
        ZipArchiveEntry entry = all.nextElement();
        if (++count > MOST_ENTRIES) {
          throw Refusals.damaged();
        }
        try (InputStream part = zip.getInputStream(entry)) {
          rows = Math.max(rows, part(entry.getName().toLowerCase(Locale.ROOT), part));
        }
      }
      return rows;
    } catch (IOException | XMLStreamException | IllegalArgumentException e) {
      throw Refusals.damaged();
    }
  }

  static byte[] read(InputStream body) throws IOException {
    byte[] workbook = body.readNBytes(LARGEST_FILE + 1);
    if (workbook.length > LARGEST_FILE) {
      throw Refusals.tooBig("> " + LARGEST_FILE / 1_000_000 + " MB");
    }
    return workbook;
  }

  static InputStream stream(byte[] workbook) {
    return new ByteArrayInputStream(workbook);
  }

  private static long part(String name, InputStream part) throws IOException, XMLStreamException {
    if (name.contains("worksheets/") && name.endsWith(".xml")) {
      return sheet(new BoundedPart(part, LARGEST_SHEET));
    }
    long most = name.contains("sharedstrings") ? LARGEST_STRINGS : LARGEST_OTHER;
    new BoundedPart(part, most).transferTo(OutputStream.nullOutputStream());
    return 0;
  }

  private static long sheet(InputStream part) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(part);
    long rows = 0;
    long last = 0;
    int cells = 0;
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("row")) {
        rows++;
        cells = 0;
        last = ascending(xml.getAttributeValue(null, "r"), last);
      } else if (xml.getLocalName().equals("c")) {
        cells++;
        narrow(xml.getAttributeValue(null, "r"), cells, last);
      }
    }
    return rows;
  }

  private static long ascending(@Nullable String number, long last) {
    if (number == null) {
      return last + 1;
    }
    if (!ROW.matcher(number).matches() || Long.parseLong(number) <= last) {
      throw Refusals.damaged();
    }
    return Long.parseLong(number);
  }

  private static void narrow(@Nullable String address, int cells, long row) {
    if (address != null && !ADDRESS.matcher(address).matches()) {
      throw Refusals.damaged();
    }
    if (cells > MOST_CELLS_OF_EXCEL) {
      throw Refusals.tooManyCells(row, Lines.MOST_CELLS);
    }
  }
}
