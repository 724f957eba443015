package org.haochaping.bulletin.paper;

/**
 * Where 署名 and 成文日期 begin, in points from the left edge of the text.
 *
 * @param office the first character of the office's name
 * @param date the first character of the date
 */
public record Signing(float office, float date) {
  private static final int UNDER_SEAL = 4;
  private static final int SIGNED = 2;

  /**
   * Under a seal the date ends four characters in, and the name stands over its middle. Without one
   * the longer of both ends two characters in, and the date begins two characters after the name.
   *
   * @param measure how wide the text is
   * @param character how wide a character is
   * @param named how wide the name is
   * @param dated how wide the date is
   */
  public static Signing of(
      float measure, float character, float named, float dated, boolean sealed) {
    if (sealed) {
      float date = measure - UNDER_SEAL * character - dated;
      float office = Math.min(date + (dated - named) / 2, measure - named);
      return new Signing(Math.max(office, 0), date);
    }
    float after = Math.max(named, SIGNED * character + dated);
    float last = named >= dated ? named : after;
    float office = Math.max(measure - SIGNED * character - last, 0);
    return new Signing(office, Math.min(office + SIGNED * character, measure - dated));
  }
}
