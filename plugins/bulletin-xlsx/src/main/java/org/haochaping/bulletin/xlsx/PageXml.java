package org.haochaping.bulletin.xlsx;

import java.util.List;
import org.haochaping.bulletin.xlsx.Page.Link;
import org.haochaping.bulletin.xlsx.Page.Row;
import org.haochaping.bulletin.xlsx.Page.Span;

/** Writes a worksheet; its elements come in the order of the schema. */
record PageXml(SharedTexts texts, Styles styles) {
  /** Of the 255 characters that a header may have, two lines of it get so many each. */
  private static final int HEADER_LINE = 60;

  /** Of a row of one line of the body, in points. */
  private static final double HEIGHT = 17;

  private static final double HIGHEST = 409;

  /** A line, in sizes of its type; some typefaces are higher than 宋体. */
  private static final double LEADING = 1.5;

  String of(Page page, boolean first) {
    Markup xml = new Markup().raw("<worksheet" + Parts.MAIN + Parts.RELATED + ">");
    xml.raw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
    view(page, first, xml);
    xml.raw(Markup.filled("<sheetFormatPr defaultRowHeight=\"%.0f\" customHeight=\"1\"/>", HEIGHT));
    columns(page, xml);
    xml.raw("<sheetData>");
    for (int i = 0; i < page.rows().size(); i++) {
      row(i, page.rows().get(i), page.widths(), xml);
    }
    xml.raw("</sheetData>");
    spans(page, xml);
    links(page, xml);
    paper(page, xml);
    if (page.headed() && !page.widths().isEmpty()) {
      // A column of numbers may say 并列, and a column of text hold numbers: both are meant.
      String all = new Span(0, 0, page.rows().size(), page.widths().size()).range();
      xml.raw("<ignoredErrors><ignoredError sqref=\"" + all + "\" numberStoredAsText=\"1\"/>");
      xml.raw("</ignoredErrors>");
    }
    page.chart().ifPresent(chart -> xml.raw("<drawing r:id=\"rId1\"/>"));
    return xml.raw("</worksheet>").toString();
  }

  private static void view(Page page, boolean first, Markup xml) {
    xml.raw("<sheetViews><sheetView" + (page.headed() ? "" : " showGridLines=\"0\""));
    xml.raw((first ? " tabSelected=\"1\"" : "") + " workbookViewId=\"0\">");
    if (page.headed()) {
      xml.raw("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>");
      xml.raw("<selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/>");
    }
    xml.raw("</sheetView></sheetViews>");
  }

  private static void columns(Page page, Markup xml) {
    if (page.widths().isEmpty()) {
      return;
    }
    xml.raw("<cols>");
    for (int i = 0; i < page.widths().size(); i++) {
      xml.raw(
          Markup.filled(
              "<col min=\"%1$d\" max=\"%1$d\" width=\"%2$.2f\" customWidth=\"1\"/>",
              i + 1, page.widths().get(i)));
    }
    xml.raw("</cols>");
  }

  private void row(int number, Row row, List<Double> widths, Markup xml) {
    xml.raw("<row r=\"" + (number + 1) + "\"");
    if (row.height() > 0) {
      xml.raw(Markup.filled(" ht=\"%.2f\" customHeight=\"1\"", row.height()));
    } else if (asked(row, widths) > HEIGHT) {
      xml.raw(Markup.filled(" ht=\"%.2f\"", asked(row, widths)));
    }
    xml.raw(">");
    row.cells().forEach(cell -> cell(number, cell, xml));
    xml.raw("</row>");
  }

  /**
   * What its texts ask for: Excel finds out by itself when it opens a file, LibreOffice does not.
   */
  private static double asked(Row row, List<Double> widths) {
    double most = 0;
    for (Cell cell : row.cells()) {
      int lines =
          cell.number().isPresent() ? 1 : Text.lines(cell.text(), widths.get(cell.column()));
      most = Math.max(most, lines * LEADING * cell.look().face().size());
    }
    return Math.min(most, HIGHEST);
  }

  private void cell(int row, Cell cell, Markup xml) {
    xml.raw("<c r=\"" + Page.place(row, cell.column()) + "\" s=\"");
    xml.raw(styles.number(cell.look()) + "\"");
    if (cell.number().isPresent()) {
      xml.raw("><v>" + cell.number().get().plain() + "</v></c>");
    } else if (cell.text().isEmpty()) {
      xml.raw("/>");
    } else {
      xml.raw(" t=\"s\"><v>" + texts.number(cell.text()) + "</v></c>");
    }
  }

  private static void spans(Page page, Markup xml) {
    if (page.spans().isEmpty()) {
      return;
    }
    xml.raw("<mergeCells count=\"" + page.spans().size() + "\">");
    page.spans().forEach(span -> xml.raw("<mergeCell ref=\"" + span.range() + "\"/>"));
    xml.raw("</mergeCells>");
  }

  private static void links(Page page, Markup xml) {
    if (page.links().isEmpty()) {
      return;
    }
    xml.raw("<hyperlinks>");
    for (Link link : page.links()) {
      xml.raw("<hyperlink ref=\"" + Page.place(link.row(), 0) + "\" location=\"");
      xml.text(Page.quoted(link.worksheet())).raw("!A1\"/>");
    }
    xml.raw("</hyperlinks>");
  }

  /** A4, as wide as the page, with what it belongs to above and its number below. */
  private static void paper(Page page, Markup xml) {
    xml.raw("<printOptions horizontalCentered=\"1\"/><pageMargins left=\"0.5\" right=\"0.5\"");
    xml.raw(" top=\"0.9\" bottom=\"0.75\" header=\"0.4\" footer=\"0.4\"/><pageSetup");
    xml.raw(" paperSize=\"9\" fitToHeight=\"0\" orientation=\"");
    xml.raw((page.landscape() ? "landscape" : "portrait") + "\"/><headerFooter>");
    if (!page.header().isBlank()) {
      xml.raw("<oddHeader>&amp;C").text(header(page.header())).raw("</oddHeader>");
    }
    xml.raw("<oddFooter>&amp;C— &amp;P —</oddFooter></headerFooter>");
  }

  private static String header(String lines) {
    StringBuilder header = new StringBuilder();
    for (String line : Text.clean(lines).lines().limit(2).toList()) {
      String shown = Text.shortened(line, HEADER_LINE).replace("&", "&&");
      header.append(header.isEmpty() ? "" : "\n").append(shown);
    }
    return header.toString();
  }
}
