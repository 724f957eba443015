package org.haochaping.appeal;

/** What can be done with an appeal. */
public enum AppealAction {
  DRAFT("拟写申请", "draft the application"),
  LODGE("签署并提交", "sign and lodge it"),
  LODGE_SEALED("提交盖章扫描件", "lodge it with the sealed scan"),
  STATE("举证申辩", "state his case"),
  DECIDE("作出复核决定", "decide it");

  private final String chinese;
  private final String english;

  AppealAction(String chinese, String english) {
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
