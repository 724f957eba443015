package org.haochaping.bulletin.docx;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.haochaping.bulletin.paper.Typeface;

/**
 * One weight with the characters a document uses, as Word embeds it.
 *
 * @param key the GUID it is obfuscated with, made of its content
 * @param bytes the obfuscated file
 */
@SuppressWarnings("ArrayRecordComponent") // written out once, never compared
record EmbeddedFont(UUID key, byte[] bytes) {
  private static final int OBFUSCATED = 32;

  static EmbeddedFont of(Typeface typeface, Set<Integer> characters) {
    byte[] font = typeface.cut(characters);
    UUID key = UUID.nameUUIDFromBytes(font);
    return new EmbeddedFont(key, obfuscated(font, key));
  }

  /** As the font table writes it. */
  String guid() {
    return "{" + key.toString().toUpperCase(Locale.ROOT) + "}";
  }

  /** ECMA-376 part 4, 11.1: the first 32 bytes, twice the key from its end. */
  static byte[] obfuscated(byte[] font, UUID key) {
    String digits = key.toString().replace("-", "");
    byte[] changed = font.clone();
    for (int i = 0; i < OBFUSCATED; i++) {
      int digit = 2 * (15 - i % 16);
      changed[i] ^= (byte) Integer.parseInt(digits.substring(digit, digit + 2), 16);
    }
    return changed;
  }
}
