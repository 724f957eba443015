package org.haochaping.rectification;

/** Where a case stands. */
public enum CaseState {
  OPENED("待转办", "Waiting for hand-over"),
  HANDED_OVER("待签收", "Waiting for acknowledgement"),
  ACKNOWLEDGED("核查整改中", "Being rectified"),
  DRAFTED("待签批", "Waiting for signature"),
  ANSWERED("已答复，待报送", "Answered, to be reported"),
  CLOSED("已办结", "Closed"),
  VOIDED("不予采纳", "Voided on appeal"),
  MERGED("已并案", "Merged into another case");

  private final String chinese;
  private final String english;

  CaseState(String chinese, String english) {
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
