package org.haochaping.bulletin.docx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What a template tells of those who drew it up and of their desks. A letter made of it is there
 * for everybody to take, and has nothing of that.
 */
final class Traces {
  private static final Set<String> KINDS =
      Set.of(
          "core-properties",
          "extended-properties",
          "custom-properties",
          "thumbnail",
          "people",
          "documenttasks",
          "classificationlabels",
          "origin", // of signatures, which hold for the template only
          "printersettings",
          "keymapcustomizations",
          "extensibility",
          "usercustomization");

  /** In the text, what belongs to them. */
  private static final Set<String> MARKS =
      Set.of(
          "commentRangeStart",
          "commentRangeEnd",
          "commentReference",
          "permStart",
          "permEnd",
          "printerSettings",
          "docVars", // WPS keeps a mark of the machine there
          "dataBinding");

  private Traces() {}

  /** The parts a letter needs; their types, and what points at them. */
  static Map<String, byte[]> without(Map<String, byte[]> parts) {
    Map<String, byte[]> kept = new LinkedHashMap<>();
    Map<String, Links> links = new LinkedHashMap<>();
    parts.forEach(
        (name, part) -> {
          if (PartName.isLinks(name)) {
            Links of = Links.read(name, part);
            boolean changed = of.takeOut(Traces::isOne);
            links.put(PartName.key(name), of);
            kept.put(name, changed ? of.written() : part);
          } else {
            kept.put(name, part);
          }
        });
    Set<String> reached = reached(links);
    kept.keySet().removeIf(name -> !reached.contains(PartName.key(name)));
    PartTypes types = PartTypes.read(OfficeFile.part(parts, PartName.TYPES));
    types.keep(reached);
    kept.put(PartName.TYPES, types.written());
    return kept;
  }

  private static boolean isOne(String kind, String target) {
    return KINDS.contains(kind)
        || kind.startsWith("comments")
        // Drawings by hand have the same kind, in another folder.
        || (kind.equals("customxml") && target.startsWith("customxml/"));
  }

  /** The keys of all that can be come to from the file as a whole. */
  private static Set<String> reached(Map<String, Links> links) {
    Set<String> reached = new HashSet<>(Set.of(PartName.key(PartName.TYPES)));
    Deque<String> next = new ArrayDeque<>(List.of(""));
    while (!next.isEmpty()) {
      String own = PartName.linksOf(next.remove());
      Links of = links.get(own);
      if (of != null && reached.add(own)) {
        of.targets().stream().filter(reached::add).forEach(next::add);
      }
    }
    return reached;
  }

  /**
   * Takes the marks out of a text.
   *
   * @return whether there were any
   */
  static boolean takenOut(Document part) {
    List<Element> marks =
        Xml.elements(part).stream()
            .filter(element -> MARKS.contains(element.getLocalName()))
            .filter(element -> element.getParentNode() instanceof Element)
            .toList();
    for (Element mark : marks) {
      Node holder = mark.getParentNode();
      holder.removeChild(mark);
      if (mark.getLocalName().equals("commentReference") && isEmpty(holder)) {
        holder.getParentNode().removeChild(holder);
      }
    }
    return !marks.isEmpty();
  }

  private static boolean isEmpty(Node run) {
    for (Node child = run.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element && !"rPr".equals(child.getLocalName())) {
        return false;
      }
    }
    return "r".equals(run.getLocalName());
  }
}
