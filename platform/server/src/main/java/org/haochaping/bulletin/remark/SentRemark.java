package org.haochaping.bulletin.remark;

import java.util.ArrayList;
import java.util.List;
import org.haochaping.vault.Masking;
import org.haochaping.web.Input;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A remark as it was sent, checked.
 *
 * @param place which table and number; asked for with an error
 */
record SentRemark(RemarkKind kind, String place, String words) {
  static final int LONGEST_PLACE = 200;
  static final int LONGEST_WORDS = 1000;

  /** Refused with every field that is wrong. */
  static SentRemark of(@Nullable RemarkKind kind, @Nullable String place, @Nullable String words) {
    String where = lines(place);
    String said = lines(words);
    List<Refusal.Field> wrong = new ArrayList<>();
    if (kind == null) {
      wrong.add(
          new Refusal.Field(
              "kind", "required", "请选择是留言还是指出错误。", "Choose: a comment, or an error."));
    }
    if (kind == RemarkKind.ERROR && where.isEmpty()) {
      wrong.add(
          new Refusal.Field(
              "place",
              "required",
              "请说明错在哪里：第几张表、哪个单位、哪个数。",
              "Say where the error is: which table, which unit, which number."));
    }
    length(where, "place", 0, LONGEST_PLACE, wrong);
    length(said, "words", 1, LONGEST_WORDS, wrong);
    if (kind == null || !wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
    return new SentRemark(kind, where, said);
  }

  String maskedPlace() {
    return Masking.mask(place);
  }

  String maskedWords() {
    return Masking.mask(words);
  }

  /** What it says, as one text that no other remark has. */
  String content() {
    return kind + "\0" + place + "\0" + words;
  }

  private static void length(
      String text, String field, int least, int most, List<Refusal.Field> wrong) {
    int length = text.codePointCount(0, text.length());
    if (!Input.isPlain(text)) {
      wrong.add(new Refusal.Field(field, "not-plain", Input.NOT_PLAIN_CHINESE, Input.NOT_PLAIN));
    } else if (length < least) {
      wrong.add(new Refusal.Field(field, "required", "请写下您要说的内容。", "Write what you have to say."));
    } else if (length > most) {
      wrong.add(
          new Refusal.Field(
              field,
              "length",
              "最多" + most + "字，现在有" + length + "字。",
              "Write " + most + " characters at the most; there are " + length + "."));
    }
  }

  private static String lines(@Nullable String text) {
    return text == null ? "" : text.replace("\r\n", "\n").replace('\r', '\n').strip();
  }
}
