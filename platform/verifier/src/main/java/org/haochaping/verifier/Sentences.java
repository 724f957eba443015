package org.haochaping.verifier;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sentences of a bulletin that tell numbers. */
final class Sentences {
  private static final String TOLD = "通报前已反馈被评价部门";
  private static final String UNTOLD = "其中{untold}件待转办，尚未反馈被评价部门，其余通报前已反馈";
  private static final String APPEALS = "其中{canAppeal}个部门申请复核的期限未满。";

  private static final String ROUNDED = "百分数四舍五入保留{decimals}；不足全部的不记{notAll}，不为零的不记{notNone}。";

  private static final List<Template> ALL =
      List.of(
          Template.of("{subject}政务服务“好差评”情况通报"),
          Template.of("{subject}政务服务“好差评”情况通报（更正）"),
          Template.of("{subject}政务服务“好差评”情况通报（{sourceNames}）（更正）"),
          Template.of("{subject}政务服务“好差评”情况通报（{sourceNames}）"),
          Template.of("{subject}政务服务好评率、差评率排名情况通报"),
          Template.of("{subject}政务服务好评率、差评率排名情况通报（更正）"),
          Template.of(
              "{period}，{tenant}共收到政务服务评价{all}件。其中，好评{good}件，好评率{goodRate}；差评{bad}件，差评率{badRate}。"),
          Template.of("{period}，{tenant}八类来源共收到政务服务评价{all}件。好评率{goodRate}，差评率{badRate}。"),
          Template.of("{period}，{tenant}没有收到政务服务评价。").claiming("all", "0"),
          Template.of(
              "主动评价{active}件，主动评价率{activeRate}；在主动评价中，好评率{activeGoodRate}，差评率{activeBadRate}。"),
          Template.of("主动评价{active}件，主动评价率{activeRate}。"),
          Template.of(
              "期内办结办件{finished}件，其中可以评价{evaluable}件；已评{evaluated}件，参评率{participation}；"
                  + "未评率{unrated}；仅有默认评价{defaulted}件，另行列示，不算参评。"),
          Template.of("本通报按第{version}次结算编制，取代按第{corrected}次结算发布的通报。原通报仍可查阅，主要数据变化如下。"),
          Template.of("本排名按第{version}次结算汇总，取代此前发布的排名。原排名仍可查阅，主要数据变化如下。"),
          results(TOLD, APPEALS),
          results(TOLD, "").claiming("canAppeal", "0"),
          results(UNTOLD, APPEALS),
          results(UNTOLD, "").claiming("canAppeal", "0"),
          Template.of("汇总全年八类来源的评价，好评率、差评率分别由高到低排名，数值相同的并列；评价数不足{minimum}件的部门只列出，不参加排名。"),
          Template.of("好评率、差评率分别由高到低排名，数值相同的并列；评价数不足{minimum}件的部门只列出，不参加排名。"),
          Template.of("好评率、差评率分别由高到低排名，数值相同的并列；评价数不足{minimum}件的部门只列出，不参加排名。政务服务中心等非部门单位不与部门一同排名。"),
          Template.of("统计范围为评价日期在{first}至{last}的评价，数据截至{cutOff}（北京时间）；此后收到或更正的评价进入下一次结算。"),
          Template.of(ROUNDED + "各项占比分别舍入，合计可能不等于100。").claiming("shares", "half-up"),
          Template.of(ROUNDED + "各项占比按最大余额法取舍，合计为100。").claiming("shares", "closed-to-100"),
          Template.of(
              "平均分按非常满意{weight1}分、满意{weight2}分、基本满意{weight3}分、不满意{weight4}分、非常不满意{weight5}分相加，除以评价数。"),
          Template.of("平均分{average}分；在主动评价中，平均分{activeAverage}分。"),
          Template.of("平均分{average}分。").claiming("active", "0"),
          Template.of("上期（{before}）结算时尚未答复的差评，截至本期结算时的办理情况另行列示。"),
          Template.of("本年度各牵头部门已备案的通报共{filings}份。"),
          Template.of("本期经复核不予采纳的误评、恶意差评{voided}件，未计入以上各数。"),
          Template.of("本期追加评价{followUps}件（其中差评{badFollowUps}件），未计入以上各数，其中差评已逐件立案核查整改。"),
          Template.of("本期默认评价{defaults}件，计入评价数，不计入主动评价数。"),
          Template.of("排名采用并列排名法（1、2、2、4），参加排名的最低评价数为{minimum}件。"),
          Template.of(
              "以上各数均由期间结算（编号{closing}，第{version}次结算）中按来源、渠道、部门和等级列出的计数相加、相除得到，可据此复算；"
                  + "本通报所用数据SHA-256为{sha256}，全部结算数据SHA-256为{closingSha256}。"),
          Template.of("指标口径版本{definitions}；规则版本{policy}。"));

  private Sentences() {}

  private static Template results(String told, String appeals) {
    return Template.of(
        "本期差评立案{opened}件，"
            + told
            + "。截至通报之日，已确认{confirmed}件，复核调查中{examined}件，复核后撤销{withdrawn}件。"
            + appeals
            + "此后经复核撤销的，另行更正。");
  }

  /** What the sentence tells by name; empty when it is none of these. */
  static Optional<Map<String, String>> read(String text) {
    return ALL.stream().flatMap(template -> template.saidIn(text).stream()).findFirst();
  }
}
