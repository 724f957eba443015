package org.haochaping.bulletin.way;

import org.haochaping.closing.Period;
import org.haochaping.closing.PeriodKind;

/** Which bulletin it is, 三(三). */
public enum IssueKind {
  MONTHLY("monthly-bulletin", "三(三)1", "月通报", "Monthly bulletin", PeriodKind.MONTH),
  HALF_YEARLY(
      "half-yearly-bulletin", "三(三)2", "半年通报", "Half-yearly bulletin", PeriodKind.HALF_YEAR),
  ANNUAL("annual-bulletin", "三(三)3", "年度通报", "Annual bulletin", PeriodKind.YEAR),
  /** 三(一)9: compiled from all eight sources, approved by the government. */
  RANKING("annual-ranking", "三(三)3", "年度好评率、差评率排名", "Annual ranking", PeriodKind.YEAR);

  private final String code;
  private final String clause;
  private final String chinese;
  private final String english;
  private final PeriodKind period;

  IssueKind(String code, String clause, String chinese, String english, PeriodKind period) {
    this.code = code;
    this.clause = clause;
    this.chinese = chinese;
    this.english = english;
    this.period = period;
  }

  /** As it stands in a document's kind. */
  public String code() {
    return code;
  }

  public String clause() {
    return clause;
  }

  public String chinese() {
    return chinese;
  }

  public String english() {
    return english;
  }

  /** One of a period, as offices call it: 2026年10月通报, 2026年度好评率、差评率排名. */
  public String chinese(Period of) {
    return of.chinese()
        + switch (this) {
          case MONTHLY, HALF_YEARLY, ANNUAL -> "通报";
          case RANKING -> "好评率、差评率排名";
        };
  }

  /** Which periods it is about. */
  public PeriodKind period() {
    return period;
  }

  /** The bulletin in which lead departments tell a period. */
  public static IssueKind of(PeriodKind period) {
    return switch (period) {
      case MONTH -> MONTHLY;
      case HALF_YEAR -> HALF_YEARLY;
      case YEAR -> ANNUAL;
    };
  }
}
