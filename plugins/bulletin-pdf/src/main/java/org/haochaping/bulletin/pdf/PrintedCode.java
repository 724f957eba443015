package org.haochaping.bulletin.pdf;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.haochaping.plugin.api.QrCode;

/** A QR code as squares that print sharp at any size, and as a link where the paper is a screen. */
final class PrintedCode {
  private PrintedCode() {}

  /** Draws it; places are measured as PDF does, from the bottom left of the page. */
  static void draw(
      PDPageContentStream content, PDPage page, QrCode code, float left, float bottom, float side)
      throws IOException {
    content.setNonStrokingColor(Color.BLACK);
    float module = side / code.size();
    for (int row = 0; row < code.size(); row++) {
      float y = bottom + side - (row + 1) * module;
      for (int from = 0; from < code.size(); from++) {
        int to = from;
        while (to < code.size() && code.isDark(to, row)) {
          to++;
        }
        if (to > from) {
          content.addRect(left + from * module, y, (to - from) * module, module);
          from = to;
        }
      }
    }
    // Filled at once: squares filled one by one leave hairs of white between them.
    content.fill();
    link(page, code.text(), new PDRectangle(left, bottom, side, side));
  }

  private static void link(PDPage page, String address, PDRectangle place) throws IOException {
    PDActionURI action = new PDActionURI();
    action.setURI(address);
    PDBorderStyleDictionary border = new PDBorderStyleDictionary();
    border.setWidth(0);
    PDAnnotationLink link = new PDAnnotationLink();
    link.setAction(action);
    link.setBorderStyle(border);
    link.setRectangle(place);
    page.getAnnotations().add(link);
  }
}
