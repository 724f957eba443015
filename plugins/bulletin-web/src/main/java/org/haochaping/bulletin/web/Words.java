package org.haochaping.bulletin.web;

import java.time.LocalDate;

/** The few words the format itself adds, in the document's language. */
enum Words {
  CHINESE("zh-CN", "说明", "（无）"),
  ENGLISH("en", "Notes", "(none)");

  private static final String DIGITS = "〇一二三四五六七八九";

  private final String tag;
  private final String notes;
  private final String none;

  Words(String tag, String notes, String none) {
    this.tag = tag;
    this.notes = notes;
    this.none = none;
  }

  static Words of(String language) {
    return language.startsWith("en") ? ENGLISH : CHINESE;
  }

  String tag() {
    return tag;
  }

  String notes() {
    return notes;
  }

  String none() {
    return none;
  }

  String date(LocalDate day) {
    return switch (this) {
      case CHINESE -> day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
      case ENGLISH -> day.toString();
    };
  }

  /** What stands before the heading of the section with this number, from 1. */
  String numbering(int number) {
    return switch (this) {
      case CHINESE -> chinese(number) + "、";
      case ENGLISH -> number + ". ";
    };
  }

  private static String chinese(int number) {
    if (number > 99) {
      return String.valueOf(number);
    }
    int tens = number / 10;
    int ones = number % 10;
    String ten = tens == 0 ? "" : (tens == 1 ? "" : DIGITS.charAt(tens)) + "十";
    return ones == 0 && tens > 0 ? ten : ten + DIGITS.charAt(ones);
  }
}
