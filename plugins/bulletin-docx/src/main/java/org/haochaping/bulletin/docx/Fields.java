package org.haochaping.bulletin.docx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The fields of a part, which are computed on the desk of whoever opens the letter. Only those
 * known to stay within the letter are taken: Word has many, and each edition others.
 */
final class Fields {
  private static final Set<String> HARMLESS =
      Set.of(
          "=",
          "ADVANCE",
          "AUTONUM",
          "AUTONUMLGL",
          "AUTONUMOUT",
          "DATE",
          "EQ",
          "FORMCHECKBOX",
          "FORMDROPDOWN",
          "FORMTEXT",
          "IF",
          "INDEX",
          "LISTNUM",
          "NOTEREF",
          "NUMPAGES",
          "PAGE",
          "PAGEREF",
          "REF",
          "SECTION",
          "SECTIONPAGES",
          "SEQ",
          "SHAPE",
          "STYLEREF",
          "SYMBOL",
          "TC",
          "TIME",
          "TOC",
          "XE");
  private static final Pattern NAME = Pattern.compile("=|[^\\s\\p{Z}\"\\\\]+");
  private static final Pattern LINK_INSIDE =
      Pattern.compile(
          "HYPERLINK\\s+\\\\l\\s+(\"[^\"\\\\]*\"|[^\\s\"\\\\]+)(\\s+\\\\([hn]|[ot]\\s+\"[^\"\\\\]*\"))*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LINK_TO_PAGE =
      Pattern.compile(
          "HYPERLINK\\s+\"(https?|mailto):[^\"\\\\]*\"(\\s+\\\\(n|[lot]\\s+\"[^\"\\\\]*\"))*",
          Pattern.CASE_INSENSITIVE);

  /** Stands where another field's result would: the name of a field may not be made of those. */
  private static final char RESULT = '\ufffc';

  private final Deque<Field> open = new ArrayDeque<>();

  private Fields() {}

  private static final class Field {
    private final StringBuilder instruction = new StringBuilder();
    private boolean told;
  }

  static void harmless(Document part) {
    within(part.getDocumentElement());
  }

  /** Text of its own: of the part, of a text box, of one of several alternatives. */
  private static void within(Node text) {
    Fields fields = new Fields();
    fields.children(text);
    fields.open.forEach(field -> known(field.instruction));
  }

  private void children(Node node) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        read(element);
      }
    }
  }

  private void read(Element element) {
    switch (element.getLocalName()) {
      case "fldChar" -> character(attribute(element, "fldCharType"), element);
      case "instrText" -> instruction(element.getTextContent());
      case "t" -> add(element.getTextContent());
      case "fldSimple" -> {
        known(attribute(element, "instr"));
        add(String.valueOf(RESULT));
        within(element);
      }
      case "txbxContent", "Choice", "Fallback" -> within(element);
      default -> children(element);
    }
  }

  private void character(String type, Element of) {
    Field field = open.peekLast();
    if (type.equals("begin")) {
      add(String.valueOf(RESULT));
      open.add(new Field());
    } else if (field != null && type.equals("separate")) {
      field.told = true;
    } else if (field != null && type.equals("end")) {
      known(field.instruction);
      open.removeLast();
    }
    children(of);
  }

  /** One that stands where none is told is taken for a field of its own. */
  private void instruction(String text) {
    Field field = open.peekLast();
    if (field != null && !field.told) {
      field.instruction.append(text);
    } else if (!text.isBlank()) {
      known(text);
    }
  }

  /** Word reads plain text as part of an instruction as well. */
  private void add(String text) {
    Field field = open.peekLast();
    if (field != null && !field.told) {
      field.instruction.append(text);
    }
  }

  private static void known(CharSequence instruction) {
    String told = instruction.toString().strip();
    Matcher first = NAME.matcher(told);
    String name = first.lookingAt() ? first.group() : told;
    boolean link = LINK_INSIDE.matcher(told).matches() || LINK_TO_PAGE.matcher(told).matches();
    if (!link && !HARMLESS.contains(name.toUpperCase(Locale.ROOT))) {
      throw Refusals.field(name.isEmpty() ? "{ }" : name);
    }
  }

  private static String attribute(Element of, String name) {
    for (int i = 0; i < of.getAttributes().getLength(); i++) {
      Node attribute = of.getAttributes().item(i);
      if (name.equals(attribute.getLocalName())) {
        return attribute.getNodeValue();
      }
    }
    return "";
  }
}
