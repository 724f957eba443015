package org.haochaping.plugin.api;

import java.util.Optional;

/**
 * How to reach the citizen; given voluntarily and with consent, kept encrypted, never shown to the
 * rated office.
 *
 * @param name how the citizen wants to be addressed
 * @param phone the number
 */
public record Contact(Optional<String> name, String phone) {

  /** What a counterpart sent, if the number can be one and the name is not too long. */
  public static Optional<Contact> plausible(String name, String phone) {
    String plain = name.strip();
    return plain.codePointCount(0, plain.length()) > RatingPageForm.MOST_NAME
        ? Optional.empty()
        : Phone.plausible(phone)
            .map(number -> new Contact(Optional.of(plain).filter(n -> !n.isEmpty()), number));
  }

  /** Personal data stay out of logs. */
  @Override
  public String toString() {
    return "Contact[***]";
  }
}
