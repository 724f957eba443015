package org.haochaping.plugin.api;

/** Why a good record is no rating; such records are counted apart. */
public enum Apart {
  /** It concerns no government service (政务服务), as most calls to a hotline do. */
  OTHER_BUSINESS("与政务服务无关", "No government service"),
  /** Nobody rated: the counterpart asked, or would have, and got no answer. */
  NOT_RATED("未评价", "Not rated");

  private final String chinese;
  private final String english;

  Apart(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** The Chinese name. */
  public String chinese() {
    return chinese;
  }

  /** The English name. */
  public String english() {
    return english;
  }
}
