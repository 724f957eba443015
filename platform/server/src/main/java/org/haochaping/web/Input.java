package org.haochaping.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what somebody filled in; refuses it by the name of the field. */
public final class Input {
  /** Why a text is refused that {@link #isPlain} finds wanting. */
  public static final String NOT_PLAIN_CHINESE = "含有无法保存的字符，请删除后重新填写。";

  public static final String NOT_PLAIN =
      "There are characters that cannot be kept; delete them and write it again.";

  private static final int LONGEST = 2000;

  private Input() {}

  public static <T> T required(@Nullable T value, String field, String chinese, String english) {
    if (value == null) {
      throw Refusal.invalid(List.of(new Refusal.Field(field, "required", chinese, english)));
    }
    return value;
  }

  /** A body that was sent at all; JSON's null is none. */
  public static <T> T body(@Nullable T value) {
    if (value == null) {
      throw Refusal.malformed(
          "body-missing",
          "请求没有内容，请刷新页面后重新提交。",
          "The request has no body; reload the page and submit again.");
    }
    return value;
  }

  /**
   * Whether a text can be stored and printed: lines and tabs are the only control characters in it,
   * and every character is whole.
   */
  public static boolean isPlain(String text) {
    return text.codePoints()
        .allMatch(
            one ->
                one == '\n'
                    || one == '\r'
                    || one == '\t'
                    || (!Character.isISOControl(one)
                        && Character.getType(one) != Character.SURROGATE));
  }

  /** What may be left out, without anything that cannot be stored; never null. */
  public static String plain(@Nullable String value, String field) {
    String text = value == null ? "" : value;
    if (!isPlain(text)) {
      throw Refusal.invalid(
          List.of(new Refusal.Field(field, "not-plain", NOT_PLAIN_CHINESE, NOT_PLAIN)));
    }
    return text;
  }

  public static String text(@Nullable String value, String field, int least) {
    return text(value, field, least, LONGEST);
  }

  public static String text(@Nullable String value, String field, int least, int most) {
    String text = value == null ? "" : value.strip();
    if (text.length() < least || text.length() > most) {
      throw Refusal.invalid(
          List.of(
              new Refusal.Field(
                  field,
                  "length",
                  "请填写" + least + "至" + most + "字。",
                  "Write " + least + " to " + most + " characters.")));
    }
    return text;
  }

  /** What may be left out; never null. */
  public static String atMost(@Nullable String value, String field, int most) {
    String text = value == null ? "" : value.strip();
    if (text.length() > most) {
      throw Refusal.invalid(
          List.of(
              new Refusal.Field(
                  field,
                  "length",
                  "最多" + most + "字。",
                  "Write " + most + " characters at the most.")));
    }
    return text;
  }

  public static int number(@Nullable Integer value, String field, int least, int most) {
    if (value == null || value < least || value > most) {
      throw Refusal.invalid(
          List.of(
              new Refusal.Field(
                  field,
                  "range",
                  "请填写" + least + "至" + most + "之间的整数。",
                  "Give a number from " + least + " to " + most + ".")));
    }
    return value;
  }
}
