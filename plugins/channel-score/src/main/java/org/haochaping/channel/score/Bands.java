package org.haochaping.channel.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.SettingsException;

/**
 * For which level a score stands; none where a tenant lets scores be scores.
 *
 * @param least how many of a hundred points each level but the worst has at least, the best first
 */
public record Bands(List<BigDecimal> least) {
  /** The setting's name. */
  public static final String SETTING = "bands";

  /** Scores stand for no level. */
  public static final Bands NONE = new Bands(List.of());

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Bands {
    least = List.copyOf(least);
  }

  /**
   * Four numbers that fall, as 90、80、60、40; nothing for none.
   *
   * @throws SettingsException if they do not
   */
  public static Bands of(String text) {
    if (text.isBlank()) {
      return NONE;
    }
    String[] parts = text.strip().split("[,，、;；/\\s]+");
    boolean numbers = Arrays.stream(parts).allMatch(part -> part.matches("[0-9]{1,3}(\\.[0-9]+)?"));
    List<BigDecimal> least =
        numbers ? Arrays.stream(parts).map(BigDecimal::new).toList() : List.of();
    if (least.size() != Level.values().length - 1 || !falls(least)) {
      throw new SettingsException(
          List.of(
              Problem.of(
                  "bands-unclear",
                  SETTING,
                  "“得分折算等级”应为四个由高到低的分数，如“90、80、60、40”，或留空不折算。",
                  "Give four falling scores such as 90, 80, 60, 40, or leave it empty.")));
    }
    return new Bands(least);
  }

  private static boolean falls(List<BigDecimal> least) {
    BigDecimal above = HUNDRED;
    for (BigDecimal one : least) {
      if (one.signum() <= 0 || one.compareTo(above) >= 0) {
        return false;
      }
      above = one;
    }
    return true;
  }

  /** The level of a score; none where scores stand for none. */
  public Optional<Level> level(BigDecimal score, BigDecimal full) {
    if (least.isEmpty()) {
      return Optional.empty();
    }
    // Down, so that nobody reaches a band by rounding.
    BigDecimal points = score.multiply(HUNDRED).divide(full, 6, RoundingMode.DOWN);
    int place = 0;
    while (place < least.size() && points.compareTo(least.get(place)) < 0) {
      place++;
    }
    return Optional.of(Level.values()[place]);
  }
}
