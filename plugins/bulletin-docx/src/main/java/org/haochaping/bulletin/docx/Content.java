package org.haochaping.bulletin.docx;

import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What a part says by itself, beside its links and fields. */
final class Content {
  private static final String VML = "urn:schemas-microsoft-com:vml";
  private static final Set<String> WORD =
      Set.of(OfficeForm.WORD, "http://purl.oclc.org/ooxml/wordprocessingml/main");
  private static final Set<String> ADDRESSES = Set.of("src", "href", "althref");
  private static final Set<String> TRACKED =
      Set.of("ins", "del", "moveFrom", "moveTo", "delText", "delInstrText");

  private Content() {}

  /** Refuses what could run or fetch something, or names those who changed it. */
  static void harmless(Document part) {
    for (Element element : Xml.elements(part)) {
      switch (element.getLocalName()) {
        case "altChunk" -> throw Refusals.embedded();
        case "subDoc", "attachedTemplate", "mailMerge" ->
            throw Refusals.external(element.getLocalName());
        case "entryMacro", "exitMacro" -> throw Refusals.macros();
        default -> {
          if (isTracked(element)) {
            throw Refusals.tracked();
          }
        }
      }
      if (VML.equals(element.getNamespaceURI())) {
        drawnInside(element);
      }
    }
    Fields.harmless(part);
  }

  /** Every kind of change has an author, and nothing else that stays in a letter has one. */
  private static boolean isTracked(Element element) {
    String namespace = element.getNamespaceURI();
    return namespace != null
        && WORD.contains(namespace)
        && (TRACKED.contains(element.getLocalName())
            || element.hasAttributeNS(namespace, "author"));
  }

  /** The older drawings have addresses of their own, which are no links of the part. */
  private static void drawnInside(Element shape) {
    for (int i = 0; i < shape.getAttributes().getLength(); i++) {
      Node attribute = shape.getAttributes().item(i);
      if (ADDRESSES.contains(attribute.getLocalName())
          && Links.isElsewhere(attribute.getNodeValue())) {
        throw Refusals.external(attribute.getNodeValue());
      }
    }
  }
}
