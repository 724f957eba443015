package org.haochaping.onboarding.file;

import java.io.IOException;
import java.io.InputStream;
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
 * The reader of workbooks trusts them: it unpacks whatever there is, and makes a row as wide as any
 * address claims. So what unpacks to too much, or claims odd addresses, does not come to it.
 */
final class WorkbookGate {
  private static final int MOST_PARTS = 200;
  private static final long MOST_UNPACKED = 40_000_000;
  private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,3}[1-9][0-9]{0,6}");

  private WorkbookGate() {}

  /** Whether it may be read. */
  static boolean lets(byte[] workbook) {
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook)).get()) {
      long unpacked = 0;
      int parts = 0;
      for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); ) {
        ZipArchiveEntry part = all.nextElement();
        byte[] bytes;
        try (InputStream in = zip.getInputStream(part)) {
          bytes = in.readNBytes((int) (MOST_UNPACKED - unpacked) + 1);
        }
        unpacked += bytes.length;
        if (++parts > MOST_PARTS || unpacked > MOST_UNPACKED) {
          return false;
        }
        String name = part.getName().toLowerCase(Locale.ROOT);
        if (name.contains("worksheets/") && name.endsWith(".xml") && !plainAddresses(bytes)) {
          return false;
        }
      }
      return parts > 0;
    } catch (IOException | XMLStreamException | IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean plainAddresses(byte[] sheet) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(new java.io.ByteArrayInputStream(sheet));
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
        @Nullable String address = xml.getAttributeValue(null, "r");
        if (address != null && !ADDRESS.matcher(address).matches()) {
          return false;
        }
      }
    }
    return true;
  }
}
