package org.haochaping.bulletin.paper;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * A PDF as a reader has it.
 *
 * @param text what is read, page after page
 * @param pages how many there are
 * @param glyphs where each character stands, in points from the top left of its page
 * @param fonts the fonts that are used
 */
public record Leaves(String text, int pages, List<Glyph> glyphs, Set<Face> fonts) {

  /** A font; its size is that of its file in the document. */
  public record Face(String name, boolean composite, boolean embedded, int bytes) {}

  /** A character on a page. */
  public record Glyph(String text, int page, float left, float right, float baseline, float size) {}

  /** A PDF file. */
  public static Leaves of(byte[] file) {
    try (PDDocument pdf = Loader.loadPDF(file)) {
      Reading reading = new Reading();
      reading.setLineSeparator("\n");
      StringWriter text = new StringWriter();
      reading.writeText(pdf, text);
      Set<Face> fonts = new LinkedHashSet<>();
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          fonts.add(face(page.getResources().getFont(name)));
        }
      }
      return new Leaves(text.toString(), pdf.getNumberOfPages(), reading.glyphs, fonts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Face face(PDFont font) throws IOException {
    PDStream file = font.getFontDescriptor().getFontFile2();
    return new Face(
        font.getName(),
        font instanceof PDType0Font,
        font.isEmbedded() && file != null,
        file == null ? 0 : file.toByteArray().length);
  }

  /** The same without blanks. */
  public String squeezed() {
    return text.replaceAll("\\s+", "");
  }

  /** Reads what is meant where something else is shown. */
  private static final class Reading extends PDFTextStripper {
    private final List<Glyph> glyphs = new ArrayList<>();
    private String meant = "";

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
      super.beginMarkedContentSequence(tag, properties);
      meant = properties == null ? "" : properties.getString(COSName.ACTUAL_TEXT, "");
    }

    @Override
    public void endMarkedContentSequence() {
      super.endMarkedContentSequence();
      meant = "";
    }

    @Override
    protected void processTextPosition(TextPosition shown) {
      glyphs.add(
          new Glyph(
              shown.getUnicode(),
              getCurrentPageNo(),
              shown.getXDirAdj(),
              shown.getXDirAdj() + shown.getWidthDirAdj(),
              shown.getYDirAdj(),
              shown.getFontSizeInPt()));
      super.processTextPosition(
          meant.isEmpty()
              ? shown
              : new TextPosition(
                  shown.getRotation(),
                  shown.getPageWidth(),
                  shown.getPageHeight(),
                  shown.getTextMatrix(),
                  shown.getEndX(),
                  shown.getEndY(),
                  shown.getHeight(),
                  shown.getWidthDirAdj(),
                  shown.getWidthOfSpace(),
                  meant,
                  shown.getCharacterCodes(),
                  shown.getFont(),
                  shown.getFontSize(),
                  (int) shown.getFontSizeInPt()));
    }
  }
}
