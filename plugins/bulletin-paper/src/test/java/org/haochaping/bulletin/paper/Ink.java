package org.haochaping.bulletin.paper;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * What a ruler finds on the pages of a PDF, all in millimetres from the top left: they are drawn as
 * for printing, and the pixels are looked at.
 */
public final class Ink implements AutoCloseable {
  private static final int DPI = 254;
  private static final double PIXEL = 25.4 / DPI;
  private static final double WHOLE = 0.95;

  private final PDDocument pdf;
  private BufferedImage page;
  private int[] pixels;

  private Ink(PDDocument pdf) {
    this.pdf = pdf;
    this.page = drawn(1);
    this.pixels = pixels(page);
  }

  /** Of a file; the first page lies open. */
  public static Ink of(byte[] file) {
    try {
      return new Ink(Loader.loadPDF(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its colours, as far as letters have them. */
  public enum Colour {
    RED,
    BLACK;

    private boolean is(int rgb) {
      int red = (rgb >> 16) & 0xff;
      int blue = rgb & 0xff;
      return switch (this) {
        case RED -> red - blue > 60;
        case BLACK -> red < 160 && blue < 160;
      };
    }
  }

  /** A box around ink. */
  public record Box(double left, double top, double right, double bottom) {
    /** How wide it is. */
    public double width() {
      return right - left;
    }

    /** How high it is. */
    public double height() {
      return bottom - top;
    }

    /** Its middle from the left. */
    public double middle() {
      return (left + right) / 2;
    }
  }

  /** How many pages there are. */
  public int pages() {
    return pdf.getNumberOfPages();
  }

  /** Opens another page, from 1. */
  public Ink turnTo(int number) {
    page = drawn(number);
    pixels = pixels(page);
    return this;
  }

  /** How wide the paper is. */
  public double width() {
    return page.getWidth() * PIXEL;
  }

  /** How high the paper is. */
  public double height() {
    return page.getHeight() * PIXEL;
  }

  private BufferedImage drawn(int number) {
    try {
      return new PDFRenderer(pdf).renderImageWithDPI(number - 1, DPI);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int[] pixels(BufferedImage page) {
    return ((DataBufferInt) page.getRaster().getDataBuffer()).getData();
  }

  /** The boxes of what stands between two heights, one a row: a line of text, or a rule. */
  public List<Box> rows(Colour colour, double from, double to) {
    List<Box> rows = new ArrayList<>();
    int begun = -1;
    int left = Integer.MAX_VALUE;
    int right = -1;
    int last = Math.min((int) (to / PIXEL), page.getHeight());
    for (int y = Math.max((int) (from / PIXEL), 0); y <= last; y++) {
      int[] ends = y == last ? new int[] {-1, -1} : ends(colour, y);
      if (ends[0] >= 0) {
        begun = begun < 0 ? y : begun;
        left = Math.min(left, ends[0]);
        right = Math.max(right, ends[1]);
      } else if (begun >= 0) {
        rows.add(new Box(left * PIXEL, begun * PIXEL, (right + 1) * PIXEL, y * PIXEL));
        begun = -1;
        left = Integer.MAX_VALUE;
        right = -1;
      }
    }
    return rows;
  }

  /** All rows of a page. */
  public List<Box> rows(Colour colour) {
    return rows(colour, 0, height());
  }

  /** The rules: rows of ink without a gap that are at least so long. */
  public List<Box> rules(Colour colour, double length) {
    List<Box> rules = new ArrayList<>();
    int begun = -1;
    int[] at = {-1, -1};
    for (int y = 0; y < page.getHeight(); y++) {
      int[] ends = ends(colour, y);
      boolean ruled = ends[1] - ends[0] > length / PIXEL && filled(colour, y, ends) > WHOLE;
      if (ruled) {
        begun = begun < 0 ? y : begun;
        at = ends;
      } else if (begun >= 0) {
        rules.add(new Box(at[0] * PIXEL, begun * PIXEL, (at[1] + 1) * PIXEL, y * PIXEL));
        begun = -1;
      }
    }
    return rules;
  }

  /** Wipes out what stands in an area or a second one, and a little beyond the first. */
  public Ink without(Box area, double beyond, Box other) {
    wipe(
        new Box(
            area.left() - beyond,
            area.top() - beyond,
            area.right() + beyond,
            area.bottom() + beyond));
    wipe(other);
    return this;
  }

  private void wipe(Box box) {
    for (int y = (int) (box.top() / PIXEL); y < (int) (box.bottom() / PIXEL); y++) {
      for (int x = (int) (box.left() / PIXEL); x < (int) (box.right() / PIXEL); x++) {
        pixels[y * page.getWidth() + x] = 0xffffff;
      }
    }
  }

  /** The box around ink between two places from the left. */
  public Box columnOf(Colour colour, double from, double to) {
    wipe(new Box(0, 0, from, height()));
    wipe(new Box(to, 0, width(), height()));
    return around(rows(colour));
  }

  /** The box around boxes. */
  public static Box around(List<Box> boxes) {
    return new Box(
        boxes.stream().mapToDouble(Box::left).min().orElseThrow(),
        boxes.stream().mapToDouble(Box::top).min().orElseThrow(),
        boxes.stream().mapToDouble(Box::right).max().orElseThrow(),
        boxes.stream().mapToDouble(Box::bottom).max().orElseThrow());
  }

  private double filled(Colour colour, int y, int[] ends) {
    int count = 0;
    for (int x = ends[0]; x <= ends[1]; x++) {
      count += colour.is(pixels[y * page.getWidth() + x]) ? 1 : 0;
    }
    return (double) count / (ends[1] - ends[0] + 1);
  }

  private int[] ends(Colour colour, int y) {
    int left = -1;
    int right = -1;
    for (int x = 0; x < page.getWidth(); x++) {
      if (colour.is(pixels[y * page.getWidth() + x])) {
        left = left < 0 ? x : left;
        right = x;
      }
    }
    return new int[] {left, right};
  }

  @Override
  public void close() throws IOException {
    pdf.close();
  }
}
