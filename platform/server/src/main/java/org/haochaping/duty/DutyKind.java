package org.haochaping.duty;

/** What can be owed, and under which clause of the regulation. */
public enum DutyKind {
  /** The lead department hands a bad review over. */
  HAND_OVER("一(二)1", "转办差评", "Hand the bad review over"),
  /** The rated department investigates and rectifies. */
  RECTIFICATION("一(二)2", "核查整改并答复", "Investigate, rectify and answer");

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
