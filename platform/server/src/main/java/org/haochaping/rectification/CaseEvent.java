package org.haochaping.rectification;

/** What can have happened to a case. */
public enum CaseEvent {
  OPENED("差评立案", "Case opened"),
  HANDED_OVER("转办", "Handed over"),
  ACKNOWLEDGED("签收", "Acknowledged"),
  ANSWERED("答复", "Answered"),
  CLOSED("办结", "Closed"),
  OVERDUE("逾期", "Overdue"),
  CONTACT_READ("查看联系方式", "Contact read");

  private final String chinese;
  private final String english;

  CaseEvent(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  public String chinese() {
    return chinese;
  }

  public String english() {
    return english;
  }
}
