package org.haochaping.figures;

import java.util.List;

/** What the figures mean, as told under every document that prints them. */
public final class Definitions {
  /** Stored with each closing; counts up when a formula or a rule of rounding changes. */
  public static final String VERSION = "2026-1";

  private static final List<String> SENTENCES =
      List.of(
          "好评率＝（非常满意＋满意＋基本满意）÷评价数；差评率＝（不满意＋非常不满意）÷评价数。",
          "主动评价指企业和群众自主、受邀或在协助下自己选定等级的评价，不含默认评价、代为录入和批量导入；"
              + "主动评价率＝主动评价数÷评价数；主动评价好评率、主动评价差评率只在主动评价中计算。",
          "百分数四舍五入保留两位小数；不足全部的不记100.00，不为零的不记0.00。各项占比分别舍入，合计可能不等于100。",
          "经复核认定的误评、恶意差评不计入分子和分母，其数量单独列示。");

  private Definitions() {}

  public static List<String> sentences() {
    return SENTENCES;
  }
}
