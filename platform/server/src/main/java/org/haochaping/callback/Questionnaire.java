package org.haochaping.callback;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.web.Input;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** What is asked in a call-back, and the answers. */
public final class Questionnaire {
  private static final int LONGEST = 500;

  private Questionnaire() {}

  /** Q2: whether the problem is solved. */
  public enum Resolved {
    YES,
    PARTLY,
    NO
  }

  /** Q3: 对整改结果是否满意, for 回访整改满意率. */
  public enum Satisfied {
    SATISFIED,
    BASICALLY_SATISFIED,
    DISSATISFIED
  }

  /** One question in the order it is asked. */
  @Schema(name = "CallbackQuestion")
  public record Question(
      String item, String chinese, String english, List<Choice> choices, boolean words) {}

  /** One answer to choose. */
  @Schema(name = "CallbackChoice")
  public record Choice(String value, String chinese, String english) {}

  /** The questions of a call-back to somebody whose bad review was put right. */
  public static final List<Question> QUESTIONS =
      List.of(
          new Question(
              "contacted",
              "被评价单位处理期间，是否有人与您联系说明情况？",
              "Did anybody get in touch with you while it was dealt with?",
              yesNo(),
              false),
          new Question(
              "resolved",
              "您反映的问题是否已经解决？",
              "Is the problem you told of solved?",
              List.of(
                  new Choice("YES", "已解决", "Yes"),
                  new Choice("PARTLY", "部分解决", "In part"),
                  new Choice("NO", "未解决", "No")),
              false),
          new Question(
              "satisfied",
              "您对整改结果是否满意？",
              "Are you content with what was done?",
              List.of(
                  new Choice("SATISFIED", "满意", "Yes"),
                  new Choice("BASICALLY_SATISFIED", "基本满意", "By and large"),
                  new Choice("DISSATISFIED", "不满意", "No")),
              false),
          new Question(
              "confirmed",
              "单位报告的整改情况是否属实？",
              "Is what the office reported true?",
              List.of(
                  new Choice("true", "整改属实", "It is true"),
                  new Choice("false", "整改不实", "It is not")),
              false),
          new Question(
              "pressed",
              "是否有人要求您修改或撤销评价，或因评价为难过您？",
              "Did anybody ask you to change or withdraw your rating, or make trouble for it?",
              yesNo(),
              true),
          new Question("remarks", "还有什么要补充？", "Anything else?", List.of(), true));

  /** The answers. */
  @Schema(name = "CallbackAnswers")
  public record Answers(
      @Nullable Boolean contacted,
      @Nullable Resolved resolved,
      @Nullable Satisfied satisfied,
      @Nullable Boolean confirmed,
      @Nullable Boolean pressed,
      @Nullable String pressedWords,
      @Nullable String remarks) {

    /** Complete; refused with the questions left open. */
    public Answers checked() {
      List<Refusal.Field> missing = new ArrayList<>();
      need(missing, "contacted", contacted);
      need(missing, "resolved", resolved);
      need(missing, "satisfied", satisfied);
      need(missing, "confirmed", confirmed);
      need(missing, "pressed", pressed);
      if (!missing.isEmpty()) {
        throw Refusal.invalid(missing);
      }
      return new Answers(
          contacted,
          resolved,
          satisfied,
          confirmed,
          pressed,
          Input.atMost(pressedWords, "pressedWords", LONGEST),
          Input.atMost(remarks, "remarks", LONGEST));
    }

    /** Without what must not be kept. */
    Answers hiding(UnaryOperator<String> wall) {
      return new Answers(
          contacted,
          resolved,
          satisfied,
          confirmed,
          pressed,
          wall.apply(String.valueOf(pressedWords)),
          wall.apply(String.valueOf(remarks)));
    }
  }

  private static void need(List<Refusal.Field> missing, String item, @Nullable Object answer) {
    if (answer == null) {
      missing.add(new Refusal.Field(item, "required", "请记录评价人的回答。", "Note the answer."));
    }
  }

  private static List<Choice> yesNo() {
    return List.of(new Choice("true", "是", "Yes"), new Choice("false", "否", "No"));
  }
}
