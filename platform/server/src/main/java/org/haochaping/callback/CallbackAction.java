package org.haochaping.callback;

/** What the service centre can do with a call-back. */
public enum CallbackAction {
  ATTEMPT("记录一次联系", "note an attempt"),
  CONFIRM("记录整改属实", "note that it was confirmed"),
  REFUTE("记录整改不实", "note that it was refuted"),
  GIVE_UP("记录未联系上", "note that nobody was reached");

  private final String chinese;
  private final String english;

  CallbackAction(String chinese, String english) {
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
