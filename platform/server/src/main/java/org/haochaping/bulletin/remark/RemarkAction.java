package org.haochaping.bulletin.remark;

/** What the office does with a remark. */
public enum RemarkAction {
  ANSWER("答复", "answer it", "RemarkAnswered"),
  ACCEPT("认可为错误", "accept it as an error", "RemarkAccepted"),
  REFUTE("答复为无误", "answer that it is no error", "RemarkRefuted"),
  WITHHOLD("不公开", "withhold it", "RemarkWithheld");

  private final String chinese;
  private final String english;
  private final String event;

  RemarkAction(String chinese, String english, String event) {
    this.chinese = chinese;
    this.english = english;
    this.event = event;
  }

  public String chinese() {
    return chinese;
  }

  public String english() {
    return english;
  }

  /** What it leaves in the journal. */
  String event() {
    return event;
  }
}
