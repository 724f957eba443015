package org.haochaping.plugin.api;

/** How a rating came to be; decides whether it counts as active (主动评价). */
public enum Origin {
  /** The citizen rated unasked. */
  ACTIVE("主动评价", true),
  /** The citizen followed an invitation. */
  INVITED("邀请评价", true),
  /** The citizen chose the level, staff held the device. */
  STAFF_ASSISTED("协助评价", true),
  /** Staff typed in what the citizen said or wrote. */
  STAFF_ENTERED("代为录入", false),
  /** Nobody rated in time, the rule filled the level in (默认评价). */
  DEFAULT("默认评价", false),
  /** Taken over from a counterpart that does not say how it came to be. */
  IMPORTED("批量导入", false),
  /** A trial of the way; never counts. */
  TEST("测试", false);

  private final String chinese;
  private final boolean active;

  Origin(String chinese, boolean active) {
    this.chinese = chinese;
    this.active = active;
  }

  /** The Chinese name. */
  public String chinese() {
    return chinese;
  }

  /** Whether this is an active rating (主动评价) in the sense of GB/T 39734. */
  public boolean isActive() {
    return active;
  }

  /** Whether it counts in any figure at all. */
  public boolean counts() {
    return this != TEST;
  }
}
