package org.haochaping.bulletin.ofd;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.w3c.dom.Element;

/** Draws the pages of an OFD file as PDF, object by object, so that they can be measured. */
final class Drawn {
  private static final float POINT = 72 / 25.4f;

  private final PDDocument pdf;
  private final Map<String, PDType0Font> fonts = new HashMap<>();

  private Drawn(PDDocument pdf) {
    this.pdf = pdf;
  }

  static byte[] of(byte[] file) throws IOException {
    Opened opened = Opened.of(file);
    try (PDDocument pdf = new PDDocument()) {
      Drawn drawn = new Drawn(pdf);
      for (Map.Entry<String, byte[]> font : opened.fonts().entrySet()) {
        drawn.fonts.put(
            font.getKey(), PDType0Font.load(pdf, new ByteArrayInputStream(font.getValue()), true));
      }
      for (Element page : opened.pages()) {
        drawn.page(page);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    }
  }

  private void page(Element page) throws IOException {
    List<Double> box = Opened.numbers(Opened.first(page, "PhysicalBox").getTextContent());
    float width = POINT * box.get(2).floatValue();
    float height = POINT * box.get(3).floatValue();
    PDPage paper = new PDPage(new PDRectangle(width, height));
    pdf.addPage(paper);
    try (PDPageContentStream content = new PDPageContentStream(pdf, paper)) {
      for (Element path : Opened.all(page, "PathObject")) {
        path(content, path, height);
      }
      for (Element text : Opened.all(page, "TextObject")) {
        text(content, text, height);
      }
    }
  }

  /** From the object's own millimetres, downwards, to points of the page, upwards. */
  private static Matrix placed(Element object, float height) {
    List<Double> boundary = Opened.numbers(object.getAttribute("Boundary"));
    Matrix page =
        new Matrix(
            POINT,
            0,
            0,
            -POINT,
            POINT * boundary.get(0).floatValue(),
            height - POINT * boundary.get(1).floatValue());
    List<Double> ctm = Opened.numbers(object.getAttribute("CTM"));
    return ctm.isEmpty()
        ? page
        : new Matrix(f(ctm, 0), f(ctm, 1), f(ctm, 2), f(ctm, 3), f(ctm, 4), f(ctm, 5))
            .multiply(page);
  }

  private static float f(List<Double> numbers, int at) {
    return numbers.get(at).floatValue();
  }

  private static void path(PDPageContentStream content, Element path, float height)
      throws IOException {
    String[] words = Opened.first(path, "AbbreviatedData").getTextContent().trim().split("\\s+");
    content.saveGraphicsState();
    content.transform(placed(path, height));
    content.setStrokingColor(colour(Opened.first(path, "StrokeColor")));
    content.setLineWidth(Float.parseFloat(path.getAttribute("LineWidth")));
    content.setLineCapStyle(path.getAttribute("Cap").equals("Square") ? 2 : 0);
    for (int i = 0; i < words.length; i += 3) {
      float x = Float.parseFloat(words[i + 1]);
      float y = Float.parseFloat(words[i + 2]);
      switch (words[i]) {
        case "M", "S" -> content.moveTo(x, y);
        case "L" -> content.lineTo(x, y);
        default -> throw new AssertionError("unexpected " + words[i]);
      }
    }
    content.stroke();
    content.restoreGraphicsState();
  }

  private void text(PDPageContentStream content, Element text, float height) throws IOException {
    PDType0Font font = fonts.get(text.getAttribute("Font"));
    if (font == null) {
      throw new AssertionError("no font " + text.getAttribute("Font"));
    }
    float size = Float.parseFloat(text.getAttribute("Size"));
    Element code = Opened.first(text, "TextCode");
    List<Double> steps = Opened.numbers(code.getAttribute("DeltaX"));
    boolean other = !Opened.all(text, "CGTransform").isEmpty();
    int[] characters = (other ? "〓" : code.getTextContent()).codePoints().toArray();
    if (steps.size() != characters.length - 1) {
      throw new AssertionError(characters.length + " characters and " + steps.size() + " steps");
    }
    double x = Double.parseDouble(code.getAttribute("X"));
    float y = Float.parseFloat(code.getAttribute("Y"));
    Matrix placed = placed(text, height);
    content.setNonStrokingColor(colour(Opened.first(text, "FillColor")));
    content.beginText();
    for (int i = 0; i < characters.length; i++) {
      // Glyphs stand upright although the object's places go downwards. The size is the font's, not
      // the matrix's, so that it can be read; thousandths of a millimetre make no whole points.
      Matrix at = Matrix.concatenate(placed, Matrix.getTranslateInstance((float) x, y));
      content.setFont(font, rounded(POINT * size));
      content.setTextMatrix(
          new Matrix(
              rounded(at.getScaleX() / POINT),
              rounded(at.getShearY() / POINT),
              rounded(-at.getShearX() / POINT),
              rounded(-at.getScaleY() / POINT),
              at.getTranslateX(),
              at.getTranslateY()));
      content.showText(Character.toString(characters[i]));
      x += i < steps.size() ? steps.get(i) : 0;
    }
    content.endText();
  }

  private static float rounded(float number) {
    return Math.round(number * 100) / 100f;
  }

  private static Color colour(Element colour) {
    List<Double> parts = Opened.numbers(colour.getAttribute("Value"));
    return new Color(parts.get(0).intValue(), parts.get(1).intValue(), parts.get(2).intValue());
  }
}
