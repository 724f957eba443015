package org.haochaping.retention;

import org.haochaping.tenancy.PolicyRule;

/** What of a citizen's is held, each with a term of its own. */
public enum DataClass {
  /** How to reach him, behind the wall; goes at once when he wishes. */
  CONTACT(PolicyRule.KEEP_CONTACT, "联系方式", "Contact", true),
  /** What he wrote, with the copy in the case; the case needs it to its end. */
  WORDS(PolicyRule.KEEP_WORDS, "评价内容", "Words", false),
  /** 办件编号, behind the wall and in links; digests that keep ratings once-only stay. */
  SERVICE_RECORD_NUMBER(PolicyRule.KEEP_NUMBER, "办件编号", "Service record number", false),
  /** Records of counterparts that wait in the queue, sealed. */
  REJECTED_RECORD(PolicyRule.KEEP_REJECTED, "未能接收的记录", "Records that could not be taken", false),
  /** Files of ratings as they were uploaded. */
  UPLOADED_FILE(PolicyRule.KEEP_FILE, "导入的文件", "Uploaded files", false),
  /** What became of messages; neither address nor text, but that there was one about his rating. */
  MESSAGE(PolicyRule.KEEP_MESSAGES, "信息发送记录", "What became of messages", false),
  /** That a number has answered a survey, as a digest; nobody's rating, and not known whose. */
  ANSWERED(PolicyRule.KEEP_ANSWERED, "问卷填写校验值", "That a number has answered a survey", false);

  private final PolicyRule rule;
  private final String chinese;
  private final String english;
  private final boolean atOnce;

  DataClass(PolicyRule rule, String chinese, String english, boolean atOnce) {
    this.rule = rule;
    this.chinese = chinese;
    this.english = english;
    this.atOnce = atOnce;
  }

  PolicyRule rule() {
    return rule;
  }

  public String chinese() {
    return chinese;
  }

  public String english() {
    return english;
  }

  /** Whether its going is told to the citizen of each rating; rows about many are only counted. */
  boolean isAboutOne() {
    return this != MESSAGE && this != ANSWERED;
  }

  /** Whether a citizen's wish is followed even while his case is open. */
  boolean atOnce() {
    return atOnce;
  }
}
