package org.haochaping.bulletin.docx;

import java.util.Arrays;
import java.util.List;

/** How tables begin and end: ruled all around. */
final class Rules {
  static final String END = "</w:tbl>";

  /** Between a rule and the text beside it, in points. */
  static final float SIDE = 4;

  private Rules() {}

  /** The beginning of a table with columns so wide. */
  static String begin(int[] widths) {
    StringBuilder xml = new StringBuilder();
    xml.append("<w:tbl><w:tblPr><w:tblW w:w=\"").append(Arrays.stream(widths).sum());
    xml.append("\" w:type=\"dxa\"/><w:tblBorders>");
    for (String side : List.of("top", "left", "bottom", "right")) {
      xml.append(rule(side, 8));
    }
    xml.append(rule("insideH", 4)).append(rule("insideV", 4));
    xml.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>");
    for (String side : List.of("left", "right")) {
      xml.append("<w:")
          .append(side)
          .append(" w:w=\"" + DocxSheet.twips(SIDE) + "\" w:type=\"dxa\"/>");
    }
    xml.append("</w:tblCellMar></w:tblPr><w:tblGrid>");
    for (int width : widths) {
      xml.append("<w:gridCol w:w=\"").append(width).append("\"/>");
    }
    return xml.append("</w:tblGrid>").toString();
  }

  private static String rule(String side, int eighths) {
    return Markup.filled(
        "<w:%s w:val=\"single\" w:sz=\"%d\" w:space=\"0\" w:color=\"000000\"/>", side, eighths);
  }

  /** The widths of columns in twips, from their shares of a width in points. */
  static int[] widths(List<Integer> shares, float width) {
    int whole = shares.stream().mapToInt(Integer::intValue).sum();
    int wide = DocxSheet.twips(width);
    int[] widths = new int[shares.size()];
    int sum = 0;
    int edge = 0;
    for (int i = 0; i < widths.length; i++) {
      sum += shares.get(i);
      widths[i] = wide * sum / whole - edge;
      edge += widths[i];
    }
    return widths;
  }
}
