package org.haochaping.rectification;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.haochaping.rectification.BadReviewCase.Disposition;
import org.haochaping.rectification.BadReviewCase.Finding;
import org.haochaping.vault.Masking;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * 核查整改情况 as the section writes it and the head of the unit signs it, 一(二)2: what was found and why
 * it came to that, what was done, and what the citizen reads. Numbers of people are masked.
 *
 * @param investigation 核查过程
 * @param cause 原因分类, in the department's own words
 * @param measures 整改措施, or the basis of an explanation
 * @param reply what the citizen reads
 */
record Draft(
    Finding finding,
    Disposition disposition,
    String investigation,
    String cause,
    String measures,
    String reply) {
  private static final int LONGEST = 2000;

  /** Reads what was written; everything missing is said at once. */
  static Draft of(
      @Nullable Finding finding,
      @Nullable Disposition disposition,
      @Nullable String investigation,
      @Nullable String cause,
      @Nullable String measures,
      @Nullable String reply) {
    List<Refusal.Field> wrong = new ArrayList<>();
    if (finding == null) {
      wrong.add(
          new Refusal.Field(
              "finding", "required", "请选择核查结论：属实、部分属实或不属实。", "Choose what was found."));
    }
    if (disposition == null) {
      wrong.add(
          new Refusal.Field(
              "disposition",
              "required",
              "请选择处理方式：整改或解释说明。",
              "Say whether it was rectified or explained."));
    }
    if (finding == Finding.UNSUBSTANTIATED && disposition == Disposition.RECTIFIED) {
      wrong.add(
          new Refusal.Field(
              "disposition",
              "nothing-to-rectify",
              "核查不属实的，应当作解释说明。",
              "What did not happen is explained, not rectified."));
    }
    String investigated = text(investigation, "investigation", "核查过程", 5, wrong);
    String because = text(cause, "cause", "原因", 2, wrong);
    String done = text(measures, "measures", "整改措施或解释依据", 5, wrong);
    String words = text(reply, "reply", "给评价人的答复", 5, wrong);
    if (finding == null || disposition == null || !wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
    return new Draft(
        finding,
        disposition,
        Masking.mask(investigated),
        Masking.mask(because),
        Masking.mask(done),
        Masking.mask(words));
  }

  /** Without what must not be passed on. */
  Draft hiding(UnaryOperator<String> wall) {
    return new Draft(
        finding,
        disposition,
        wall.apply(investigation),
        wall.apply(cause),
        wall.apply(measures),
        wall.apply(reply));
  }

  private static String text(
      @Nullable String value, String field, String name, int least, List<Refusal.Field> wrong) {
    String text = value == null ? "" : value.strip();
    if (text.length() < least || text.length() > LONGEST) {
      wrong.add(
          new Refusal.Field(
              field,
              "length",
              "“" + name + "”请填写" + least + "至" + LONGEST + "字。",
              "Write " + least + " to " + LONGEST + " characters."));
    }
    return text;
  }
}
