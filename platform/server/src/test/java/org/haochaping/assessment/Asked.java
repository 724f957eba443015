package org.haochaping.assessment;

import java.math.BigDecimal;
import java.util.List;

/** Questionnaires to test with. */
public final class Asked {
  private Asked() {}

  /** 临沂's way: who was never served ends it, and who is not content is asked why. */
  public static Questionnaire performance() {
    return new Questionnaire(
        "2026年政务服务整体绩效问卷",
        "",
        List.of(
            new Question(
                "served",
                Question.Kind.ONE,
                "您今年在我州办过事吗？",
                "",
                true,
                false,
                List.of(
                    Choice.of("hall", "到大厅办过"),
                    Choice.of("online", "在网上办过"),
                    new Choice("never", "没有办过", true)),
                null,
                null),
            new Question(
                "queue",
                Question.Kind.LEVEL,
                "排队等候",
                "",
                true,
                false,
                List.of(),
                null,
                new Condition("served", List.of("hall"))),
            new Question(
                "overall", Question.Kind.LEVEL, "总体评价", "", true, true, List.of(), null, null),
            new Question(
                "why",
                Question.Kind.WORDS,
                "哪里不满意？",
                "",
                true,
                false,
                List.of(),
                null,
                new Condition("overall", List.of("DISSATISFIED", "VERY_DISSATISFIED")))));
  }

  /** What an inspector looks at, by points. */
  public static Questionnaire inspection() {
    return new Questionnaire(
        "窗口作风暗访",
        "",
        List.of(
            points("attendance", "在岗情况", "40"),
            points("manner", "服务态度", "60"),
            new Question(
                "notes", Question.Kind.WORDS, "发现的问题", "", false, false, List.of(), null, null)));
  }

  /** What an inspector looks at: whether anybody is there, how it is on the whole, and why. */
  public static Questionnaire visit() {
    return new Questionnaire(
        "窗口作风暗访",
        "",
        List.of(
            new Question(
                "there",
                Question.Kind.ONE,
                "窗口是否开放？",
                "",
                true,
                false,
                List.of(Choice.of("yes", "开放"), new Choice("holiday", "当天休息，未开放", true)),
                null,
                null),
            new Question(
                "overall", Question.Kind.LEVEL, "总体评价", "", true, true, List.of(), null, null),
            new Question(
                "found", Question.Kind.WORDS, "发现的问题", "", false, false, List.of(), null, null)));
  }

  private static Question points(String code, String text, String full) {
    return new Question(
        code, Question.Kind.POINTS, text, "", true, false, List.of(), new BigDecimal(full), null);
  }
}
