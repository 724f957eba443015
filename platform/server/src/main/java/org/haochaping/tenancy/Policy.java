package org.haochaping.tenancy;

import jakarta.json.JsonObject;
import java.util.UUID;

/**
 * The rules in force for a tenant on a day: the regulation's own numbers, and over them what the
 * tenants above and the tenant itself have ruled. Every rule cites its clause.
 *
 * @param version which recorded rules it was made of, as {@code 530000@1+532800@2}; cases and
 *     closings store it
 * @param handOver 一(二)1: bad review received to handed over (转办)
 * @param rectifyClear 一(二)2: clear matters are put right at once (立行立改)
 * @param rectifyComplex 一(二)2: complex matters
 * @param giveBack how long a department can give back what was handed to it by mistake (退回)
 * @param extension 一(二)2: the longest extension (延期)
 * @param report 一(二)3: rectified to reported (附件2)
 * @param appeal 二(二)1: told of the bad review to appealed (申请复核)
 * @param appealDecision 二(二)2: appealed to decided
 * @param hearing 二(二)3: how long the rated person can state his case before it is decided
 * @param reminder so long before a deadline ends it is told (提醒)
 * @param escalation so long after a deadline has passed it is pressed for (督办)
 * @param correction how long a citizen can correct a slip of his own (改错)
 * @param followUp how long a citizen whose rating opened no case can rate once more (追加评价)
 * @param lateTerminal how late a rating that waited in a counter terminal still counts for the day
 *     the terminal says
 */
