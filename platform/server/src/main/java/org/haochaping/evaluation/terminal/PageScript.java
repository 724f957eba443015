package org.haochaping.evaluation.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The script of the terminals' page. Its name tells one build of the page from another. */
final class PageScript {
  private static final Pattern SCRIPT = Pattern.compile("<script [^>]*src=\"([^\"]+)\"");
  private static final Optional<String> NAME = read("/META-INF/resources/terminal.html");

  private PageScript() {}

  /** As the page names it; empty where the page is not part of the application. */
  static Optional<String> name() {
    return NAME;
  }

  static Optional<String> read(String resource) {
    try (InputStream page = PageScript.class.getResourceAsStream(resource)) {
      return page == null
          ? Optional.empty()
          : in(new String(page.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Optional<String> in(String page) {
    Matcher script = SCRIPT.matcher(page);
    return script.find() ? Optional.of(script.group(1)) : Optional.empty();
  }
}
