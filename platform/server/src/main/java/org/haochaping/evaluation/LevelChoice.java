package org.haochaping.evaluation;

import java.util.Arrays;
import java.util.List;
import org.haochaping.plugin.api.Level;

/** One of the five levels, with the contents that may be chosen for it. */
public record LevelChoice(
    Level level, String chinese, String english, boolean bad, List<TagChoice> tags) {

  public LevelChoice {
    tags = List.copyOf(tags);
  }

  /** One content. */
  public record TagChoice(String code, String text, boolean first) {}

  /** The best level first. */
  public static List<LevelChoice> of(TagCatalogue.Version catalogue) {
    return Arrays.stream(Level.values()).map(level -> of(level, catalogue)).toList();
  }

  private static LevelChoice of(Level level, TagCatalogue.Version catalogue) {
    return new LevelChoice(
        level,
        level.chinese(),
        level.english(),
        level.isBad(),
        catalogue.of(level).stream()
            .map(tag -> new TagChoice(tag.code(), tag.text(), tag.shownFirst()))
            .toList());
  }
}
