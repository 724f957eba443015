package org.haochaping.identity;

import java.security.SecureRandom;

/**
 * Passwords that are told over the telephone and used once: three groups of four, of capitals,
 * small letters and digits, without those that look alike.
 */
final class OneTimePassword {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String CAPITALS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final String SMALL = "abcdefghijkmnpqrstuvwxyz";
  private static final String DIGITS = "23456789";

  private OneTimePassword() {}

  static String next() {
    return group(CAPITALS) + "-" + group(SMALL) + "-" + group(DIGITS);
  }

  private static String group(String characters) {
    StringBuilder group = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      group.append(characters.charAt(RANDOM.nextInt(characters.length())));
    }
    return group.toString();
  }
}
