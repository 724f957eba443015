package org.haochaping.definition.tag;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.evaluation.TagCatalogue;
import org.haochaping.plugin.api.Level;
import org.jspecify.annotations.Nullable;

/**
 * A content as it is being written; what is wrong with it is told, not refused.
 *
 * @param level what the code's first digit says; sent along it must say the same
 */
@Schema(name = "TagDraft")
public record DraftTag(
    @Nullable String code, @Nullable Level level, @Nullable String text, boolean shownFirst) {

  static DraftTag of(TagCatalogue.Tag tag) {
    return new DraftTag(tag.code(), tag.level(), tag.text(), tag.shownFirst());
  }

  /** Without blanks around; the level stays as it was sent, so that it can be checked. */
  DraftTag tidy() {
    return new DraftTag(codeText(), level, words(), shownFirst);
  }

  String codeText() {
    return code == null ? "" : code.strip();
  }

  String words() {
    return text == null ? "" : text.strip();
  }

  Optional<Level> levelOfCode() {
    return levelOf(codeText());
  }

  /** The national interface numbers the best level 5; 110 is a content of the worst. */
  static Optional<Level> levelOf(String code) {
    return code.matches("[1-5][0-9]{2}")
        ? Optional.of(Level.values()['5' - code.charAt(0)])
        : Optional.empty();
  }
}
