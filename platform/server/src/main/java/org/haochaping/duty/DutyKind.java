package org.haochaping.duty;

/** What can be owed, and under which clause of the regulation. */
public enum DutyKind {
  /** The lead department hands a bad review over. */
  HAND_OVER("一(二)1", "转办差评", "Hand the bad review over"),
  /** The rated department investigates, rectifies and answers. */
  RECTIFICATION("一(二)2", "核查整改并答复", "Investigate, rectify and answer"),
  /** The lead department decides on an extension before the deadline it is about. */
  EXTENSION_DECISION("一(二)2", "决定是否延期", "Decide on the extension"),
  /** The rated department reports what it did: 附件2. */
  REPORT("一(二)3", "报送整改情况报告表", "Report the rectification"),
  /** The lead department decides on an appeal. */
  APPEAL_DECISION("二(二)2", "复核并反馈结果", "Decide the appeal");

  private final String clause;
  private final String chinese;
  private final String english;

  DutyKind(String clause, String chinese, String english) {
    this.clause = clause;
    this.chinese = chinese;
    this.english = english;
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
}
