package org.haochaping.bulletin.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.w3c.dom.Document;

/**
 * The parts of a Word file an office made. What could run or fetch something on the desk of whoever
 * opens the filled form is refused; what tells of those who drew it up is left out.
 */
final class OfficeFile {
  private static final int MOST_PARTS = 500;
  private static final int MOST_BYTES = 20_000_000;
  private static final List<String> NEEDED = List.of(PartName.TYPES, "_rels/.rels", PartName.TEXT);

  private OfficeFile() {}

  static Map<String, byte[]> parts(byte[] file) {
    Map<String, byte[]> parts = unpacked(file);
    whole(parts);
    parts.forEach(OfficeFile::harmless);
    PartTypes types = PartTypes.read(part(parts, PartName.TYPES));
    if (types.hasMacros()) {
      throw Refusals.macros();
    }
    Map<String, byte[]> kept = Traces.without(parts);
    whole(kept);
    Set<String> markup = types.markup(kept.keySet());
    kept.replaceAll((name, part) -> markup.contains(name) ? cleaned(part) : part);
    return kept;
  }

  /** All parts as they are, each name once. */
  static Map<String, byte[]> unpacked(byte[] file) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    Set<String> keys = new HashSet<>();
    int size = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] part = zip.readNBytes(MOST_BYTES - size + 1);
        size += part.length;
        if (size > MOST_BYTES || parts.size() >= MOST_PARTS) {
          throw Refusals.tooLarge();
        }
        if (!keys.add(PartName.key(entry.getName()))) {
          // Programs differ on which of two they open.
          throw Refusals.notWord();
        }
        parts.put(entry.getName(), part);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw Refusals.notWord();
    }
    return parts;
  }

  static byte[] part(Map<String, byte[]> parts, String name) {
    return Optional.ofNullable(parts.get(name)).orElseThrow(Refusals::notWord);
  }

  private static void whole(Map<String, byte[]> parts) {
    if (!parts.keySet().containsAll(NEEDED)) {
      throw Refusals.notWord();
    }
  }

  private static void harmless(String name, byte[] part) {
    String key = PartName.key(name);
    if (key.contains("vba") || key.contains("activex")) {
      throw Refusals.macros();
    }
    if (key.startsWith("word/embeddings/")) {
      throw Refusals.embedded();
    }
    if (PartName.isLinks(name)) {
      Links.read(name, part).harmless();
    }
  }

  private static byte[] cleaned(byte[] part) {
    Document text = Xml.read(part);
    boolean changed = Traces.takenOut(text);
    Content.harmless(text);
    return changed ? Xml.written(text) : part;
  }
}
