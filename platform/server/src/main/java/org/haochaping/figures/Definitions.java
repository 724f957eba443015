package org.haochaping.figures;

import java.util.List;

/** What the figures mean, as told under every document that prints them. */
public final class Definitions {
  /** Stored with each closing; counts up when a formula or a rule of rounding changes. */
  public static final String VERSION = "2026-3";

  private static final List<String> SENTENCES =
      List.of(
          "好评率＝（非常满意＋满意＋基本满意）÷评价数；差评率＝（不满意＋非常不满意）÷评价数。",
          "主动评价指企业和群众自主、受邀或在协助下自己选定等级的评价，不含默认评价、代为录入和批量导入；"
              + "主动评价率＝主动评价数÷评价数；主动评价好评率、主动评价差评率只在主动评价中计算。",
          "参评率＝已评办件数÷可评办件数，未评率＝没有主动评价的可评办件数÷可评办件数，均按期内办结、可以评价的办件计，"
              + "一个办件不论服务和评价几次只计一件；默认评价不算参评，代为录入和批量导入算参评、不算主动评价。",
          "百分数四舍五入保留两位小数；不足全部的不记100.00，不为零的不记0.00。各项占比分别舍入，合计可能不等于100。",
          "追加评价（同一次服务的第二次评价）不替代首次评价，也不计入评价数和各项比率，其数量单独列示。",
          "经复核认定的误评、恶意差评不计入分子和分母，其数量单独列示。");

  private Definitions() {}

  public static List<String> sentences() {
    return SENTENCES;
  }
}
