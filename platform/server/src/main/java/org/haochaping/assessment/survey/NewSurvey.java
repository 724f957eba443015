package org.haochaping.assessment.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.haochaping.web.Input;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A survey as it was asked for in the console; it may be anything.
 *
 * @param title the questionnaire's own without
 */
@Schema(name = "NewSurvey")
public record NewSurvey(
    @Nullable UUID channelId,
    @Nullable UUID questionnaireId,
    @Nullable String title,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Survey.@Nullable Respondents respondents,
    @Nullable List<NewSurveyUnit> units) {
  static final int LONGEST_TITLE = 100;
  static final int MOST_UNITS = 300;
  static final int LARGEST_QUOTA = 1_000_000;
  static final int LONGEST_DAYS = 366;

  /**
   * A department it is to be about.
   *
   * @param quota the most sheets that count; no limit without
   */
  @Schema(name = "NewSurveyUnit")
  public record NewSurveyUnit(@Nullable UUID unitId, @Nullable Integer quota) {}

  /** All of what is wrong with it that can be seen without looking anything up. */
  List<Refusal.Field> problems(LocalDate today) {
    List<Refusal.Field> problems = new ArrayList<>();
    if (channelId == null) {
      problems.add(field("channelId", "请选择问卷渠道。", "Choose the channel."));
    }
    if (questionnaireId == null) {
      problems.add(field("questionnaireId", "请选择已发布的问卷。", "Choose an issued questionnaire."));
    }
    if (respondents == null) {
      problems.add(field("respondents", "请选择谁可以填写。", "Say who may answer."));
    }
    if (SheetForm.text(title).length() > LONGEST_TITLE) {
      problems.add(
          field(
              "title",
              "标题最多" + LONGEST_TITLE + "字。",
              "A title has " + LONGEST_TITLE + " characters at most."));
    }
    if (!Input.isPlain(SheetForm.text(title))) {
      problems.add(field("title", Input.NOT_PLAIN_CHINESE, Input.NOT_PLAIN));
    }
    days(problems, today);
    units(problems);
    return problems;
  }

  private void days(List<Refusal.Field> problems, LocalDate today) {
    if (from == null || to == null) {
      problems.add(field("from", "请选择起止日期。", "Give the first and the last day."));
      return;
    }
    if (from.isBefore(today)) {
      problems.add(field("from", "开始日期不能早于今天。", "It cannot have begun before today."));
    }
    if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_DAYS - 1))) {
      problems.add(
          field(
              "to",
              "截止日期应不早于开始日期，最长" + LONGEST_DAYS + "天。",
              "It ends after it begins, and lasts " + LONGEST_DAYS + " days at most."));
    }
  }

  private void units(List<Refusal.Field> problems) {
    List<NewSurveyUnit> wanted = units == null ? List.of() : units;
    if (wanted.isEmpty() || wanted.size() > MOST_UNITS) {
      problems.add(
          field(
              "units",
              "请选择1至" + MOST_UNITS + "个被评价部门。",
              "Choose 1 to " + MOST_UNITS + " departments."));
    }
    Set<UUID> seen = new HashSet<>();
    for (int i = 0; i < wanted.size(); i++) {
      NewSurveyUnit one = wanted.get(i);
      UUID unit = one == null ? null : one.unitId();
      if (unit == null || !seen.add(unit)) {
        problems.add(
            field("units[" + i + "]", "部门缺失或重复。", "The department is missing or named twice."));
      } else if (one.quota() != null && (one.quota() < 1 || one.quota() > LARGEST_QUOTA)) {
        problems.add(
            field(
                "units[" + i + "].quota",
                "份数上限应为1至" + LARGEST_QUOTA + "，不限请留空。",
                "A quota is 1 to " + LARGEST_QUOTA + "; leave it empty for none."));
      }
    }
  }

  private static Refusal.Field field(String name, String chinese, String english) {
    return new Refusal.Field(name, "survey-" + name.replaceAll("\\[.*", ""), chinese, english);
  }
}
