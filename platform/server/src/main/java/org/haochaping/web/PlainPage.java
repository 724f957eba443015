package org.haochaping.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A page for everybody that runs nothing and needs nothing: words, links and forms, for any
 * browser, screen readers and paper. Text gets in escaped only.
 */
public final class PlainPage {
  public static final String MEDIA_TYPE = "text/html;charset=utf-8";

  private static final String STYLE = style();
  private static final String POLICY =
      "default-src 'none'; base-uri 'none'; form-action 'self'; style-src 'sha256-"
          + digest(STYLE)
          + "'";

  private final String title;
  private final StringBuilder head = new StringBuilder(512);
  private final StringBuilder body = new StringBuilder(8192);

  private PlainPage(String title) {
    this.title = title;
  }

  /** A page with this title, which is its heading as well. */
  public static PlainPage titled(String title) {
    return new PlainPage(title);
  }

  /** Tells programs of another form of the page, as a feed. */
  public PlainPage alternate(String mediaType, String address, String name) {
    head.append("<link rel=\"alternate\" type=\"")
        .append(escaped(mediaType))
        .append("\" href=\"")
        .append(escaped(address))
        .append("\" title=\"")
        .append(escaped(name))
        .append("\">\n");
    return this;
  }

  /** Adds markup of ours, never text of somebody's. */
  public PlainPage raw(String markup) {
    body.append(markup);
    return this;
  }

  /** Adds text. */
  public PlainPage text(String text) {
    body.append(escaped(text));
    return this;
  }

  /** Adds an element with nothing but text in it. */
  public PlainPage element(String name, String text) {
    return raw("<" + name + ">").text(text).raw("</" + name.split(" ", -1)[0] + ">\n");
  }

  /** Adds a link. */
  public PlainPage link(String address, String text) {
    return raw("<a href=\"" + escaped(address) + "\">").text(text).raw("</a>");
  }

  public byte[] bytes() {
    return html().getBytes(StandardCharsets.UTF_8);
  }

  /** The whole page. */
  public String html() {
    String name = escaped(title);
    return "<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta http-equiv=\"Content-Security-Policy\" content=\""
        + POLICY
        + "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
        + name
        + "</title>\n"
        + head
        + "<style>"
        + STYLE
        + "</style>\n</head>\n<body>\n<main>\n<h1>"
        + name
        + "</h1>\n"
        + body
        + "</main>\n</body>\n</html>\n";
  }

  /** Safe in elements and in quoted attributes; what is no character of a page is replaced. */
  public static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                  boolean broken =
                      Character.getType(c) == Character.SURROGATE
                          || (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
                  safe.appendCodePoint(broken ? 0xFFFD : c);
                }
              }
            });
    return safe.toString();
  }

  private static String style() {
    try (InputStream in = PlainPage.class.getResourceAsStream("plain-page.css")) {
      if (in == null) {
        throw new IllegalStateException("plain-page.css is not in the server");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
