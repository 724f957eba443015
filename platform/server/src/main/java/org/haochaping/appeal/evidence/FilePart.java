package org.haochaping.appeal.evidence;

/** Of which part of an appeal a file is. */
public enum FilePart {
  APPLICATION("申请材料", "evidence for the application", 10),
  STATEMENT("举证申辩材料", "evidence of the rated person", 10),
  /** 附件3 with the seal of the unit; one, as it stands for one signature. */
  SCAN("盖章扫描件", "the sealed scan", 1);

  private final String chinese;
  private final String english;
  private final int most;

  FilePart(String chinese, String english, int most) {
    this.chinese = chinese;
    this.english = english;
    this.most = most;
  }

  public String chinese() {
    return chinese;
  }

  public String english() {
    return english;
  }

  /** How many: what somebody can read within the five days he has to decide. */
  public int most() {
    return most;
  }
}
