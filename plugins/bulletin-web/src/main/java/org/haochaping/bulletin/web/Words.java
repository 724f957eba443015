package org.haochaping.bulletin.web;

import java.time.LocalDate;
import java.util.List;
import org.haochaping.plugin.api.Document.Printing;

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

  /** What the links under a bulletin are, for whoever hears the page. */
  String beside() {
    return switch (this) {
      case CHINESE -> "相关页面";
      case ENGLISH -> "Beside this bulletin";
    };
  }

  String remarks() {
    return switch (this) {
      case CHINESE -> "留言或指出错误";
      case ENGLISH -> "Comment, or point out an error";
    };
  }

  String list() {
    return switch (this) {
      case CHINESE -> "全部通报和各种形式";
      case ENGLISH -> "All bulletins in all forms";
    };
  }

  String colon() {
    return switch (this) {
      case CHINESE -> "：";
      case ENGLISH -> ": ";
    };
  }

  /** A note under a form. */
  String remark(String note) {
    return switch (this) {
      case CHINESE -> "注：" + note;
      case ENGLISH -> "Note: " + note;
    };
  }

  /** 附注, in its brackets. */
  String bracketed(String note) {
    return switch (this) {
      case CHINESE -> note.isBlank() ? "" : "（" + note + "）";
      case ENGLISH -> note.isBlank() ? "" : "(" + note + ")";
    };
  }

  String copies(List<String> offices) {
    return switch (this) {
      case CHINESE -> offices.isEmpty() ? "" : "抄送：" + String.join("，", offices) + "。";
      case ENGLISH -> offices.isEmpty() ? "" : "Copies: " + String.join(", ", offices) + ".";
    };
  }

  String printed(Printing by) {
    return switch (this) {
      case CHINESE -> by.office() + "　" + date(by.on()) + "印发";
      case ENGLISH -> by.office() + ", printed on " + date(by.on());
    };
  }

  /** An attachment's mark; one that is alone has no number. */
  String attachment(int number, int count) {
    String counted = count == 1 ? "" : String.valueOf(number);
    return switch (this) {
      case CHINESE -> "附件" + counted;
      case ENGLISH -> ("Attachment " + counted).strip();
    };
  }

  /** The date of a signature that a hand fills in. */
  String blankDate() {
    return switch (this) {
      case CHINESE -> "年　　月　　日";
      case ENGLISH -> "Date:";
    };
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
