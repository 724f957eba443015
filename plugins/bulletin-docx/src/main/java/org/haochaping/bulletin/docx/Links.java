package org.haochaping.bulletin.docx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a part, or the file as a whole, points at. */
final class Links {
  private static final Pattern ELSEWHERE =
      Pattern.compile("[^/]*:.*|//.*|.*\\\\.*", Pattern.DOTALL);

  /** Nothing is fetched until somebody follows it. */
  private static final Pattern PAGE =
      Pattern.compile("(https?|mailto):[^\\\\]*", Pattern.CASE_INSENSITIVE);

  private static final Set<String> RUN =
      Set.of("vbaproject", "wordvbadata", "control", "webextension", "webextensiontaskpanes");
  private static final Set<String> EMBED = Set.of("oleobject", "package", "afchunk");
  private static final Set<String> FETCH =
      Set.of(
          "attachedtemplate", "subdocument", "mailmergesource", "mailmergeheadersource", "frame");

  private final String folder;
  private final Document xml;

  private Links(String folder, Document xml) {
    this.folder = folder;
    this.xml = xml;
  }

  static Links read(String name, byte[] part) {
    return new Links(PartName.folder(name), Xml.read(part));
  }

  /** Refuses what is not in the package, and what must not be in it. */
  void harmless() {
    for (Element link : all()) {
      String kind = kind(link);
      String target = link.getAttribute("Target").strip();
      String mode = link.getAttribute("TargetMode").strip();
      boolean inside = mode.isEmpty() || mode.equalsIgnoreCase("Internal");
      if (kind.equals("hyperlink") && PAGE.matcher(target).matches()) {
        continue;
      }
      if (!inside || isElsewhere(target) || path(target).isEmpty()) {
        throw kind.equals("hyperlink") ? Refusals.hyperlink(target) : Refusals.external(target);
      }
      if (RUN.contains(kind)) {
        throw Refusals.macros();
      }
      if (EMBED.contains(kind)) {
        throw Refusals.embedded();
      }
      if (FETCH.contains(kind)) {
        throw Refusals.external(kind);
      }
    }
  }

  /** Whether an address is none within the file. */
  static boolean isElsewhere(String address) {
    return ELSEWHERE.matcher(PartName.decoded(address.strip())).matches();
  }

  /** The keys of the parts. */
  Set<String> targets() {
    Set<String> targets = new LinkedHashSet<>();
    all().forEach(link -> path(link.getAttribute("Target").strip()).ifPresent(targets::add));
    return targets;
  }

  /**
   * Takes out those of a kind, given with the key of what they point at.
   *
   * @return whether there were any
   */
  boolean takeOut(BiPredicate<String, String> unwanted) {
    List<Element> gone =
        all().stream()
            .filter(
                link ->
                    unwanted.test(kind(link), path(link.getAttribute("Target").strip()).orElse("")))
            .toList();
    gone.forEach(link -> link.getParentNode().removeChild(link));
    return !gone.isEmpty();
  }

  void add(String type, String target) {
    Set<String> ids = new LinkedHashSet<>();
    all().forEach(link -> ids.add(link.getAttribute("Id")));
    int number = 1;
    while (ids.contains("rId" + number)) {
      number++;
    }
    Element link = Xml.child(xml.getDocumentElement(), "Relationship");
    link.setAttribute("Id", "rId" + number);
    link.setAttribute("Type", type);
    link.setAttribute("Target", target);
  }

  byte[] written() {
    return Xml.written(xml);
  }

  private List<Element> all() {
    NodeList found = xml.getElementsByTagNameNS("*", "Relationship");
    List<Element> links = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      links.add((Element) found.item(i));
    }
    return links;
  }

  /** The last word of the type: its beginning differs between editions of the standard. */
  private static String kind(Element link) {
    String type = link.getAttribute("Type").strip();
    return type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  /** The key of a target, none if it is above the package. */
  private Optional<String> path(String target) {
    String plain = PartName.decoded(target.replaceFirst("#.*", ""));
    Deque<String> path = new ArrayDeque<>();
    for (String step : (plain.startsWith("/") ? plain : folder + plain).split("/", -1)) {
      if (step.equals("..")) {
        if (path.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!step.isEmpty() && !step.equals(".")) {
        path.add(step);
      }
    }
    return Optional.of(PartName.key(String.join("/", path)));
  }
}
