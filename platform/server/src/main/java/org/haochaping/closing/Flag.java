package org.haochaping.closing;

/** A mark of doubt on a unit's active ratings. It is told and takes no rating out of any figure. */
public enum Flag {
  /** Very many within minutes. */
  BURST("短时集中", "Burst", "同一渠道短时间内集中提交的评价", "Ratings over one channel within minutes"),
  /** Nearly all over one of its windows. */
  ONE_WINDOW("集中于一个窗口", "One window", "来自同一窗口的评价", "Ratings of windows that came from one of them"),
  /** Given before the case was finished. */
  BEFORE_END(
      "办结前评价", "Before the end", "办件办结之前作出的评价", "Ratings given before the case was finished"),
  /** Again and again in the same words. */
  SAME_WORDS("文字雷同", "Same words", "文字完全相同的评价", "Ratings whose words are exactly alike");

  private final String chinese;
  private final String english;
  private final String meaning;
  private final String meaningEnglish;

  Flag(String chinese, String english, String meaning, String meaningEnglish) {
    this.chinese = chinese;
    this.english = english;
    this.meaning = meaning;
    this.meaningEnglish = meaningEnglish;
  }

  public String chinese() {
    return chinese;
  }

  public String english() {
    return english;
  }

  /** What is counted. */
  public String meaning() {
    return meaning;
  }

  public String meaningEnglish() {
    return meaningEnglish;
  }
}
