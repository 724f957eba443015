package org.haochaping.document;

import java.time.LocalDate;

/** How a day is written on paper, GB/T 9704: 2027年1月8日. */
public final class ChineseDay {

  private ChineseDay() {}

  public static String of(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }
}
