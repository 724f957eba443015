package org.haochaping.rectification;

/** As what somebody acts on a case. */
public enum Party {
  /** 牵头部门, of the rated office's tenant or of one above. */
  LEAD("牵头部门", "the lead department"),
  /**
   * Who decides for the lead department: it does itself, or the bureau when it is the rated one.
   */
  DECIDER(
      "牵头部门（牵头部门即被评价部门的，由政务服务管理局）",
      "the lead department, or the bureau when that is the rated one"),
  /** 被评价部门: the section that deals with it. */
  RATED("被评价部门", "the rated department"),
  /** 协办单位: a department that helps the rated one. */
  ASSISTING("协办单位", "an assisting department"),
  /** 被评价部门的负责人, who signs. */
  APPROVER("被评价部门负责人", "the head of the rated department"),
  /** 政务服务中心. */
  CENTRE("政务服务中心", "the service centre"),
  /** 评价人, by his receipt. */
  CITIZEN("评价人", "the citizen");

  private final String chinese;
  private final String english;

  Party(String chinese, String english) {
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
