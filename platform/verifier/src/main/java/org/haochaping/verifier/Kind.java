package org.haochaping.verifier;

import java.util.Set;

/** Which bulletin it is, 三(三); it decides what has to be printed. */
enum Kind {
  MONTHLY("monthly-bulletin", Set.of(1L, 2L, 3L, 5L), Others.HALF_YEARLY + "，" + Others.ANNUAL),
  HALF_YEARLY("half-yearly-bulletin", Set.of(4L, 8L), Others.MONTHLY + "，" + Others.ANNUAL),
  ANNUAL("annual-bulletin", Set.of(6L, 7L), Others.MONTHLY + "，" + Others.HALF_YEARLY),
  /** 三(一)9: of all eight sources. */
  RANKING("annual-ranking", Set.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L), "");

  private static final int HALF = 6;

  private final String code;

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
  private final Set<Long> sources;

  private final String others;

  Kind(String code, Set<Long> sources, String others) {
    this.code = code;
    this.sources = sources;
    this.others = others;
  }

  /** The one of a period; of a year there are two, and it says which it is. */
  static Kind of(Period period, String code) {
    int months = period.months();
    if (months == 1) {
      return MONTHLY;
    }
    if (months == HALF) {
      return HALF_YEARLY;
    }
    return code.equals(RANKING.code) ? RANKING : ANNUAL;
  }

  String code() {
    return code;
  }

  /** Whether these are all that there is to tell. */
  boolean isAll(Set<Long> told) {
    return sources.equals(told);
  }

  /** Where the other sources are told. */
  String others() {
    return others + "。";
  }

  private static final class Others {
    static final String MONTHLY = "窗口评价器、网上政务服务大厅、一部手机办事通、部门自建系统扫码按月通报";
    static final String HALF_YEARLY = "12345政务服务热线、调查暗访按半年通报";
    static final String ANNUAL = "调查问卷、第三方评价按年度通报";
  }
}
