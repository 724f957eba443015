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
    @Nullable ContactForm contact,
    @Nullable String serviceRecordNumber) {

  /** Contact, only with consent. */
  public record ContactForm(@Nullable String name, @Nullable String phone, boolean consent) {}

  Form form() {
    ContactForm c = contact;
    return new Form(
        Map.of(
            Form.LEVEL, one(level),
            Form.TAGS, tags == null ? List.of() : tags,
            Form.WORDS, one(words),
            Form.SERVICE_RECORD_NUMBER, one(serviceRecordNumber),
            Form.CONTACT_NAME, c == null ? List.of() : one(c.name()),
            Form.CONTACT_PHONE, c == null ? List.of() : one(c.phone()),
            Form.CONTACT_CONSENT, c == null ? List.of() : List.of(Boolean.toString(c.consent()))));
  }

  private static List<String> one(@Nullable String value) {
    return value == null || value.isBlank() ? List.of() : List.of(value);
  }
}
