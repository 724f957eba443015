package org.haochaping.assessment.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.haochaping.assessment.Choice;
import org.haochaping.assessment.Question;
import org.haochaping.assessment.Questionnaire;
import org.haochaping.plugin.api.Level;
import org.haochaping.web.Csv;

/** The sheets of a survey as a file, a line each, in the words of the questionnaire. */
final class SurveyCsv {
  private SurveyCsv() {}

  static String of(
      Questionnaire questionnaire, Map<UUID, String> unitNames, List<SurveyResults.Row> rows) {
    List<Object> head = new ArrayList<>(List.of("部门", "日期", "是否有效"));
    questionnaire.questions().forEach(question -> head.add(question.text()));
    StringBuilder csv = new StringBuilder(Csv.MARK).append(Csv.line(head.toArray()));
    for (SurveyResults.Row row : rows) {
      List<Object> cells =
          new ArrayList<>(
              List.of(
                  unitNames.getOrDefault(row.unitId(), ""), row.on(), row.valid() ? "有效" : "无效"));
      questionnaire.questions().forEach(question -> cells.add(told(question, row)));
      csv.append(Csv.line(cells.toArray()));
    }
    return csv.toString();
  }

  /** Invitations, which are told this once. */
  static String ofInvitations(String address, List<String> codes) {
    return Csv.MARK
        + Csv.line("邀请码", "专用链接")
        + codes.stream()
            .map(code -> Csv.line(code, address + "#" + code))
            .collect(Collectors.joining());
  }

  private static String told(Question question, SurveyResults.Row row) {
    return row.answer(question.code()).stream()
        .map(answer -> told(question, answer))
        .collect(Collectors.joining("；"));
  }

  private static String told(Question question, String answer) {
    return switch (question.kind()) {
      case LEVEL ->
          Arrays.stream(Level.values())
              .filter(level -> level.name().equals(answer))
              .map(Level::chinese)
              .findFirst()
              .orElse(answer);
      case ONE, SOME ->
          question.choices().stream()
              .filter(choice -> choice.code().equals(answer))
              .map(Choice::text)
              .findFirst()
              .orElse(answer);
      case POINTS, WORDS -> answer;
    };
  }
}
