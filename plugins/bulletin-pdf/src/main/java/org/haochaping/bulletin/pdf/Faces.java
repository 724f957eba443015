package org.haochaping.bulletin.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.haochaping.bulletin.paper.Typeface;

/** The typeface in one document: which weight has a character, and how wide it is. */
final class Faces implements Closeable {
  private static final int GETA = '〓';

  private final Weight regular;
  private final Weight bold;
  private final Set<Integer> missing = new LinkedHashSet<>();

  private Faces(Weight regular, Weight bold) {
    this.regular = regular;
    this.bold = bold;
  }

  static Faces in(PDDocument pdf) throws IOException {
    return new Faces(
        Weight.of(pdf, Typeface.REGULAR.bytes()), Weight.of(pdf, Typeface.BOLD.bytes()));
  }

  /** One weight, embedded with the characters that are used. */
  private record Weight(
      TrueTypeFont file, CmapLookup glyphs, PDType0Font font, Map<Integer, Float> widths) {

    static Weight of(PDDocument pdf, byte[] bytes) throws IOException {
      TrueTypeFont file = new TTFParser(true).parse(new RandomAccessReadBuffer(bytes));
      return new Weight(
          file, file.getUnicodeCmapLookup(), PDType0Font.load(pdf, file, true), new HashMap<>());
    }

    boolean has(int character) {
      return glyphs.getGlyphId(character) != 0;
    }

    float width(int character) {
      return widths.computeIfAbsent(character, this::measured);
    }

    private Float measured(int character) {
      try {
        return (float) file.getAdvanceWidth(glyphs.getGlyphId(character)) / file.getUnitsPerEm();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Text in one font.
   *
   * @param text as it is shown
   * @param meant as it is read, where the typeface lacks the character
   */
  record Piece(PDType0Font font, String text, String meant) {}

  /** The characters of a text as they can be set: nothing that cannot be seen. */
  static int[] visible(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .filter(c -> !Character.UnicodeBlock.VARIATION_SELECTORS.equals(block(c)))
        .filter(c -> !Character.UnicodeBlock.VARIATION_SELECTORS_SUPPLEMENT.equals(block(c)))
        .flatMap(Faces::current)
        .toArray();
  }

  private static Character.UnicodeBlock block(int character) {
    return Character.UnicodeBlock.of(character);
  }

  /** Radicals and other forms kept for old codes become the characters themselves. */
  private static IntStream current(int character) {
    boolean radical = character >= 0x2e80 && character < 0x2fe0;
    return radical
        ? Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC).codePoints()
        : IntStream.of(character);
  }

  /** How wide a character is, in points. */
  float width(int character, Face face) {
    float em = weight(character, face.bold()).width(shown(character));
    return em * face.size() * face.share() + face.tracking();
  }

  float width(int[] characters, Face face) {
    float width = 0;
    for (int character : characters) {
      width += width(character, face);
    }
    return width;
  }

  /** A text in pieces of one font each. */
  List<Piece> pieces(int[] characters, boolean inBold) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    while (from < characters.length) {
      int to = from + 1;
      while (to < characters.length && belong(characters[from], characters[to], inBold)) {
        to++;
      }
      PDType0Font font = weight(characters[from], inBold).font();
      String text = new String(characters, from, to - from);
      if (shown(characters[from]) == characters[from]) {
        pieces.add(new Piece(font, text, ""));
      } else {
        missing.add(characters[from]);
        pieces.add(new Piece(font, Character.toString(GETA), text));
      }
      from = to;
    }
    return pieces;
  }

  /** Whether two characters are shown in one piece. */
  private boolean belong(int first, int other, boolean inBold) {
    return shown(first) == first
        && shown(other) == other
        && (inBold && bold.has(first)) == (inBold && bold.has(other));
  }

  /** The characters asked for that no weight has, in the order they first occurred. */
  Set<Integer> missing() {
    return Collections.unmodifiableSet(missing);
  }

  private Weight weight(int character, boolean inBold) {
    return inBold && bold.has(character) ? bold : regular;
  }

  private int shown(int character) {
    return bold.has(character) || regular.has(character) ? character : GETA;
  }

  @Override
  public void close() throws IOException {
    regular.file().close();
    bold.file().close();
  }
}
