package org.haochaping.bulletin.way;

/** Where a bulletin stands. */
public enum IssueState {
  PREPARED("待发布", "Draft, to be published"),
  COMPILED("已汇总，待报审", "Compiled, to be submitted"),
  SUBMITTED("政府审核中", "Before the government"),
  RETURNED("退回修改", "Returned"),
  APPROVED("已审核，待发布", "Approved, to be published"),
  PUBLISHED("已发布", "Published"),
  DROPPED("不再发布", "Dropped, not published any more");

  private final String chinese;
  private final String english;

  IssueState(String chinese, String english) {
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
