package org.haochaping.notify.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.haochaping.plugin.api.Message;

/** Subject and text as one, not longer than a robot takes. */
final class Texts {
  private static final String MORE = "\n……请登录平台查看全部";

  private Texts() {}

  static String of(Message message, int mostBytes) {
    String whole =
        message.subject().isBlank() ? message.text() : message.subject() + "\n" + message.text();
    if (whole.getBytes(UTF_8).length <= mostBytes) {
      return whole;
    }
    int left = mostBytes - MORE.getBytes(UTF_8).length;
    StringBuilder cut = new StringBuilder();
    for (int point : whole.codePoints().toArray()) {
      left -= Character.toString(point).getBytes(UTF_8).length;
      if (left < 0) {
        break;
      }
      cut.appendCodePoint(point);
    }
    return cut + MORE;
  }
}
