package org.haochaping.bulletin.paper;

import java.time.LocalDate;
import java.util.List;

/** The few words the formats themselves add, in the document's language. */
public enum Wording {
  /** Chinese, for every language that is not English. */
  CHINESE("zh-CN", "：", "说明", "（无）"),
  /** English. */
  ENGLISH("en", ": ", "Notes", "(none)");

  private static final String DIGITS = "〇一二三四五六七八九";

  private final String tag;
  private final String colon;
  private final String notes;
  private final String none;

  Wording(String tag, String colon, String notes, String none) {
    this.tag = tag;
    this.colon = colon;
    this.notes = notes;
    this.none = none;
  }

  /** The words of a document in this language, BCP 47. */
  public static Wording of(String language) {
    return language.startsWith("en") ? ENGLISH : CHINESE;
  }

  /** BCP 47. */
  public String tag() {
    return tag;
  }

  /** What stands after a word that names something. */
  public String colon() {
    return colon;
  }

  /** The heading of footnotes. */
  public String notes() {
    return notes;
  }

  /** What stands in a table without rows. */
  public String none() {
    return none;
  }

  /** A day as people write it. */
  public String date(LocalDate day) {
    return switch (this) {
      case CHINESE -> day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
      case ENGLISH -> day.toString();
    };
  }

  /** A day that a hand fills in. */
  public String blankDate() {
    return switch (this) {
      case CHINESE -> "年　　月　　日";
      case ENGLISH -> "Date:                    ";
    };
  }

  /** What stands before the heading of the section with this number, from 1. */
  String numbering(int number) {
    return switch (this) {
      case CHINESE -> chinese(number) + "、";
      case ENGLISH -> number + ". ";
    };
  }

  /** 发文机关标志. */
  String masthead(String office) {
    return switch (this) {
      case CHINESE -> office + "文件";
      case ENGLISH -> office;
    };
  }

  String bracketed(String note) {
    return switch (this) {
      case CHINESE -> "（" + note + "）";
      case ENGLISH -> "(" + note + ")";
    };
  }

  String remark(String note) {
    return switch (this) {
      case CHINESE -> "注：" + note;
      case ENGLISH -> "Note: " + note;
    };
  }

  String copies() {
    return switch (this) {
      case CHINESE -> "抄送";
      case ENGLISH -> "Copies";
    };
  }

  String copies(List<String> offices) {
    return switch (this) {
      case CHINESE -> String.join("，", offices) + "。";
      case ENGLISH -> String.join(", ", offices) + ".";
    };
  }

  String printed(LocalDate day) {
    return switch (this) {
      case CHINESE -> date(day) + "印发";
      case ENGLISH -> "Printed on " + date(day);
    };
  }

  /** Which of the sheets of a notice it is. */
  public String sheet(int number, int of) {
    return switch (this) {
      case CHINESE -> "第" + number + "张，共" + of + "张";
      case ENGLISH -> "Sheet " + number + " of " + of;
    };
  }

  /** 附件, alone or with its number. */
  String attachment(String number) {
    return switch (this) {
      case CHINESE -> "附件" + number;
      case ENGLISH -> "Attachment" + (number.isEmpty() ? "" : " " + number);
    };
  }

  /** What says which characters the typeface lacks. */
  public String missing(String codePoints) {
    return switch (this) {
      case CHINESE -> "字库所缺的字以“〓”代替：" + codePoints + "。";
      case ENGLISH -> "〓 stands for characters the typeface lacks: " + codePoints + ".";
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
