package org.haochaping.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what somebody filled in; refuses it by the name of the field. */
public final class Input {
  private static final int LONGEST = 2000;

  private Input() {}

  public static <T> T required(@Nullable T value, String field, String chinese, String english) {
    if (value == null) {
      throw Refusal.invalid(List.of(new Refusal.Field(field, "required", chinese, english)));
    }
    return value;
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
