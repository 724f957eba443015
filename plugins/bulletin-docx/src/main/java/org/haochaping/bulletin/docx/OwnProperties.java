package org.haochaping.bulletin.docx;

import java.util.Map;
import org.haochaping.bulletin.paper.office.ContentTypes;
import org.haochaping.bulletin.paper.office.OfficePackage;
import org.haochaping.bulletin.paper.office.OfficePackage.Core;

/** What a filled template tells of itself as a whole: the same as our own letters. */
final class OwnProperties {
  /** Of a form, which has no title of its own. */
  static final Core NONE = new Core("", "", "zh-CN");

  private static final String PART = "docProps/core.xml";
  private static final String LINKS = "_rels/.rels";
  private static final String TYPE =
      "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

  private OwnProperties() {}

  static void put(Map<String, byte[]> parts, Core core) {
    parts.keySet().removeIf(name -> PartName.key(name).equals(PartName.key(PART)));
    byte[] ours = new OfficePackage(new ContentTypes(), PartName.TEXT, core).zipped();
    parts.put(PART, OfficeFile.part(OfficeFile.unpacked(ours), PART));

    Links links = Links.read(LINKS, OfficeFile.part(parts, LINKS));
    links.add(TYPE, PART);
    parts.put(LINKS, links.written());

    PartTypes types = PartTypes.read(OfficeFile.part(parts, PartName.TYPES));
    types.add(PART, ContentTypes.FORMATS + "package.core-properties+xml");
    parts.put(PartName.TYPES, types.written());
  }
}
