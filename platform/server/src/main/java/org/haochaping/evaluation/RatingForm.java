package org.haochaping.evaluation;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.plugin.api.Form;
import org.haochaping.plugin.api.Level;
import org.jspecify.annotations.Nullable;

/** What the citizen's rating page sends. */
public record RatingForm(
    @Schema(implementation = Level.class) @Nullable String level,
    @Nullable List<String> tags,
    @Nullable String words,
    @Nullable ContactForm contact) {

  /** Contact, only with consent. */
  public record ContactForm(@Nullable String name, @Nullable String phone, boolean consent) {}

  /** As the channel's plugin reads it. */
  public Form form() {
    ContactForm c = contact;
    return new Form(
        Map.of(
            Form.LEVEL, one(level),
            Form.TAGS, tags == null ? List.of() : tags,
            Form.WORDS, one(words),
            Form.CONTACT_NAME, c == null ? List.of() : one(c.name()),
            Form.CONTACT_PHONE, c == null ? List.of() : one(c.phone()),
            Form.CONTACT_CONSENT, c == null ? List.of() : List.of(Boolean.toString(c.consent()))));
  }

  private static List<String> one(@Nullable String value) {
    return value == null || value.isBlank() ? List.of() : List.of(value);
  }
}
