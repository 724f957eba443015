package org.haochaping.verifier;

/** What the tables of a bulletin are called. */
final class Captions {
  static final String LEVELS = "各等级评价数及占比";
  static final String SOURCES = "各来源评价数及占比";
  static final String TERMINALS = "各评价渠道评价数及占比";
  static final String UNIT_LEVELS = "各部门各等级评价数";
  static final String UNIT_RATES = "各部门好评率、差评率";
  static final String UNIT_SOURCES = "各部门各来源评价数";
  static final String CASES = "各部门办件参评情况";
  static final String RANKS = "各部门排名";
  static final String CORRECTION = "更正前后对照";
  static final String SCORES = "各部门考核测评得分";
  static final String BELOW = "本级与各地评价情况";
  static final String RESULTS = "各部门差评结果复核情况";
  static final String RECTIFIED = "各部门差评整改落实情况";
  static final String FILINGS = "本年度备案的通报";

  private Captions() {}

  /** It names the period before. */
  static String carried(Outcomes.Before before) {
    return before.period().chinese() + "未办结差评办理情况";
  }
}
