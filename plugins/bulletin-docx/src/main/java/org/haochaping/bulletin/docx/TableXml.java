package org.haochaping.bulletin.docx;

import java.util.ArrayList;
import java.util.List;
import org.haochaping.bulletin.paper.ColumnWidths;
import org.haochaping.bulletin.paper.Measures;
import org.haochaping.bulletin.paper.Wording;
import org.haochaping.plugin.api.Document.Column;
import org.haochaping.plugin.api.Document.Table;

/** Writes a table: its head on each page, numbers flush right, columns as wide as they need. */
final class TableXml {
  private final Markup xml;
  private final Paragraphs paragraphs;
  private final Wording wording;

  TableXml(Markup xml, Paragraphs paragraphs, Wording wording) {
    this.xml = xml;
    this.paragraphs = paragraphs;
    this.wording = wording;
  }

  /** The table, so many points wide. */
  void write(Table table, float width) {
    float size =
        ColumnWidths.typeSize(
            table, Measures.TABLE, Rules.SIDE, width, text -> Estimate.width(text, 1));
    int[] widths = Rules.widths(shares(table, size, width), width);
    xml.raw(Rules.begin(widths));
    xml.raw("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    for (int i = 0; i < widths.length; i++) {
      cell(table.columns().get(i).heading(), widths[i], 1, look(size, true, "center"));
    }
    xml.raw("</w:tr>");
    for (List<String> row : table.rows()) {
      xml.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
      for (int i = 0; i < widths.length; i++) {
        Column column = table.columns().get(i);
        cell(row.get(i), widths[i], 1, look(size, false, column.numeric() ? "right" : "left"));
      }
      xml.raw("</w:tr>");
    }
    if (table.rows().isEmpty()) {
      xml.raw("<w:tr>");
      int wide = DocxSheet.twips(width);
      cell(wording.none(), wide, widths.length, look(size, false, "center"));
      xml.raw("</w:tr>");
    }
    xml.raw(Rules.END);
  }

  private static Look look(float size, boolean bold, String alignment) {
    return Look.of(bold, size, size * 1.5f, alignment);
  }

  private void cell(String text, int width, int columns, Look look) {
    xml.raw("<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/>");
    if (columns > 1) {
      xml.raw("<w:gridSpan w:val=\"" + columns + "\"/>");
    }
    xml.raw("<w:vAlign w:val=\"center\"/></w:tcPr>");
    paragraphs.write(text, look);
    xml.raw("</w:tc>");
  }

  private static List<Integer> shares(Table table, float size, float whole) {
    List<Integer> shares = new ArrayList<>();
    for (float width :
        ColumnWidths.of(table, size, Rules.SIDE, whole, text -> Estimate.width(text, size))) {
      shares.add(Math.round(width * 20));
    }
    return shares;
  }
}
