package org.haochaping.bulletin.paper;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Where Chinese text may be broken into lines: between any two characters, but no line begins with
 * 。 or 》 nor ends with 《, and words and numbers stay whole.
 */
public final class Breaks {
  private static final String NOT_FIRST = "。，、；：？！．”’）》〉」』】〕〗…—～·％‰℃°,.;:?!)]}%'\"-/＂＇々〇";
  private static final String NOT_LAST = "“‘（《〈「『【〔〖([{￥$＄№";
  private static final String SHARED = "”’…—";
  private static final String OPENING = "“《（〔";
  private static final String CLOSING = "”》）〕";
  private static final int FIRST_WIDE = 0x2e80;

  private Breaks() {}

  /** Whether a line may end before the character at this place; not the first. */
  public static boolean mayBreak(int[] characters, int at) {
    int before = characters[at - 1];
    int after = characters[at];
    if (after == ' ' || NOT_FIRST.indexOf(after) >= 0 || NOT_LAST.indexOf(before) >= 0) {
      return false;
    }
    return before == ' ' || before == '/' || before == '-' || isWide(before) || isWide(after);
  }

  private static boolean isWide(int character) {
    return character >= FIRST_WIDE || SHARED.indexOf(character) >= 0;
  }

  /**
   * A title in two lines of much the same length, broken within neither “” nor 《》; whole if it fits
   * in one line, or in no way in two.
   *
   * @param measure how wide a line may be
   * @param widthOf how wide characters are, in the same unit
   */
  public static List<int[]> halves(
      int[] characters, double measure, ToDoubleFunction<int[]> widthOf) {
    List<int[]> best = List.of(characters);
    if (widthOf.applyAsDouble(characters) <= measure) {
      return best;
    }
    double least = measure;
    for (int at = 1; at < characters.length; at++) {
      if (mayBreak(characters, at) && !isInside(characters, at)) {
        int[] first = Arrays.copyOf(characters, at);
        int[] second = Arrays.copyOfRange(characters, at, characters.length);
        double longer = Math.max(widthOf.applyAsDouble(first), widthOf.applyAsDouble(second));
        if (longer < least) {
          least = longer;
          best = List.of(first, second);
        }
      }
    }
    return best;
  }

  private static boolean isInside(int[] characters, int at) {
    int depth = 0;
    for (int i = 0; i < at; i++) {
      depth += OPENING.indexOf(characters[i]) >= 0 ? 1 : 0;
      depth -= CLOSING.indexOf(characters[i]) >= 0 ? 1 : 0;
    }
    return depth > 0;
  }
}
