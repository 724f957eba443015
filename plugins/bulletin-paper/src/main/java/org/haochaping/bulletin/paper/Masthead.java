package org.haochaping.bulletin.paper;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * 发文机关标志 as it fits the 版心: a long name in narrower characters, as offices have theirs printed,
 * then in smaller ones, and only then in two lines.
 *
 * @param lines the name
 * @param size in points
 * @param share how wide its characters are, as a share of what they would be
 */
public record Masthead(List<String> lines, float size, float share) {
  private static final float LARGEST = 42;
  private static final float SMALLEST = 30;
  private static final float NARROWEST = 0.66f;
  private static final float MEASURE = 0.98f * Measures.WIDTH;

  /**
   * How it is set.
   *
   * @param widthOf how wide characters are, as a share of their size
   */
  public static Masthead of(String office, ToDoubleFunction<String> widthOf) {
    double width = widthOf.applyAsDouble(office);
    if (width * SMALLEST * NARROWEST <= MEASURE) {
      return fitting(List.of(office), width);
    }
    List<String> halves =
        Breaks.halves(
                office.codePoints().toArray(), width - 1, part -> widthOf.applyAsDouble(text(part)))
            .stream()
            .map(Masthead::text)
            .toList();
    return fitting(halves, halves.stream().mapToDouble(widthOf).max().orElse(width));
  }

  private static Masthead fitting(List<String> lines, double width) {
    float share = (float) Math.min(Math.max(MEASURE / (width * LARGEST), NARROWEST), 1);
    float size = (float) Math.min(MEASURE / (width * share), LARGEST);
    return new Masthead(lines, (float) Math.floor(2 * size) / 2, share);
  }

  private static String text(int[] characters) {
    return new String(characters, 0, characters.length);
  }
}
