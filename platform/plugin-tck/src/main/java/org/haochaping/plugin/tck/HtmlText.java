package org.haochaping.plugin.tck;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of well-formed HTML, as far as a contract needs it. */
final class HtmlText {
  private static final Pattern HIDDEN =
      Pattern.compile("<(style|script|head)\\b.*?</\\1>|<!--.*?-->", Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern NUMBERED = Pattern.compile("&#(x?)([0-9A-Fa-f]+);");

  private HtmlText() {}

  static String of(String html) {
    String text = TAG.matcher(HIDDEN.matcher(html).replaceAll(" ")).replaceAll(" ");
    text =
        NUMBERED
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        Character.toString(
                            Integer.parseInt(found.group(2), found.group(1).isEmpty() ? 10 : 16))));
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&");
  }
}
