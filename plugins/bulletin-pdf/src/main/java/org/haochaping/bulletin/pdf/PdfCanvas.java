package org.haochaping.bulletin.pdf;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.haochaping.bulletin.paper.Leaf;
import org.haochaping.bulletin.paper.Typeface;
import org.haochaping.bulletin.paper.Wording;
import org.haochaping.bulletin.paper.page.Canvas;
import org.haochaping.bulletin.paper.page.Face;
import org.haochaping.bulletin.paper.page.Faces.Piece;
import org.haochaping.plugin.api.QrCode;
import org.haochaping.plugin.api.Rendered;
import org.jspecify.annotations.Nullable;

/** The pages of a PDF, with the characters that are used embedded. */
final class PdfCanvas implements Canvas {
  private static final Color RED = new Color(0xc8, 0x10, 0x1e);

  private final PDDocument pdf;
  private final Map<Typeface, TrueTypeFont> files = new EnumMap<>(Typeface.class);
  private final Map<Typeface, PDType0Font> fonts = new EnumMap<>(Typeface.class);
  private @Nullable PDPageContentStream open;
  private PDPage page = new PDPage();
  private float height;

  private PdfCanvas(PDDocument pdf) {
    this.pdf = pdf;
  }

  /** A file without pages. */
  static PdfCanvas of(String title, String author, String language) {
    PDDocument pdf = new PDDocument();
    // Else the file's identifier is made of the time.
    pdf.setDocumentId(0L);
    pdf.getDocumentCatalog().setLanguage(Wording.of(language).tag());
    pdf.getDocumentInformation().setTitle(title);
    pdf.getDocumentInformation().setAuthor(author);
    return new PdfCanvas(pdf);
  }

  /** The file; nothing can be drawn any more. */
  Rendered rendered() {
    end();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      pdf.save(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Rendered("application/pdf", "pdf", out.toByteArray());
  }

  @Override
  public void begin(Leaf leaf) {
    PDPage next = new PDPage(new PDRectangle(leaf.width(), leaf.height()));
    pdf.addPage(next);
    draw(next, AppendMode.OVERWRITE);
  }

  @Override
  public void resume(int number) {
    draw(pdf.getPage(number), AppendMode.APPEND);
  }

  @Override
  public void text(List<Piece> pieces, Face face, float spacing, float x, float y) {
    PDPageContentStream content = content();
    try {
      content.setNonStrokingColor(face.red() ? RED : Color.BLACK);
      content.beginText();
      content.setCharacterSpacing(spacing);
      content.setHorizontalScaling(100 * face.share());
      content.newLineAtOffset(x, height - y);
      for (Piece piece : pieces) {
        content.setFont(font(piece.typeface()), face.size());
        show(content, piece);
      }
      content.endText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void show(PDPageContentStream content, Piece piece) throws IOException {
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

  @Override
  public void rule(float fromX, float fromY, float toX, float toY, float width, boolean red) {
    PDPageContentStream content = content();
    try {
      content.setStrokingColor(red ? RED : Color.BLACK);
      content.setLineWidth(width);
      content.setLineCapStyle(2);
      content.moveTo(fromX, height - fromY);
      content.lineTo(toX, height - toY);
      content.stroke();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A QR code whose top left stands at a place of the page. */
  void code(QrCode code, float x, float y, float side) {
    try {
      PrintedCode.draw(content(), page, code, x, height - y - side, side);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where to cut, from place to place of the page. */
  void cut(float fromX, float fromY, float toX, float toY) {
    PDPageContentStream content = content();
    try {
      content.saveGraphicsState();
      content.setStrokingColor(Color.GRAY);
      content.setLineWidth(0.5f);
      content.setLineDashPattern(new float[] {4, 4}, 0);
      content.moveTo(fromX, height - fromY);
      content.lineTo(toX, height - toY);
      content.stroke();
      content.restoreGraphicsState();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void turn() {
    PDRectangle paper = page.getMediaBox();
    try {
      content().transform(new Matrix(0, -1, 1, 0, 0, paper.getHeight()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    height = paper.getWidth();
  }

  private void end() {
    PDPageContentStream content = open;
    open = null;
    if (content != null) {
      try {
        content.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void draw(PDPage next, AppendMode mode) {
    end();
    page = next;
    height = next.getMediaBox().getHeight();
    try {
      open = new PDPageContentStream(pdf, next, mode, true, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PDPageContentStream content() {
    if (open == null) {
      throw new IllegalStateException("no page was begun");
    }
    return open;
  }

  private PDType0Font font(Typeface typeface) throws IOException {
    PDType0Font known = fonts.get(typeface);
    if (known == null) {
      TrueTypeFont file = new TTFParser(true).parse(new RandomAccessReadBuffer(typeface.bytes()));
      files.put(typeface, file);
      known = PDType0Font.load(pdf, file, true);
      fonts.put(typeface, known);
    }
    return known;
  }

  @Override
  public void close() {
    end();
    try {
      for (TrueTypeFont file : files.values()) {
        file.close();
      }
      pdf.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
