package org.haochaping.plugin.api;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where an app's own pages are: its web origins, as {@code https://m.example.gov.cn}, which may
 * show the core's page in a frame and be returned to, and its own schemes, as {@code exampleapp:},
 * which may be returned to. Plain http is for trials on one machine. The core reads them from the
 * setting {@link #SETTING}.
 *
 * @param allowed as they were set, in small letters
 */
public record Origins(List<String> allowed) {
  /** The setting of a channel that the core reads them from. */
  public static final String SETTING = "origins";

  private static final Pattern WEB =
      Pattern.compile(
          "(https://[a-z0-9](?:[a-z0-9.-]{0,200}[a-z0-9])?|http://(?:127\\.0\\.0\\.1|localhost))"
              + "(?::[0-9]{1,5})?");

  /** With a letter more than schemes that browsers or systems give a meaning of their own. */
  private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]{2,30}:");

  private static final List<String> FOREIGN_SCHEMES =
      List.of(
          "about:",
          "blob:",
          "content:",
          "data:",
          "file:",
          "filesystem:",
          "ftp:",
          "http:",
          "https:",
          "intent:",
          "javascript:",
          "mailto:",
          "sms:",
          "tel:",
          "vbscript:",
          "view-source:",
          "ws:",
          "wss:");

  /** Keeps its own copy. */
  public Origins {
    allowed = List.copyOf(allowed);
  }

  /** Those of a setting's text, between commas or blanks; what can be none of them is left out. */
  public static Origins of(String text) {
    return new Origins(entries(text).stream().filter(Origins::isGood).toList());
  }

  /** What in a setting's text can be no origin and no scheme of an app, as it was written. */
  public static List<String> wrongIn(String text) {
    return entries(text).stream().filter(entry -> !isGood(entry)).toList();
  }

  private static List<String> entries(String text) {
    return Arrays.stream(text.split("[,，;；\\s]+"))
        .map(entry -> entry.toLowerCase(Locale.ROOT))
        .filter(entry -> !entry.isEmpty())
        .distinct()
        .toList();
  }

  private static boolean isGood(String entry) {
    return WEB.matcher(entry).matches()
        || SCHEME.matcher(entry).matches() && !FOREIGN_SCHEMES.contains(entry);
  }

  /** Those that may show the page in a frame. */
  public List<String> framing() {
    return allowed.stream().filter(entry -> WEB.matcher(entry).matches()).toList();
  }

  /** The address, if it leads to one of them; nothing for what is no plain address. */
  public Optional<URI> leadingBack(String address, int longest) {
    if (address.length() > longest) {
      return Optional.empty();
    }
    try {
      return Optional.of(URI.create(address)).filter(this::allows);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private boolean allows(URI address) {
    if (address.getScheme() == null || address.getRawUserInfo() != null) {
      return false;
    }
    String scheme = address.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http")) {
      return allowed.contains(scheme + ":");
    }
    if (address.getHost() == null) {
      return false;
    }
    String host = scheme + "://" + address.getHost().toLowerCase(Locale.ROOT);
    return allowed.contains(address.getPort() < 0 ? host : host + ":" + address.getPort());
  }
}
