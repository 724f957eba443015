package org.haochaping.callback;

/** Where a call-back stands. */
public enum CallbackState {
  OPEN("待回访", "To be called"),
  CONFIRMED("整改属实", "Confirmed"),
  REFUTED("整改不实", "Refuted"),
  UNREACHED("未联系上", "Not reached");

  private final String chinese;
  private final String english;

  CallbackState(String chinese, String english) {
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
