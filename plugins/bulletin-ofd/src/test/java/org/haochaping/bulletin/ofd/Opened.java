package org.haochaping.bulletin.ofd;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A file as GB/T 33190 tells to read it: from OFD.xml to the pages. */
record Opened(Map<String, byte[]> parts) {
  static final String NAMESPACE = "http://www.ofdspec.org/2016";

  static Opened of(byte[] file) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Opened(parts);
  }

  /** The pages in their order. */
  List<Element> pages() {
    String root = first(xml("OFD.xml"), "DocRoot").getTextContent();
    String folder = root.substring(0, root.lastIndexOf('/') + 1);
    return all(first(xml(root), "Pages"), "Page").stream()
        .map(page -> xml(folder + page.getAttribute("BaseLoc")))
        .toList();
  }

  /** The font files by their numbers. */
  Map<String, byte[]> fonts() {
    String root = first(xml("OFD.xml"), "DocRoot").getTextContent();
    String folder = root.substring(0, root.lastIndexOf('/') + 1);
    Element resources = xml(folder + first(xml(root), "PublicRes").getTextContent());
    String base = folder + resources.getAttribute("BaseLoc") + "/";
    return all(resources, "Font").stream()
        .collect(
            Collectors.toMap(
                font -> font.getAttribute("ID"),
                font -> part(base + first(font, "FontFile").getTextContent())));
  }

  String text() {
    return pages().stream()
        .flatMap(page -> all(page, "TextCode").stream())
        .map(Element::getTextContent)
        .collect(Collectors.joining("\n"));
  }

  Element xml(String name) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      Document xml = factory.newDocumentBuilder().parse(new ByteArrayInputStream(part(name)));
      return xml.getDocumentElement();
    } catch (Exception e) {
      throw new AssertionError(name + " cannot be read", e);
    }
  }

  static List<Element> all(Element element, String name) {
    NodeList found = element.getElementsByTagNameNS(NAMESPACE, name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  static Element first(Element element, String name) {
    return all(element, name).get(0);
  }

  /** The numbers of a list as the standard writes them, repeated ones (g) included. */
  static List<Double> numbers(String text) {
    List<Double> numbers = new ArrayList<>();
    String[] words = text.isBlank() ? new String[0] : text.trim().split("\\s+");
    for (int i = 0; i < words.length; i++) {
      if (words[i].equals("g")) {
        for (int n = Integer.parseInt(words[i + 1]); n > 0; n--) {
          numbers.add(Double.valueOf(words[i + 2]));
        }
        i += 2;
      } else {
        numbers.add(Double.valueOf(words[i]));
      }
    }
    return numbers;
  }

  private byte[] part(String name) {
    byte[] part = parts.get(name);
    if (part == null) {
      throw new AssertionError("no part " + name + " in " + parts.keySet());
    }
    return part;
  }
}
