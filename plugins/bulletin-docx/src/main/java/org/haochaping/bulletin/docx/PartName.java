package org.haochaping.bulletin.docx;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** How parts of a package are called: in either case, and escaped or not, a name is the same. */
final class PartName {
  static final String TYPES = "[Content_Types].xml";
  static final String TEXT = "word/document.xml";

  private PartName() {}

  /** The same for all spellings of a name. */
  static String key(String name) {
    String path = name.startsWith("/") ? name.substring(1) : name;
    return decoded(path).toLowerCase(Locale.ROOT);
  }

  static boolean isLinks(String name) {
    return key(name).endsWith(".rels");
  }

  /** The key of what a part points at; of what the package does, for no part. */
  static String linksOf(String key) {
    int file = key.lastIndexOf('/') + 1;
    return key.substring(0, file) + "_rels/" + key.substring(file) + ".rels";
  }

  /** Where targets begin: the folder of the part whose links these are. */
  static String folder(String links) {
    String folder = links.substring(0, links.lastIndexOf('/') + 1);
    return key(folder).endsWith("_rels/")
        ? folder.substring(0, folder.length() - "_rels/".length())
        : folder;
  }

  static String decoded(String name) {
    try {
      return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // A per cent sign that escapes nothing is part of the name.
      return name;
    }
  }
}
