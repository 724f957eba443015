package org.haochaping.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.haochaping.tenancy.Policy.FiguresPolicy;
import org.haochaping.tenancy.Policy.ScoreWeights;

/** What the figures mean, as told under every document that prints them. */
public final class Definitions {
  /** Stored with each closing; counts up when a formula or a rule of rounding changes. */
  public static final String VERSION = "2026-4";

  private static final List<String> DIGITS = List.of("整数", "一位小数", "两位小数", "三位小数", "四位小数");

  private Definitions() {}

  /** Of a document that prints rates by these rules, and average scores where they say so. */
  public static List<String> sentences(FiguresPolicy policy) {
    List<String> sentences = new ArrayList<>(rates(policy));
    if (policy.weights().printed()) {
      sentences.add(average(policy.weights()));
    }
    return sentences;
  }

  private static List<String> rates(FiguresPolicy policy) {
    return List.of(
        "好评率＝（非常满意＋满意＋基本满意）÷评价数；差评率＝（不满意＋非常不满意）÷评价数。",
        "主动评价指企业和群众自主、受邀或在协助下自己选定等级的评价，不含默认评价、代为录入和批量导入；"
            + "主动评价率＝主动评价数÷评价数；主动评价好评率、主动评价差评率只在主动评价中计算。",
        "参评率＝已评办件数÷可评办件数，未评率＝没有主动评价的可评办件数÷可评办件数，均按期内办结、可以评价的办件计，"
            + "一个办件不论服务和评价几次只计一件；默认评价不算参评，代为录入和批量导入算参评、不算主动评价。",
        rounding(policy),
        "追加评价（同一次服务的第二次评价）不替代首次评价，也不计入评价数和各项比率，其数量单独列示。",
        "经复核认定的误评、恶意差评不计入分子和分母，其数量单独列示。");
  }

  private static String rounding(FiguresPolicy policy) {
    return "百分数四舍五入保留"
        + DIGITS.get(policy.decimals())
        + "；不足全部的不记"
        + BigDecimal.valueOf(100).setScale(policy.decimals())
        + "，不为零的不记"
        + BigDecimal.ZERO.setScale(policy.decimals())
        + "。"
        + (policy.sharesClosed() ? "各项占比按最大余额法取舍，合计为100。" : "各项占比分别舍入，合计可能不等于100。");
  }

  private static String average(ScoreWeights weights) {
    return "平均分按非常满意"
        + weights.verySatisfied()
        + "分、满意"
        + weights.satisfied()
        + "分、基本满意"
        + weights.basicallySatisfied()
        + "分、不满意"
        + weights.dissatisfied()
        + "分、非常不满意"
        + weights.veryDissatisfied()
        + "分相加，除以评价数。";
  }
}
