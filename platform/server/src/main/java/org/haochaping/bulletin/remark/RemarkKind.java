package org.haochaping.bulletin.remark;

/** What somebody has to say of a bulletin. */
public enum RemarkKind {
  COMMENT("留言", "Comment"),
  ERROR("指出错误", "Error");

  private final String chinese;
  private final String english;

  RemarkKind(String chinese, String english) {
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
