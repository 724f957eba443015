package org.haochaping.evaluation;

import java.security.SecureRandom;
import java.util.Locale;

/** Codes people can read aloud and type: Crockford's base 32, without I, L, O and U. */
public final class Codes {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Codes() {}

  /** A random code of this many characters, five bits each. */
  public static String random(int characters) {
    byte[] bytes = new byte[(characters * 5 + 7) / 8];
    RANDOM.nextBytes(bytes);
    return encode(bytes, characters);
  }

  /** The first characters of these bytes' code. */
  public static String encode(byte[] bytes, int characters) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < characters; i++) {
      int value = 0;
      for (int bit = i * 5; bit < i * 5 + 5; bit++) {
        value = value << 1 | (bytes[bit / 8] >> (7 - bit % 8) & 1);
      }
      code.append(ALPHABET.charAt(value));
    }
    return code.toString();
  }

  /** What somebody typed, as it was printed: upper case, O as 0, I and L as 1, no separators. */
  public static String normal(String typed) {
    return typed
        .toUpperCase(Locale.ROOT)
        .replaceAll("[\\s\\-－—_]", "")
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }
}
