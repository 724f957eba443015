package org.haochaping.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.plugin.api.Contact;
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

  /**
   * Contact, only with consent.
   *
   * @param handedOver the one that an app handed over with the link, in the place of name and phone
   */
  public record ContactForm(
      @Nullable String name,
      @Nullable String phone,
      boolean consent,
      @Nullable Boolean handedOver) {

    ContactForm filledIn(Contact known) {
      return new ContactForm(known.name().orElse(null), known.phone(), consent, null);
    }
  }

  boolean wantsHandedOver() {
    return contact != null && Boolean.TRUE.equals(contact.handedOver());
  }

  /** As the channel's plugin reads it. */
  public Form form() {
    return form(Optional.empty());
  }

  /** As it was filled in, with what an app handed over where the citizen chose that. */
  Form form(Optional<Contact> handedOver) {
    ContactForm given = contact;
    ContactForm c =
        given != null && wantsHandedOver() && handedOver.isPresent()
            ? given.filledIn(handedOver.get())
            : given;
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
