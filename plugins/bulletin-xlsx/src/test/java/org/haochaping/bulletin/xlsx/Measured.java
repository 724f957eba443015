package org.haochaping.bulletin.xlsx;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.haochaping.bulletin.paper.Typeface;

/** How much room words take in Noto Serif SC, whose digits and letters are wider than 宋体's. */
record Measured(TrueTypeFont font) {
  /** A digit of 宋体 in 11 points on a screen of 96 dots an inch, in points. */
  static final double DIGIT = 6;

  static Measured inNotoSerif() throws IOException {
    return new Measured(
        new TTFParser().parse(new RandomAccessReadBuffer(Typeface.REGULAR.bytes())));
  }

  /** What is free in a cell over so many columns, in points. */
  static double room(XSSFSheet sheet, int column, int columns) {
    double wide = 0;
    for (int i = column; i < column + columns; i++) {
      wide += sheet.getColumnWidth(i) / 256.0 * DIGIT;
    }
    return wide - 4;
  }

  /** In how many lines a cell's text stands where so much is free. */
  int lines(String text, XSSFCell cell, double room) {
    int lines = 0;
    for (String paragraph : text.split("\n", -1)) {
      double used = 0;
      lines++;
      for (int c : paragraph.codePoints().toArray()) {
        double wide = width(Character.toString(c), cell);
        if (used + wide > room) {
          lines++;
          used = 0;
        }
        used += wide;
      }
    }
    return lines;
  }

  /** How wide text is in a cell's type, in points. */
  double width(String text, XSSFCell cell) {
    XSSFFont look = cell.getCellStyle().getFont();
    try {
      double units = 0;
      for (int c : text.codePoints().toArray()) {
        units += font.getAdvanceWidth(font.getUnicodeCmapLookup().getGlyphId(c));
      }
      return units * look.getFontHeightInPoints() / font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
