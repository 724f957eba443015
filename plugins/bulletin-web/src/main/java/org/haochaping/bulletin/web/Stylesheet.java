package org.haochaping.bulletin.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The page's style.
 *
 * @param css as it stands in the page
 * @param policy the content security policy that admits this style and nothing else
 */
record Stylesheet(String css, String policy) {

  static Stylesheet load() {
    try (InputStream in = Stylesheet.class.getResourceAsStream("page.css")) {
      if (in == null) {
        throw new IllegalStateException("page.css is not in the plugin");
      }
      String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Stylesheet(
          css, "default-src 'none'; base-uri 'none'; style-src 'sha256-" + digest(css) + "'");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(String css) {
    try {
      byte[] bytes = css.getBytes(StandardCharsets.UTF_8);
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
