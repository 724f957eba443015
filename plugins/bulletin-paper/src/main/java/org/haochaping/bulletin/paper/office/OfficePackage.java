package org.haochaping.bulletin.paper.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A package on the way, its parts in their order. */
public final class OfficePackage {
  static final String CORE = "docProps/core.xml";

  // The first moment a zip file can name is written with a time zone as well, by the JDK.
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  /** Begins a package, since programs look for its types and its main part first. */
  public OfficePackage(ContentTypes types, String main, Core core) {
    put("[Content_Types].xml", types.xml());
    put("_rels/.rels", new Relations().add("rId1", "officeDocument", main).core("rId2", CORE));
    put(CORE, core.xml());
  }

  /**
   * What is told of a package as a whole. Without dates: the same document gives the same bytes.
   *
   * @param title escaped, as its format has it
   * @param creator escaped as well
   * @param language BCP 47
   */
  public record Core(String title, String creator, String language) {
    String xml() {
      return "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/"
          + "core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
          + title
          + "</dc:title><dc:creator>"
          + creator
          + "</dc:creator><dc:language>"
          + language
          + "</dc:language></cp:coreProperties>";
    }
  }

  /** Adds a part of XML. */
  public void put(String name, String xml) {
    put(name, (HEAD + xml).getBytes(StandardCharsets.UTF_8));
  }

  /** Adds what a part points at. */
  public void put(String name, Relations relations) {
    put(name, relations.xml());
  }

  /** Adds a part that is no XML. */
  public void put(String name, byte[] bytes) {
    files.put(name, bytes);
  }

  /** All of it. */
  public byte[] zipped() {
    return zipped(files);
  }

  /** The parts of a package that somebody else began. */
  public static byte[] zipped(Map<String, byte[]> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
