package org.haochaping.bulletin.way;

/** What happened to a bulletin. */
public enum IssueEvent {
  PREPARED("拟稿", "Prepared"),
  COMPILED("汇总分析", "Compiled"),
  SUBMITTED("报请审核", "Submitted to the government"),
  RETURNED("退回", "Returned with a reason"),
  APPROVED("审核同意", "Approved"),
  PUBLISHED("发布并备案", "Published and filed"),
  FORM_RENDERED("补印", "A form rendered later"),
  FORM_FAILED("未印成", "A form failed"),
  POSTED("张贴", "Posted"),
  SUPERSEDED("被更正", "Superseded by a correction"),
  DROPPED("撤下", "Dropped");

  private final String chinese;
  private final String english;

  IssueEvent(String chinese, String english) {
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
