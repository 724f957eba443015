package org.haochaping.definition.tag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.plugin.api.Level;
import org.jspecify.annotations.Nullable;

/**
 * What is different from one version of the catalogue to another.
 *
 * @param against the version it is compared with
 * @param reordered whether contents of both stand in another order
 */
@Schema(name = "TagComparison")
public record Comparison(String against, List<Difference> differences, boolean reordered) {

  public Comparison {
    differences = List.copyOf(differences);
  }

  /** What became of a content. */
  @Schema(name = "TagDifferenceKind")
  public enum Kind {
    ADDED,
    RETIRED,
    REWORDED,
    SHOWN_FIRST,
    SHOWN_LATER
  }

  /**
   * One content.
   *
   * @param before its text in the other version, where that is another
   */
  @Schema(name = "TagDifference")
  public record Difference(
      Kind kind, String code, @Nullable Level level, String text, @Nullable String before) {}

  static Comparison between(String against, List<DraftTag> before, List<DraftTag> after) {
    Map<String, DraftTag> old = byCode(before);
    Map<String, DraftTag> now = byCode(after);
    List<Difference> differences = new ArrayList<>();
    now.forEach(
        (code, tag) -> {
          DraftTag was = old.get(code);
          if (was == null) {
            differences.add(difference(Kind.ADDED, tag, null));
            return;
          }
          if (!was.words().equals(tag.words())) {
            differences.add(difference(Kind.REWORDED, tag, was.words()));
          }
          if (was.shownFirst() != tag.shownFirst()) {
            differences.add(
                difference(tag.shownFirst() ? Kind.SHOWN_FIRST : Kind.SHOWN_LATER, tag, null));
          }
        });
    old.forEach(
        (code, tag) -> {
          if (!now.containsKey(code)) {
            differences.add(difference(Kind.RETIRED, tag, null));
          }
        });
    return new Comparison(against, differences, !inOrder(old, now).equals(inOrder(now, old)));
  }

  /** No bean getter: it would become a member of what is told. */
  boolean saysNothing() {
    return differences.isEmpty() && !reordered;
  }

  private static Difference difference(Kind kind, DraftTag tag, @Nullable String before) {
    return new Difference(
        kind, tag.codeText(), tag.levelOfCode().orElse(null), tag.words(), before);
  }

  private static Map<String, DraftTag> byCode(List<DraftTag> tags) {
    Map<String, DraftTag> byCode = new LinkedHashMap<>();
    tags.forEach(tag -> byCode.putIfAbsent(tag.codeText(), tag));
    return byCode;
  }

  /** Those of both as citizens see them: level by level, what is shown first before the rest. */
  private static List<String> inOrder(Map<String, DraftTag> of, Map<String, DraftTag> both) {
    return of.values().stream()
        .filter(
            tag -> {
              DraftTag other = both.get(tag.codeText());
              return other != null && other.shownFirst() == tag.shownFirst();
            })
        .sorted((one, two) -> group(one).compareTo(group(two)))
        .map(DraftTag::codeText)
        .toList();
  }

  private static String group(DraftTag tag) {
    return tag.levelOfCode().map(Level::ordinal).orElse(-1) + (tag.shownFirst() ? "a" : "b");
  }
}
