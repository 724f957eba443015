package org.haochaping.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.haochaping.assessment.QuestionnaireDraft.ChoiceDraft;
import org.haochaping.assessment.QuestionnaireDraft.ConditionDraft;
import org.haochaping.assessment.QuestionnaireDraft.QuestionDraft;
import org.haochaping.web.Input;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a questionnaire as it was written; places are named as {@code questions[2].text},
 * counted from 0.
 */
final class DraftReading {
  static final int MOST_QUESTIONS = 60;
  static final int MOST_CHOICES = 30;

  private static final int LONGEST_TITLE = 100;
  private static final int LONGEST_INTRO = 2000;
  private static final int LONGEST_TEXT = 300;
  private static final int LONGEST_CHOICE = 100;
  private static final BigDecimal MOST_POINTS = new BigDecimal("1000");
  private static final String CODE = "[A-Za-z][A-Za-z0-9-]{0,29}";

  private final List<Refusal.Field> problems = new ArrayList<>();
  private final Map<String, Question> earlier = new HashMap<>();
  private boolean overall;

  Questionnaire read(QuestionnaireDraft draft) {
    String title = text("title", draft.title(), 1, LONGEST_TITLE);
    String intro = text("intro", draft.intro(), 0, LONGEST_INTRO);
    List<QuestionDraft> written = draft.questions() == null ? List.of() : draft.questions();
    if (written.isEmpty() || written.size() > MOST_QUESTIONS) {
      problem(
          "questions",
          "count",
          "请设置1至" + MOST_QUESTIONS + "个问题。",
          "Ask 1 to " + MOST_QUESTIONS + " questions.");
      throw Refusal.invalid(problems);
    }
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      Question question = question("questions[" + i + "]", written.get(i));
      questions.add(question);
      earlier.putIfAbsent(question.code(), question);
    }
    if (questions.stream().noneMatch(one -> one.overall() || isScored(one))) {
      problem(
          "questions",
          "nothing-counts",
          "请指定一个“总体评价”等级题，或设置打分题，否则结果不能计入通报。",
          "Mark one question for a level as the rating of the whole, or ask for points; nothing"
              + " would enter a bulletin else.");
    }
    if (!problems.isEmpty()) {
      throw Refusal.invalid(problems);
    }
    return new Questionnaire(title, intro, questions);
  }

  private Question question(String at, @Nullable QuestionDraft draft) {
    QuestionDraft written =
        draft == null
            ? new QuestionDraft(null, null, null, null, null, null, null, null, null)
            : draft;
    String code = code(at + ".code", written.code());
    if (earlier.containsKey(code)) {
      problem(at + ".code", "code-taken", "题目编码重复，请换一个。", "Another question has this code.");
    }
    Question.Kind kind = written.kind();
    if (kind == null) {
      problem(at + ".kind", "required", "请选择题型。", "Choose the kind of question.");
      kind = Question.Kind.WORDS;
    }
    return new Question(
        code,
        kind,
        text(at + ".text", written.text(), 1, LONGEST_TEXT),
        text(at + ".hint", written.hint(), 0, LONGEST_TEXT),
        Boolean.TRUE.equals(written.required()),
        overall(at, kind, Boolean.TRUE.equals(written.overall())),
        choices(at, kind, written.choices()),
        points(at, kind, written.fullPoints()),
        condition(at, written.onlyIf()));
  }

  private boolean overall(String at, Question.Kind kind, boolean marked) {
    if (marked && kind != Question.Kind.LEVEL) {
      problem(
          at + ".overall",
          "no-level",
          "只有等级题可以作为“总体评价”。",
          "Only a question for a level can be the rating of the whole.");
    }
    if (marked && overall) {
      problem(
          at + ".overall", "overall-taken", "“总体评价”只能有一题。", "Only one question rates the whole.");
    }
    overall |= marked;
    return marked;
  }

  private List<Choice> choices(String at, Question.Kind kind, @Nullable List<ChoiceDraft> written) {
    if (kind != Question.Kind.ONE && kind != Question.Kind.SOME) {
      return List.of();
    }
    if (written == null || written.size() < 2 || written.size() > MOST_CHOICES) {
      problem(
          at + ".choices",
          "count",
          "请设置2至" + MOST_CHOICES + "个选项。",
          "Give 2 to " + MOST_CHOICES + " choices.");
      return List.of();
    }
    List<Choice> choices = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < written.size(); i++) {
      String here = at + ".choices[" + i + "]";
      ChoiceDraft one = written.get(i);
      String code = code(here + ".code", one == null ? null : one.code());
      if (!codes.add(code)) {
        problem(here + ".code", "code-taken", "选项编码重复，请换一个。", "Another choice has this code.");
      }
      choices.add(
          new Choice(
              code,
              text(here + ".text", one == null ? null : one.text(), 1, LONGEST_CHOICE),
              one != null && Boolean.TRUE.equals(one.endsSheet())));
    }
    return choices;
  }

  private @Nullable BigDecimal points(String at, Question.Kind kind, @Nullable BigDecimal full) {
    if (kind != Question.Kind.POINTS) {
      return null;
    }
    if (full == null
        || full.signum() <= 0
        || full.compareTo(MOST_POINTS) > 0
        || full.stripTrailingZeros().scale() > 2) {
      problem(
          at + ".fullPoints",
          "points",
          "请填写满分，大于0，不超过" + MOST_POINTS.toPlainString() + "，最多两位小数。",
          "Give the most points: above 0, at most "
              + MOST_POINTS.toPlainString()
              + ", with two decimals at the most.");
      return null;
    }
    return full;
  }

  private @Nullable Condition condition(String at, @Nullable ConditionDraft written) {
    if (written == null) {
      return null;
    }
    Question before = earlier.get(written.question() == null ? "" : written.question());
    if (before == null) {
      problem(
          at + ".onlyIf",
          "question-unknown",
          "显示条件只能引用排在前面的题目。",
          "A condition can only name a question that is asked before.");
      return null;
    }
    List<String> anyOf =
        Stream.ofNullable(written.anyOf()).flatMap(List::stream).filter(Objects::nonNull).toList();
    if (anyOf.isEmpty() || !before.answers().containsAll(anyOf)) {
      problem(
          at + ".onlyIf",
          "answer-unknown",
          "显示条件请至少选择一个前面题目的选项或等级。",
          "Choose at least one answer of the earlier question.");
      return null;
    }
    return new Condition(before.code(), anyOf);
  }

  private static boolean isScored(Question question) {
    return question.kind() == Question.Kind.POINTS;
  }

  private String code(String at, @Nullable String written) {
    String code = written == null ? "" : written.strip();
    if (!code.matches(CODE)) {
      problem(
          at,
          "code",
          "编码以字母开头，只含字母、数字和短横线，最多30个字符。",
          "A code begins with a letter and has letters, digits and hyphens, at most 30.");
    }
    return code;
  }

  private String text(String at, @Nullable String written, int least, int most) {
    String text = written == null ? "" : written.strip();
    if (!Input.isPlain(text)) {
      problem(at, "not-plain", Input.NOT_PLAIN_CHINESE, Input.NOT_PLAIN);
      return "";
    }
    int length = text.codePointCount(0, text.length());
    if (length < least || length > most) {
      problem(
          at,
          "length",
          least == 0 ? "最多" + most + "字。" : "请填写" + least + "至" + most + "字。",
          "Write " + least + " to " + most + " characters.");
    }
    return text;
  }

  private void problem(String at, String code, String chinese, String english) {
    problems.add(new Refusal.Field(at, code, chinese, english));
  }
}
