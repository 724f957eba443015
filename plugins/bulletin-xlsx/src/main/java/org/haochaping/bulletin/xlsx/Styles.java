package org.haochaping.bulletin.xlsx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.haochaping.bulletin.xlsx.Look.Face;
import org.haochaping.bulletin.xlsx.Look.Side;

/** The looks of all cells, each once, in the order of their first use. */
final class Styles {
  /** The first number that is free for own formats. */
  private static final int OWN = 164;

  private static final List<Face> FACES = List.of(Face.values());
  private static final String FILLS =
      "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill>"
          + "<fill><patternFill patternType=\"gray125\"/></fill>"
          + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFF2F2F2\"/></patternFill>"
          + "</fill></fills>";

  // By their markup: the hash code of a record keeps its class loader in a cache of the JDK.
  private final Map<String, Integer> looks = new LinkedHashMap<>();
  private final List<String> formats = new ArrayList<>();

  Styles() {
    number(Look.of(Face.BODY, Side.LEFT));
  }

  int number(Look look) {
    if (!look.format().equals(Look.GENERAL) && !formats.contains(look.format())) {
      formats.add(look.format());
    }
    Integer known = looks.putIfAbsent(format(look), looks.size());
    return known == null ? looks.size() - 1 : known;
  }

  String xml() {
    Markup xml = new Markup().raw("<styleSheet" + Parts.MAIN + ">");
    if (!formats.isEmpty()) {
      xml.raw("<numFmts count=\"" + formats.size() + "\">");
      for (int i = 0; i < formats.size(); i++) {
        xml.raw("<numFmt numFmtId=\"" + (OWN + i) + "\" formatCode=\"");
        xml.text(formats.get(i)).raw("\"/>");
      }
      xml.raw("</numFmts>");
    }
    xml.raw("<fonts count=\"" + FACES.size() + "\">");
    for (Face face : FACES) {
      xml.raw(face.font());
    }
    xml.raw("</fonts>" + FILLS + "<borders count=\"2\">" + border("") + border("thin"));
    xml.raw("</borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\"");
    xml.raw(" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"" + looks.size() + "\">");
    looks.keySet().forEach(xml::raw);
    xml.raw("</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\"");
    return xml.raw(" builtinId=\"0\"/></cellStyles></styleSheet>").toString();
  }

  private static String border(String style) {
    StringBuilder border = new StringBuilder("<border>");
    for (String side : List.of("left", "right", "top", "bottom")) {
      border.append(
          style.isEmpty()
              ? Markup.filled("<%s/>", side)
              : Markup.filled("<%1$s style=\"%2$s\"><color auto=\"1\"/></%1$s>", side, style));
    }
    return border.append("<diagonal/></border>").toString();
  }

  private String format(Look look) {
    int format = look.format().equals(Look.GENERAL) ? 0 : OWN + formats.indexOf(look.format());
    return Markup.filled(
        "<xf numFmtId=\"%d\" fontId=\"%d\" fillId=\"%d\" borderId=\"%d\" xfId=\"0\"%s"
            + " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\""
            + " applyAlignment=\"1\"><alignment horizontal=\"%s\" vertical=\"center\""
            + " wrapText=\"1\"/></xf>",
        format,
        FACES.indexOf(look.face()),
        look.shaded() ? 2 : 0,
        look.ruled() ? 1 : 0,
        look.quoted() ? " quotePrefix=\"1\"" : "",
        look.side().word());
  }
}
