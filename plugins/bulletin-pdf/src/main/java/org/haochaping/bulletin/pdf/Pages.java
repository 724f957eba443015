package org.haochaping.bulletin.pdf;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.util.Matrix;
import org.haochaping.bulletin.paper.Leaf;
import org.haochaping.bulletin.pdf.Faces.Piece;
import org.haochaping.bulletin.pdf.Lines.Line;
import org.haochaping.plugin.api.QrCode;

/** The pages of a document; places are measured from the top left of the 版心, downwards. */
final class Pages {
  private static final Color RED = new Color(0xc8, 0x10, 0x1e);

  private final PDDocument pdf;
  private final Faces faces;
  private final List<Leaf> leaves = new ArrayList<>();
  private PDPageContentStream content;
  private Leaf leaf;
  private float at;

  /**
   * @param leaf what the pages are like, until others are asked for
   */
  Pages(PDDocument pdf, Faces faces, Leaf leaf) {
    this.pdf = pdf;
    this.faces = faces;
    this.leaf = leaf;
    this.content = begin();
  }

  /** What the page is like. */
  Leaf leaf() {
    return leaf;
  }

  /** How far down the next line stands. */
  float at() {
    return at;
  }

  /** What is left of the page. */
  float room() {
    return leaf.depth() - at;
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
    newPage(leaf);
  }

  /** What follows stands on pages like this one. */
  void newPage(Leaf next) {
    close();
    leaf = next;
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
      content.setHorizontalScaling(100 * face.share());
      content.newLineAtOffset(leaf.left() + x, height(y + face.baseline()));
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
      content.moveTo(leaf.left() + fromX, height(fromY));
      content.lineTo(leaf.left() + toX, height(toY));
      content.stroke();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A rule as wide as the text, and no wider, here. */
  void rule(float width, boolean red) {
    rule(width / 2, at, leaf.measure() - width / 2, at, width, red);
  }

  /** A line whose top stands at a place of the page, not of the 版心. */
  void textAt(Line line, Face face, float x, float y) {
    text(line, face, x - leaf.left(), y - leaf.top());
  }

  /** A QR code whose top left stands at a place of the page. */
  void code(QrCode code, float x, float y, float side) {
    try {
      PDPage page = pdf.getPage(pdf.getNumberOfPages() - 1);
      PrintedCode.draw(content, page, code, x, leaf.height() - y - side, side);
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
      content.moveTo(fromX, leaf.height() - fromY);
      content.lineTo(toX, leaf.height() - toY);
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

  /** Ends the last page and writes on each where it stands among them. */
  void finish(Numbering numbering) throws IOException {
    close();
    for (int i = 0; i < leaves.size(); i++) {
      leaf = leaves.get(i);
      content = new PDPageContentStream(pdf, pdf.getPage(i), AppendMode.APPEND, true, true);
      numbering.write(this, i + 1, leaves.size());
      close();
    }
  }

  /** What of paper that lies on its side is written upright when it is bound, from now on. */
  void turn() {
    try {
      content.transform(new Matrix(0, -1, 1, 0, 0, leaf.height()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    leaf = leaf.turned();
  }

  private PDPageContentStream begin() {
    PDPage page = new PDPage(new PDRectangle(leaf.width(), leaf.height()));
    pdf.addPage(page);
    leaves.add(leaf);
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

  private float height(float y) {
    return leaf.height() - leaf.top() - y;
  }
}
