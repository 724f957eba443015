package org.haochaping.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.haochaping.web.Input;
import org.haochaping.web.Refusal;

/** One reading of a sheet, question by question. */
final class SheetReading {
  /** As long as the words of a rating. */
  static final int MOST_WORDS = 500;

  private final Map<String, List<String>> answers;
  private final Set<String> left;
  private final Map<Question, List<String>> given = new LinkedHashMap<>();
  private final List<Refusal.Field> problems = new ArrayList<>();
  private boolean ended;

  SheetReading(Map<String, List<String>> answers) {
    this.answers = answers;
    this.left = new HashSet<>(answers.keySet());
  }

  /** Takes the answer to a question, if it is asked at all. */
  void ask(Question question) {
    if (ended || !isAsked(question)) {
      return;
    }
    left.remove(question.code());
    List<String> answer =
        Stream.ofNullable(answers.get(question.code()))
            .flatMap(List::stream)
            .filter(Objects::nonNull)
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .distinct()
            .toList();
    if (answer.isEmpty()) {
      if (question.required()) {
        problem(question.code(), "required", "请回答这个问题。", "Answer this question.");
      }
      return;
    }
    if (isPlain(question, answer) && isFit(question, answer)) {
      given.put(question, answer);
      ended =
          answer.stream().flatMap(one -> question.choice(one).stream()).anyMatch(Choice::endsSheet);
    }
  }

  private boolean isAsked(Question question) {
    Condition condition = question.onlyIf();
    return condition == null
        || given.entrySet().stream()
            .filter(entry -> entry.getKey().code().equals(condition.question()))
            .flatMap(entry -> entry.getValue().stream())
            .anyMatch(condition.anyOf()::contains);
  }

  private boolean isFit(Question question, List<String> answer) {
    return switch (question.kind()) {
      case LEVEL, ONE -> isOne(question, answer) && isKnown(question, answer);
      case SOME -> isKnown(question, answer);
      case POINTS -> isOne(question, answer) && isPoints(question, answer.get(0));
      case WORDS ->
          isOne(question, answer)
              && isShort(question, answer.get(0))
              && isText(question, answer.get(0));
    };
  }

  private boolean isPlain(Question question, List<String> answer) {
    return answer.stream().allMatch(Input::isPlain)
        || problem(question.code(), "not-plain", Input.NOT_PLAIN_CHINESE, Input.NOT_PLAIN);
  }

  private boolean isOne(Question question, List<String> answer) {
    return answer.size() == 1
        || problem(question.code(), "one-only", "这个问题只能有一个答案。", "Give one answer only.");
  }

  private boolean isKnown(Question question, List<String> answer) {
    return question.answers().containsAll(answer)
        || problem(
            question.code(),
            "answer-unknown",
            "没有这个选项，请刷新页面后重新选择。",
            "There is no such answer; reload the page and choose again.");
  }

  private boolean isPoints(Question question, String answer) {
    BigDecimal full = question.fullPoints() == null ? BigDecimal.ZERO : question.fullPoints();
    boolean number = answer.matches("[0-9]{1,6}(\\.[0-9]{1,2})?");
    return (number && new BigDecimal(answer).compareTo(full) <= 0)
        || problem(
            question.code(),
            "points",
            "请填写0至" + full.toPlainString() + "之间的分数，最多两位小数。",
            "Give points from 0 to " + full.toPlainString() + ", with two decimals at the most.");
  }

  private boolean isShort(Question question, String answer) {
    return answer.codePointCount(0, answer.length()) <= MOST_WORDS
        || problem(
            question.code(),
            "length",
            "最多" + MOST_WORDS + "字。",
            "Write " + MOST_WORDS + " characters at the most.");
  }

  /** A NUL is no character of any text, and no database keeps it. */
  private boolean isText(Question question, String answer) {
    return answer.indexOf('\0') < 0
        || problem(
            question.code(),
            "unreadable",
            "文字中含有无法保存的字符，请删去后重新填写。",
            "The words hold a character that cannot be kept; take it away and write again.");
  }

  private boolean problem(String field, String code, String chinese, String english) {
    problems.add(new Refusal.Field(field, code, chinese, english));
    return false;
  }

  Map<Question, List<String>> given() {
    return given;
  }

  boolean hasEnded() {
    return ended;
  }

  /** What is wrong, and answers to what was not asked: a page that is out of date sent them. */
  List<Refusal.Field> problems() {
    List<Refusal.Field> all = new ArrayList<>(problems);
    left.stream()
        .sorted()
        .forEach(
            code ->
                all.add(
                    new Refusal.Field(
                        code,
                        "not-asked",
                        "按您前面的回答不需要回答这个问题，请刷新页面后重新填写。",
                        "After what was answered before, this is not asked; reload the page.")));
    return all;
  }
}
