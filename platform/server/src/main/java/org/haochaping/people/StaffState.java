package org.haochaping.people;

/** Where somebody stands. */
public enum StaffState {
  PLANNED("尚未到岗"),
  IN_FORCE("在岗"),
  DISABLED("已停用"),
  LEFT("已离岗");

  private final String chinese;

  StaffState(String chinese) {
    this.chinese = chinese;
  }

  String chinese() {
    return chinese;
  }
}
