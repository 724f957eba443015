package org.haochaping.bulletin.paper;

import java.util.Arrays;
import java.util.Map;

/** Which characters one weight of the typeface has, and how wide each is as a share of the size. */
public final class Advances {
  private final int[] characters;
  private final float[] widths;

  private Advances(int[] characters, float[] widths) {
    this.characters = characters;
    this.widths = widths;
  }

  static Advances of(TrueType file) {
    Map<Integer, Float> advances = file.advances();
    int[] characters = new int[advances.size()];
    float[] widths = new float[advances.size()];
    int i = 0;
    for (Map.Entry<Integer, Float> one : advances.entrySet()) {
      characters[i] = one.getKey();
      widths[i++] = one.getValue();
    }
    return new Advances(characters, widths);
  }

  public boolean has(int character) {
    return Arrays.binarySearch(characters, character) >= 0;
  }

  /** How wide a character is that it has. */
  public float width(int character) {
    int at = Arrays.binarySearch(characters, character);
    if (at < 0) {
      throw new IllegalArgumentException("no glyph for U+%04X".formatted(character));
    }
    return widths[at];
  }
}
