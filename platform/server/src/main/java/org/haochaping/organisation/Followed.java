package org.haochaping.organisation;

import java.util.List;

/**
 * One kind of thing that followed a unit.
 *
 * @param count how many
 * @param examples the first of them, as people call them
 */
public record Followed(
    String code, String chinese, String english, int count, List<String> examples) {
  private static final int MOST = 5;

  public static Followed of(String code, String chinese, String english, List<String> all) {
    return new Followed(
        code,
        chinese,
        english,
        all.size(),
        List.copyOf(all.subList(0, Math.min(MOST, all.size()))));
  }
}