public record Policy(
    String version,
    DeadlinePolicy handOver,
    DeadlinePolicy rectifyClear,
    DeadlinePolicy rectifyComplex,
    DeadlinePolicy giveBack,
    DeadlinePolicy extension,
    DeadlinePolicy report,
    DeadlinePolicy appeal,
    DeadlinePolicy appealDecision,
    DeadlinePolicy hearing,
    DeadlinePolicy reminder,
    DeadlinePolicy escalation,
    CorrectionPolicy correction,
    FollowUpPolicy followUp,
    LateTerminalPolicy lateTerminal,
    CallbackPolicy callback,
    DefaultRatingPolicy defaultRating,
    RankingPolicy ranking,
    FiguresPolicy figures,
    CredibilityPolicy credibility,
    BulletinFormsPolicy bulletinForms,
    RemarkPolicy remarks,
    TagPolicy tags) {

  /** A deadline in working days; the first day does not count. */
  public record DeadlinePolicy(int workingDays, String clause) {}

  /** So many minutes after he rated; none when a tenant wants no corrections. */
  public record CorrectionPolicy(int minutes, String clause) {}

  /** So many calendar days after the first rating; none when a tenant wants no such follow-ups. */
  public record FollowUpPolicy(int calendarDays, String clause) {}

  /** So many calendar days back a terminal is believed; beyond them the day of receipt decides. */
  public record LateTerminalPolicy(int calendarDays, String clause) {}

  /** 一(二)4: at least this share of the rectified bad reviews is called back, and by whom. */
  public record CallbackPolicy(int percent, UUID centreTenantId, String clause) {}

  /** What counts for those who do not rate within so many working days. */
  public record DefaultRatingPolicy(boolean active, int workingDays, String level, String clause) {}

  /** Who has fewer ratings is listed unranked. */
  public record RankingPolicy(int minimumVolume, String clause) {}

  /**
   * How figures are printed.
   *
   * @param decimals of rates, shares and average scores
   * @param sharesClosed whether the shares of a table are made to add up to exactly 100; else each
   *     is rounded for itself
   */
  public record FiguresPolicy(
      int decimals, boolean sharesClosed, String clause, ScoreWeights weights) {

    /** As it is where nobody has ruled anything. */
    public static FiguresPolicy usual() {
      return of(PolicyRule.FIGURES.regulation(), PolicyRule.AVERAGE_SCORE.regulation());
    }

    private static FiguresPolicy of(JsonObject printing, JsonObject average) {
      return new FiguresPolicy(
          printing.getInt("decimals"),
          printing.getBoolean("sharesClosed"),
          printing.getString("clause"),
          new ScoreWeights(
              average.getInt("verySatisfied"),
              average.getInt("satisfied"),
              average.getInt("basicallySatisfied"),
              average.getInt("dissatisfied"),
              average.getInt("veryDissatisfied"),
              average.getBoolean("printed"),
              average.getString("clause")));
    }
  }

  /**
   * What a rating of each level weighs in an average score (平均分).
   *
   * @param printed whether bulletins tell it; the regulation itself asks for none
   */
  public record ScoreWeights(
      int verySatisfied,
      int satisfied,
      int basicallySatisfied,
      int dissatisfied,
      int veryDissatisfied,
      boolean printed,
      String clause) {}

  /**
   * From when on ratings are marked as doubtful; a mark takes nothing out of any figure.
   *
   * @param burstRatings so many of a unit over one channel
   * @param burstMinutes within so many minutes
   * @param windowPercent this share of a unit's ratings over one of its several windows
   * @param sameWords so many ratings of a unit in the same words
   * @param wordsLength where these have at least so many characters
   */
  public record CredibilityPolicy(
      int burstRatings,
      int burstMinutes,
      int windowPercent,
      int sameWords,
      int wordsLength,
      String clause) {}

  /**
   * In which forms a bulletin has to be posted by its date, 三(三); one posted in another form is
   * noted all the same and is never late.
   *
   * @param website 政府网站
   * @param noticeBoard 信息公开栏
   * @param document 文件
   * @param openData 政务信息公开系统
   */
  public record BulletinFormsPolicy(
      boolean website, boolean noticeBoard, boolean document, boolean openData, String clause) {}

  /** So many remarks on one bulletin within an hour; more are asked to come back later. */
  public record RemarkPolicy(int perHour, String clause) {}

  /** Which version of the tag catalogue citizens choose from. */
  public record TagPolicy(String catalogue, String clause) {}

  static Policy of(String version, JsonObject rules, UUID centreTenantId) {
    return new Policy(
        version,
        deadline(rules, PolicyRule.HAND_OVER),
        deadline(rules, PolicyRule.RECTIFY_CLEAR),
        deadline(rules, PolicyRule.RECTIFY_COMPLEX),
        deadline(rules, PolicyRule.GIVE_BACK),
        deadline(rules, PolicyRule.EXTENSION),
        deadline(rules, PolicyRule.REPORT),
        deadline(rules, PolicyRule.APPEAL),
        deadline(rules, PolicyRule.APPEAL_DECISION),
        deadline(rules, PolicyRule.HEARING),
        deadline(rules, PolicyRule.REMINDER),
        deadline(rules, PolicyRule.ESCALATION),
        correction(rule(rules, PolicyRule.CORRECTION)),
        followUp(rule(rules, PolicyRule.FOLLOW_UP)),
        lateTerminal(rule(rules, PolicyRule.LATE_TERMINAL)),
        callback(rule(rules, PolicyRule.CALLBACK), centreTenantId),
        defaultRating(rule(rules, PolicyRule.DEFAULT_RATING)),
        ranking(rule(rules, PolicyRule.RANKING)),
        FiguresPolicy.of(rule(rules, PolicyRule.FIGURES), rule(rules, PolicyRule.AVERAGE_SCORE)),
        credibility(rule(rules, PolicyRule.CREDIBILITY)),
        bulletinForms(rule(rules, PolicyRule.BULLETIN_FORMS)),
        remarks(rule(rules, PolicyRule.REMARKS)),
        tags(rule(rules, PolicyRule.TAGS)));
  }

  private static JsonObject rule(JsonObject rules, PolicyRule rule) {
    return rules.getJsonObject(rule.key());
  }

  private static DeadlinePolicy deadline(JsonObject rules, PolicyRule rule) {
    JsonObject values = rule(rules, rule);
    return new DeadlinePolicy(values.getInt("workingDays"), values.getString("clause"));
  }

  private static CorrectionPolicy correction(JsonObject rule) {
    return new CorrectionPolicy(rule.getInt("minutes"), rule.getString("clause"));
  }

  private static FollowUpPolicy followUp(JsonObject rule) {
    return new FollowUpPolicy(rule.getInt("calendarDays"), rule.getString("clause"));
  }

  private static LateTerminalPolicy lateTerminal(JsonObject rule) {
    return new LateTerminalPolicy(rule.getInt("calendarDays"), rule.getString("clause"));
  }

  private static CallbackPolicy callback(JsonObject rule, UUID centreTenantId) {
    return new CallbackPolicy(rule.getInt("percent"), centreTenantId, rule.getString("clause"));
  }

  private static DefaultRatingPolicy defaultRating(JsonObject rule) {
    return new DefaultRatingPolicy(
        rule.getBoolean("active"),
        rule.getInt("workingDays"),
        rule.getString("level"),
        rule.getString("clause"));
  }

  private static RankingPolicy ranking(JsonObject rule) {
    return new RankingPolicy(rule.getInt("minimumVolume"), rule.getString("clause"));
  }

  private static CredibilityPolicy credibility(JsonObject rule) {
    return new CredibilityPolicy(
        rule.getInt("burstRatings"),
        rule.getInt("burstMinutes"),
        rule.getInt("windowPercent"),
        rule.getInt("sameWords"),
        rule.getInt("wordsLength"),
        rule.getString("clause"));
  }

  private static BulletinFormsPolicy bulletinForms(JsonObject rule) {
    return new BulletinFormsPolicy(
        rule.getBoolean("website"),
        rule.getBoolean("noticeBoard"),
        rule.getBoolean("document"),
        rule.getBoolean("openData"),
        rule.getString("clause"));
  }

  private static RemarkPolicy remarks(JsonObject rule) {
    return new RemarkPolicy(rule.getInt("perHour"), rule.getString("clause"));
  }

  private static TagPolicy tags(JsonObject rule) {
    return new TagPolicy(rule.getString("catalogue"), rule.getString("clause"));
  }
}
