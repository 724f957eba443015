package org.haochaping.bulletin.pdf;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.haochaping.bulletin.paper.Measures;
import org.haochaping.bulletin.pdf.Faces.Piece;
import org.haochaping.bulletin.pdf.Lines.Line;
import org.haochaping.plugin.api.QrCode;

/** The pages of a document; places are measured from the top left of the 版心, downwards. */
final class Pages {
  private static final Color RED = new Color(0xc8, 0x10, 0x1e);

  private final PDDocument pdf;
  private final Faces faces;
  private PDPageContentStream content;
  private float at;

  Pages(PDDocument pdf, Faces faces) {
    this.pdf = pdf;
    this.faces = faces;
    this.content = begin();
  }

  /** How far down the next line stands. */
  float at() {
    return at;
  }

  /** What is left of the page. */
  float room() {
    return Measures.HEIGHT - at;
  }

  boolean isFresh() {
    return at == 0;
  }

  /** Goes down; at the top of a page nothing is skipped. */
  void skip(float height) {
    if (!isFresh()) {
      at += height;
    }
  }

  void moveTo(float place) {
    at = place;
  }

  /** Goes on the next page unless so much is left. */
  void need(float height) {
    if (room() + 0.01f < height && !isFresh()) {
      newPage();
    }
  }

  void newPage() {
    close();
    content = begin();
    at = 0;
  }

  /** One line of the flow. */
  void line(Line line, Face face, float x) {
    need(face.pitch());
    text(line, face, x, at);
    at += face.pitch();
  }

  /** A line whose top stands at a place. */
  void text(Line line, Face face, float x, float y) {
    if (line.characters().length == 0) {
      return;
    }
    try {
      content.setNonStrokingColor(face.red() ? RED : Color.BLACK);
      content.beginText();
      content.setCharacterSpacing(face.tracking() + line.spread());
      content.newLineAtOffset(Measures.LEFT + x, height(y + face.baseline()));
      for (Piece piece : faces.pieces(line.characters(), face.bold())) {
        content.setFont(piece.font(), face.size());
        show(piece);
      }
      content.endText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void show(Piece piece) throws IOException {
    if (piece.meant().isEmpty()) {
      content.showText(piece.text());
      return;
    }
    COSDictionary properties = new COSDictionary();
    properties.setString(COSName.ACTUAL_TEXT, piece.meant());
    content.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(properties));
    content.showText(piece.text());
    content.endMarkedContent();
  }

  /** A rule from place to place. */
  void rule(float fromX, float fromY, float toX, float toY, float width, boolean red) {
    try {
      content.setStrokingColor(red ? RED : Color.BLACK);
      content.setLineWidth(width);
      content.setLineCapStyle(2);
      content.moveTo(Measures.LEFT + fromX, height(fromY));
      content.lineTo(Measures.LEFT + toX, height(toY));
      content.stroke();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A line whose top stands at a place of the page, not of the 版心. */
  void textAt(Line line, Face face, float x, float y) {
    text(line, face, x - Measures.LEFT, y - Measures.TOP);
  }

  /** A QR code whose top left stands at a place of the page. */
  void code(QrCode code, float x, float y, float side) {
    try {
      PDPage page = pdf.getPage(pdf.getNumberOfPages() - 1);
      PrintedCode.draw(content, page, code, x, Measures.PAGE_HEIGHT - y - side, side);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where to cut, from place to place of the page. */
  void cut(float fromX, float fromY, float toX, float toY) {
    try {
      content.saveGraphicsState();
      content.setStrokingColor(Color.GRAY);
      content.setLineWidth(0.5f);
      content.setLineDashPattern(new float[] {4, 4}, 0);
      content.moveTo(fromX, Measures.PAGE_HEIGHT - fromY);
      content.lineTo(toX, Measures.PAGE_HEIGHT - toY);
      content.stroke();
      content.restoreGraphicsState();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the last page; none has a number. */
  void end() {
    close();
  }

  /** Ends the last page and numbers all, outside on facing pages; a single page only if asked. */
  void finish(boolean alsoOne) throws IOException {
    close();
    if (pdf.getNumberOfPages() < 2 && !alsoOne) {
      return;
    }
    Lines lines = new Lines(faces);
    for (int i = 0; i < pdf.getNumberOfPages(); i++) {
      content = new PDPageContentStream(pdf, pdf.getPage(i), AppendMode.APPEND, true, true);
      Face face = Face.SMALL;
      Line number = lines.of("— " + (i + 1) + " —", face, Measures.WIDTH, 0).get(0);
      float x = i % 2 == 0 ? Measures.WIDTH - number.width() - face.size() : face.size();
      text(number, face, x, Measures.HEIGHT + Measures.PAGE_NUMBER_GAP - face.pitch() / 4);
      close();
    }
  }

  private PDPageContentStream begin() {
    PDPage page = new PDPage(new PDRectangle(Measures.PAGE_WIDTH, Measures.PAGE_HEIGHT));
    pdf.addPage(page);
    try {
      return new PDPageContentStream(pdf, page, AppendMode.OVERWRITE, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void close() {
    try {
      content.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static float height(float y) {
    return Measures.PAGE_HEIGHT - Measures.TOP - y;
  }
}
