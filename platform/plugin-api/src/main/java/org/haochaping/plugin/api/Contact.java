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

  /** Personal data stay out of logs. */
  @Override
  public String toString() {
    return "Contact[***]";
  }
}
