package org.haochaping.bulletin.way;

/** What can be done with a bulletin. */
public enum IssueAction {
  PREPARE("拟稿", "prepare it"),
  COMPILE("汇总分析", "compile it"),
  SUBMIT("报请审核", "submit it"),
  RETURN("退回", "return it"),
  APPROVE("审核同意", "approve it"),
  PUBLISH("发布", "publish it"),
  RENDER("补印", "render a form of it"),
  FAIL("记录未印成", "note a form that failed"),
  POST("登记张贴", "note where it was posted"),
  SUPERSEDE("更正", "correct it"),
  DROP("撤下", "drop it");

  private final String chinese;
  private final String english;

  IssueAction(String chinese, String english) {
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
