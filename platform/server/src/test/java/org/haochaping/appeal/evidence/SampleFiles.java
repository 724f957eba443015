package org.haochaping.appeal.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The beginnings of files of many kinds. */
public final class SampleFiles {
  private SampleFiles() {}

  public static byte[] pdf(String text) {
    return ("%PDF-1.7\n" + text + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] png() {
    return begins("89504e470d0a1a0a0000000d49484452");
  }

  /** A DOCX, as far as its directory goes. */
  public static byte[] document() {
    return zip("[Content_Types].xml", "word/document.xml");
  }

  static byte[] begins(String hex) {
    return Arrays.copyOf(HexFormat.of().parseHex(hex), 200);
  }

  static byte[] zip(String... names) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
