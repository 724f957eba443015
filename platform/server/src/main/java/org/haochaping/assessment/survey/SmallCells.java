package org.haochaping.assessment.survey;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.haochaping.assessment.Question;
import org.haochaping.assessment.Questionnaire;

/**
 * Which sums of a department's sheets are of so many that nobody can be seen in them.
 *
 * @param sheets how many answered exactly these questions, by their codes
 */
record SmallCells(Questionnaire asked, Map<Set<String>, Integer> sheets) {
  /** Fewer sheets than these are one citizen's or his neighbour's. */
  static final int LEAST_SHEETS = 5;

  SmallCells {
    sheets = Map.copyOf(sheets);
  }

  /** Whether the answers to a question may be counted up for those who were rated. */
  boolean shows(Question question) {
    int answered = count(codes -> codes.contains(question.code()));
    return answered >= LEAST_SHEETS && (question.kind() != Question.Kind.POINTS || isPointsShown());
  }

  /** Whether the mean of all points may be told, which is the score of the department as well. */
  boolean showsMean() {
    Set<String> scored = scored();
    return count(codes -> codes.stream().anyMatch(scored::contains)) >= LEAST_SHEETS;
  }

  /**
   * The mean is of all points together. Were the sums of each question known beside it, the points
   * of a few who took another branch than the others could be worked out by subtraction.
   */
  private boolean isPointsShown() {
    Set<String> scored = scored();
    Map<Set<String>, Integer> branches = new HashMap<>();
    sheets.forEach(
        (codes, number) -> {
          Set<String> points = new HashSet<>(codes);
          points.retainAll(scored);
          branches.merge(points, number, Integer::sum);
        });
    branches.remove(Set.<String>of());
    return branches.values().stream().allMatch(number -> number >= LEAST_SHEETS);
  }

  private int count(Predicate<Set<String>> which) {
    return sheets.entrySet().stream()
        .filter(entry -> which.test(entry.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private Set<String> scored() {
    return asked.questions().stream()
        .filter(question -> question.kind() == Question.Kind.POINTS)
        .map(Question::code)
        .collect(Collectors.toSet());
  }
}
