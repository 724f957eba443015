package org.haochaping.bulletin.docx;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * How a paragraph of an office's template looks, for those that take its place.
 *
 * @param paragraph its properties
 * @param run those of its text
 */
record Example(Optional<Element> paragraph, Optional<Element> run) {
  /** Properties that stay with a paragraph, from the last to the first. */
  private static final List<String> KEPT = List.of("pageBreakBefore", "keepNext");

  static Example of(Element paragraph) {
    Optional<Element> run = first(paragraph, "r").flatMap(r -> child(r, "rPr")).map(Example::copy);
    return new Example(child(paragraph, "pPr").map(Example::copy), run);
  }

  /** The whole look to text of the body, the typeface to captions and tables. */
  void give(Element block) {
    if ("p".equals(block.getLocalName()) && isBody(block)) {
      body(block);
    } else {
      run.flatMap(properties -> child(properties, "rFonts"))
          .ifPresent(fonts -> each(block, "rPr", to -> to.insertBefore(copy(fonts), first(to))));
    }
  }

  private void body(Element block) {
    boolean bold = block.getElementsByTagNameNS(OfficeForm.WORD, "b").getLength() > 0;
    paragraph.ifPresent(
        properties -> {
          Element next = copy(properties);
          child(block, "pPr")
              .ifPresent(
                  own -> {
                    keep(own, next);
                    block.removeChild(own);
                  });
          block.insertBefore(next, first(block));
        });
    run.ifPresent(properties -> each(block, "rPr", to -> replace(to, properties, bold)));
  }

  private static void replace(Element old, Element properties, boolean bold) {
    if (!"r".equals(old.getParentNode().getLocalName())) {
      return;
    }
    Element next = copy(properties);
    old.getParentNode().replaceChild(next, old);
    if (bold && child(next, "b").isEmpty()) {
      Node after = child(next, "rFonts").map(Node::getNextSibling).orElseGet(() -> first(next));
      next.insertBefore(next.getOwnerDocument().createElementNS(OfficeForm.WORD, "w:b"), after);
    }
  }

  /** Where a page ends is not the example's affair. */
  private static void keep(Element own, Element next) {
    for (String name : KEPT) {
      child(own, name)
          .filter(property -> child(next, name).isEmpty())
          .ifPresent(
              property ->
                  next.insertBefore(
                      copy(property),
                      child(next, "pStyle")
                          .map(Node::getNextSibling)
                          .orElseGet(() -> first(next))));
    }
  }

  /** What is set as running text: it alone has its first line indented. */
  private static boolean isBody(Element paragraph) {
    return child(paragraph, "pPr")
        .flatMap(properties -> child(properties, "ind"))
        .filter(indent -> indent.hasAttributeNS(OfficeForm.WORD, "firstLine"))
        .isPresent();
  }

  private static void each(Element within, String name, Consumer<Element> change) {
    NodeList found = within.getElementsByTagNameNS(OfficeForm.WORD, name);
    for (int i = found.getLength() - 1; i >= 0; i--) {
      change.accept((Element) found.item(i));
    }
  }

  private static Optional<Element> first(Element within, String name) {
    return Optional.ofNullable(
        (Element) within.getElementsByTagNameNS(OfficeForm.WORD, name).item(0));
  }

  private static Node first(Element within) {
    return within.getFirstChild();
  }

  private static Optional<Element> child(Element within, String name) {
    for (Node node = within.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (name.equals(node.getLocalName())) {
        return Optional.of((Element) node);
      }
    }
    return Optional.empty();
  }

  private static Element copy(Element element) {
    return (Element) element.cloneNode(true);
  }
}
