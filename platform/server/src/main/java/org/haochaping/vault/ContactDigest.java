package org.haochaping.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Locale;
import java.util.UUID;

/** By which a contact is found without being read; another tenant's has another one. */
@ApplicationScoped
public class ContactDigest {
  private static final int MOBILE = 11;

  private MasterKeys keys = new MasterKeys();

  protected ContactDigest() {}

  @Inject
  public ContactDigest(MasterKeys keys) {
    this.keys = keys;
  }

  /** Of a contact as somebody types it. */
  public byte[] of(UUID tenant, String contact) {
    return keys.digest("contact", tenant + "|" + normal(contact));
  }

  /** Of the contact of an entry of the vault. */
  byte[] ofEntry(UUID tenant, String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return of(tenant, reader.readObject().getString("phone", ""));
    }
  }

  /** Of somebody's attempts on one day, so that they can be counted and tied to nothing else. */
  public byte[] ofDay(UUID tenant, String contact, String day) {
    return keys.digest("contact-day", tenant + "|" + day + "|" + normal(contact));
  }

  /** Of somebody within one survey, so that he is known there again and nowhere else. */
  public byte[] within(UUID tenant, UUID survey, String contact) {
    return keys.digest("contact-survey", tenant + "|" + survey + "|" + normal(contact));
  }

  /** Numbers without blanks, dashes and the country; addresses of mail in small letters. */
  static String normal(String contact) {
    String text = contact.strip();
    if (text.contains("@")) {
      return text.toLowerCase(Locale.ROOT);
    }
    String digits = text.replaceAll("[^0-9]", "");
    String national = digits.startsWith("0086") ? digits.substring(4) : digits;
    return national.startsWith("86") && national.length() == MOBILE + 2
        ? national.substring(2)
        : national;
  }
}
