package org.haochaping.bulletin.remark;

/** Where a remark stands. */
public enum RemarkState {
  RECEIVED("待答复", "Waiting for an answer"),
  ANSWERED("已答复", "Answered"),
  ACCEPTED("确有错误，予以更正", "An error, to be corrected"),
  REFUTED("经核实无误", "Checked, not an error"),
  WITHHELD("未公开", "Not shown to everybody");

  private final String chinese;
  private final String english;

  RemarkState(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  public String chinese() {
    return chinese;
  }

  public String english() {
    return english;
  }

  /** Whether everybody may read it with its answer. */
  public boolean isPublic() {
    return switch (this) {
      case ANSWERED, ACCEPTED, REFUTED -> true;
      case RECEIVED, WITHHELD -> false;
    };
  }
}
