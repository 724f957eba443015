package org.haochaping.appeal;

/** Where an appeal stands. */
public enum AppealState {
  DRAFTED("待单位负责人签署", "To be signed"),
  LODGED("复核中", "Being examined"),
  DECIDED("已反馈复核结果", "Decided");

  private final String chinese;
  private final String english;

  AppealState(String chinese, String english) {
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
