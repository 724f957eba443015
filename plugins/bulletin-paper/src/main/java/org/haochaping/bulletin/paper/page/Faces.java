package org.haochaping.bulletin.paper.page;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.haochaping.bulletin.paper.Advances;
import org.haochaping.bulletin.paper.Typeface;

/** The typeface in one document: which weight has a character, and how wide it is. */
public final class Faces {
  private static final int GETA = '〓';

  private final Advances regular = Typeface.REGULAR.advances();
  private final Advances bold = Typeface.BOLD.advances();
  private final Set<Integer> missing = new LinkedHashSet<>();

  /**
   * Text in one weight.
   *
   * @param typeface the weight that has all of it
   * @param text as it is shown
   * @param meant as it is read, where the typeface lacks the character; otherwise empty
   */
  public record Piece(Typeface typeface, String text, String meant) {}

  /** The characters of a text as they can be set: nothing that cannot be seen. */
  public static int[] visible(String text) {
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
  public float width(int character, Face face) {
    float em = weight(character, face.bold()).advances().width(shown(character));
    return em * face.size() * face.share() + face.tracking();
  }

  public float width(int[] characters, Face face) {
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
      Typeface font = weight(characters[from], inBold);
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

  private Typeface weight(int character, boolean inBold) {
    return inBold && bold.has(character) ? Typeface.BOLD : Typeface.REGULAR;
  }

  private int shown(int character) {
    return bold.has(character) || regular.has(character) ? character : GETA;
  }
}
