package org.haochaping.duty;

/** What can be owed, and under which clause of the regulation. */
public enum DutyKind {
  /** The lead department hands a bad review over. */
  HAND_OVER("一(二)1", "转办差评", "Hand the bad review over"),
  /** The rated department investigates, rectifies and answers. */
  RECTIFICATION("一(二)2", "核查整改并答复", "Investigate, rectify and answer"),
  /** The lead department decides on an extension before the deadline it is about. */
  EXTENSION_DECISION("一(二)2", "决定是否延期", "Decide on the extension"),
  /** The rated department reports what it did: 附件2. */
  REPORT("一(二)3", "报送整改情况报告表", "Report the rectification"),
  /** The lead department decides on an appeal. */
  APPEAL_DECISION("二(二)2", "复核并反馈结果", "Decide the appeal"),
  /** The lead department publishes; due on a date, whatever day of the week it is. */
  PUBLISH_MONTHLY("三(三)1", "发布月通报", "Publish the monthly bulletin"),
  /** The same, twice a year. */
  PUBLISH_HALF_YEARLY("三(三)2", "发布半年通报", "Publish the half-yearly bulletin"),
  /** The same, once a year. */
  PUBLISH_ANNUAL("三(三)3", "发布年度通报", "Publish the annual bulletin"),
  /** The lead department files what the ranking is compiled from. */
  FILE_FOR_RANKING("三(三)", "备案年度通报，供汇总排名", "File the annual bulletin for the ranking"),
  /** The service bureau compiles the ranking and submits it. */
  COMPILE_RANKING("三(三)", "汇总年度排名并报审", "Compile and submit the annual ranking"),
  /** The government approves the ranking. */
  APPROVE_RANKING("三(三)", "审核年度排名", "Approve the annual ranking"),
  /** The service bureau publishes the approved ranking. */
  PUBLISH_RANKING("三(三)3", "发布年度排名", "Publish the annual ranking");

  private final String clause;
  private final String chinese;
  private final String english;

  DutyKind(String clause, String chinese, String english) {
    this.clause = clause;
    this.chinese = chinese;
    this.english = english;
  }

  /** Whether it is owed in the case of a bad review; the others are owed for bulletins. */
  public boolean isOfCase() {
    return switch (this) {
      case HAND_OVER, RECTIFICATION, EXTENSION_DECISION, REPORT, APPEAL_DECISION -> true;
      case PUBLISH_MONTHLY,
          PUBLISH_HALF_YEARLY,
          PUBLISH_ANNUAL,
          FILE_FOR_RANKING,
          COMPILE_RANKING,
          APPROVE_RANKING,
          PUBLISH_RANKING ->
          false;
    };
  }

  public String clause() {
    return clause;
  }

  public String chinese() {
    return chinese;
  }

  public String english() {
    return english;
  }
}
