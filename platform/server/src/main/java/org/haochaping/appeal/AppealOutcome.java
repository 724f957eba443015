package org.haochaping.appeal;

/** What was decided, 二(二)3. */
public enum AppealOutcome {
  VOIDED_WRONG("误评，不予采纳", "Rated by mistake, void"),
  VOIDED_MALICIOUS("恶意差评，不予采纳", "Malicious, void"),
  REATTRIBUTED("误评，更正承办部门", "About another department"),
  REJECTED("维持原评价", "Upheld");

  private final String chinese;
  private final String english;

  AppealOutcome(String chinese, String english) {
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
