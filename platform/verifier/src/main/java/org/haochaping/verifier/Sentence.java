package org.haochaping.verifier;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** The sentences of a bulletin that tell numbers, or that there are none. */
enum Sentence {
  TITLE(Title.PERIOD),
  TITLE_OF_CORRECTION(Title.PERIOD + Title.CORRECTED),
  TITLE_OF_SOME_CORRECTED(Title.PERIOD + Title.SOME + Title.CORRECTED),
  TITLE_OF_SOME(Title.PERIOD + Title.SOME),
  TITLE_OF_RANKING(Title.RANKING),
  TITLE_OF_RANKING_CORRECTED(Title.RANKING + Title.CORRECTED),
  RECEIVED("{period}，{tenant}共收到政务服务评价{all}件。其中，好评{good}件，好评率{goodRate}；差评{bad}件，差评率{badRate}。"),
  RECEIVED_OF_RANKING(
      "{period}，{tenant}八类来源共收到政务服务评价{all}件。好评率{goodRate}，差评率{badRate}。", Map.of("sources", "8")),
  NOTHING_RECEIVED("{period}，{tenant}没有收到政务服务评价。", Map.of("all", "0")),
  ACTIVE("主动评价{active}件，主动评价率{activeRate}；在主动评价中，好评率{activeGoodRate}，差评率{activeBadRate}。"),
  NONE_ACTIVE("主动评价{active}件，主动评价率{activeRate}。"),
  CASES(
      "期内办结办件{finished}件，其中可以评价{evaluable}件；已评{evaluated}件，参评率{participation}；"
          + "未评率{unrated}；仅有默认评价{defaulted}件，另行列示，不算参评。"),
  CORRECTION("本通报按第{version}次结算编制，取代按第{corrected}次结算发布的通报。原通报仍可查阅，主要数据变化如下。"),
  CORRECTION_OF_RANKING("本排名按第{version}次结算汇总，取代此前发布的排名。原排名仍可查阅，主要数据变化如下。"),
  ALL_TOLD_APPEALS_RUN(
      Results.OPENED + Results.ALL_TOLD + Results.STATES + Results.APPEALS + Results.END,
      Map.of("untold", "0")),
  ALL_TOLD(
      Results.OPENED + Results.ALL_TOLD + Results.STATES + Results.END,
      Map.of("untold", "0", "canAppeal", "0")),
  SOME_UNTOLD_APPEALS_RUN(
      Results.OPENED + Results.SOME_UNTOLD + Results.STATES + Results.APPEALS + Results.END),
  SOME_UNTOLD(
      Results.OPENED + Results.SOME_UNTOLD + Results.STATES + Results.END,
      Map.of("canAppeal", "0")),
  RANKED_OF_YEAR("汇总全年八类来源的评价，" + Ranks.RULE, Map.of("sources", "8")),
  RANKED(Ranks.RULE),
  RANKED_BUT_OTHERS(Ranks.RULE + "政务服务中心等非部门单位不与部门一同排名。"),
  RANGE("统计范围为评价日期在{first}至{last}的评价，数据截至{cutOff}（北京时间）；此后收到或更正的评价进入下一次结算。"),
  SCOPE_OF_SOME("本通报汇总{sourceNames}的评价；本期其他来源由各牵头部门分别通报；{others}"),
  SCOPE("本通报汇总{sourceNames}的评价；{others}"),
  SCOPE_OF_RANKING("本排名汇总{sourceNames}的评价。"),
  ROUNDED_EACH(Shares.ROUNDED + "各项占比分别舍入，合计可能不等于100。", Map.of("shares", "half-up")),
  ROUNDED_TO_100(Shares.ROUNDED + "各项占比按最大余额法取舍，合计为100。", Map.of("shares", "closed-to-100")),
  WEIGHTS("平均分按非常满意{weight1}分、满意{weight2}分、基本满意{weight3}分、不满意{weight4}分、非常不满意{weight5}分相加，除以评价数。"),
  AVERAGES("平均分{average}分；在主动评价中，平均分{activeAverage}分。"),
  AVERAGE("平均分{average}分。", Map.of("active", "0")),
  CARRIED("上期（{before}）结算时尚未答复的差评，截至本期结算时的办理情况另行列示。"),
  FILED("本年度各牵头部门已备案的通报共{filings}份。"),
  NOTHING_FILED("截至汇总之日，本年度各牵头部门没有备案的通报；本排名直接按年度结算汇总。", Map.of("filings", "0")),
  VOIDED("本期经复核不予采纳的误评、恶意差评{voided}件，未计入以上各数。"),
  FOLLOW_UPS("本期追加评价{followUps}件（其中差评{badFollowUps}件），未计入以上各数，其中差评已逐件立案核查整改。"),
  DEFAULTS("本期默认评价{defaults}件，计入评价数，不计入主动评价数。"),
  MINIMUM("排名采用并列排名法（1、2、2、4），参加排名的最低评价数为{minimum}件。"),
  COMPUTED(
      "以上各数均由期间结算（编号{closing}，第{version}次结算）中按来源、渠道、部门和等级列出的计数相加、相除得到，可据此复算；"
          + "本通报所用数据SHA-256为{sha256}，全部结算数据SHA-256为{closingSha256}。"),
  VERSIONS("指标口径版本{definitions}；规则版本{policy}。");

  @SuppressWarnings("ImmutableEnumChecker") // its pattern and its map never change
  private final Template template;

  Sentence(String text) {
    this(text, Map.of());
  }

  /** One that tells values by its wording, too. */
  Sentence(String text, Map<String, String> claims) {
    this.template = Template.of(text, claims);
  }

  /** Which of these a text is. */
  static Optional<Sentence> of(String text) {
    return Arrays.stream(values()).filter(one -> one.template.saidIn(text).isPresent()).findFirst();
  }

  /** What a text that is this sentence tells by name. */
  Map<String, String> saidIn(String text) {
    return template.saidIn(text).orElseThrow();
  }

  /** As it ought to be printed. */
  String with(Map<String, String> values) {
    return template.with(values);
  }

  private static final class Title {
    static final String PERIOD = "{subject}政务服务“好差评”情况通报";
    static final String RANKING = "{subject}政务服务好评率、差评率排名情况通报";
    static final String SOME = "（{sourceNames}）";
    static final String CORRECTED = "（更正）";
  }

  private static final class Results {
    static final String OPENED = "本期差评立案{opened}件，";
    static final String ALL_TOLD = "通报前已反馈被评价部门。";
    static final String SOME_UNTOLD = "其中{untold}件待转办，尚未反馈被评价部门，其余通报前已反馈。";
    static final String STATES = "截至通报之日，已确认{confirmed}件，复核调查中{examined}件，复核后撤销{withdrawn}件。";
    static final String APPEALS = "其中{canAppeal}个部门申请复核的期限未满。";
    static final String END = "此后经复核撤销的，另行更正。";
  }

  private static final class Ranks {
    static final String RULE = "好评率、差评率分别由高到低排名，数值相同的并列；评价数不足{minimum}件的部门只列出，不参加排名。";
  }

  private static final class Shares {
    static final String ROUNDED = "百分数四舍五入保留{decimals}；不足全部的不记{notAll}，不为零的不记{notNone}。";
  }
}
