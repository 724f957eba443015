package org.haochaping.bulletin.paper;

import java.util.Arrays;
import java.util.SortedMap;

/** Which characters one weight of the typeface has, and how wide each is as a share of the size. */
public final class Advances {
  private final int[] characters;
  private final int[] glyphs;
  private final float[] widths;

  private Advances(int count) {
    this.characters = new int[count];
    this.glyphs = new int[count];
    this.widths = new float[count];
  }

  /**
   * @param glyphs by character
   */
  static Advances of(TrueType file, SortedMap<Integer, Integer> glyphs) {
    Advances advances = new Advances(glyphs.size());
    int at = 0;
    for (int character : glyphs.keySet()) {
      int glyph = glyphs.getOrDefault(character, 0);
      advances.characters[at] = character;
      advances.glyphs[at] = glyph;
      advances.widths[at++] = file.advance(glyph);
    }
    return advances;
  }

  public boolean has(int character) {
    return Arrays.binarySearch(characters, character) >= 0;
  }

  /** How wide a character is that it has. */
  public float width(int character) {
    return widths[place(character)];
  }

  /** Which glyph of the font file shows a character that it has. */
  public int glyph(int character) {
    return glyphs[place(character)];
  }

  private int place(int character) {
    int at = Arrays.binarySearch(characters, character);
    if (at < 0) {
      throw new IllegalArgumentException("no glyph for U+%04X".formatted(character));
    }
    return at;
  }
}
