package org.haochaping.rectification;

/** What can have happened to a case. */
public enum CaseEvent {
  OPENED("差评立案", "Case opened"),
  HANDED_OVER("转办", "Handed over"),
  MERGED("并案", "Merged into another case"),
  TAKEN_IN("并入重复评价", "Repeat taken in"),
  UNMERGED("恢复单独办理", "Stands alone again"),
  GIVEN_BACK("退回", "Given back"),
  ACKNOWLEDGED("签收", "Acknowledged"),
  CALLED_IN("邀请协办", "Another department called in"),
  CONTRIBUTED("提交协办意见", "Assisting opinion given"),
  RECLASSIFIED("改为情况复杂", "Found to be complex"),
  EXTENSION_ASKED("申请延期", "Extension asked for"),
  EXTENSION_GRANTED("同意延期", "Extension granted"),
  EXTENSION_REFUSED("不同意延期", "Extension refused"),
  DRAFTED("拟写答复", "Answer drafted"),
  SENT_BACK("退回修改", "Draft sent back"),
  ANSWERED("签批答复", "Answered"),
  TOLD("电话答复评价人", "Citizen called with the answer"),
  REPORTED("报送整改情况报告表", "Rectification reported"),
  CLOSED("办结", "Closed"),
  FED_BACK("通报前反馈差评结果", "Fed back before the bulletin"),
  APPEALED("申请复核", "Appealed"),
  STATED("被评价人员举证申辩", "Rated person heard"),
  APPEAL_REJECTED("复核维持", "Upheld on appeal"),
  REATTRIBUTED("复核更正承办部门", "Given to another department on appeal"),
  VOIDED("复核不予采纳", "Voided on appeal"),
  AMENDED("评价人更正评价", "Rating corrected by the citizen"),
  WITHDRAWN("评价人更正评价，差评撤回", "Withdrawn: the citizen corrected his rating"),
  FOLLOWED_UP("评价人追加评价", "Followed up by the citizen"),
  CALLED_BACK("回访整改属实", "Confirmed on call-back"),
  UNREACHED("回访未联系上", "Not reached on call-back"),
  REOPENED("回访整改不实，重新整改", "Reopened after a call-back"),
  CITIZEN_CONFIRMED("评价人确认整改属实", "Confirmed by the citizen"),
  CITIZEN_DENIED("评价人表示整改不属实", "Denied by the citizen"),
  MOVED("划转", "Moved to another unit"),
  RECOUNTED("按放假安排重新计算时限", "Deadline counted again by a holiday notice"),
  REMINDED("到期提醒", "Reminded"),
  OVERDUE("逾期", "Overdue"),
  ESCALATED("督办", "Pressed for"),
  CONTACT_READ("查看联系方式", "Contact read");

  private final String chinese;
  private final String english;

  CaseEvent(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  public String chinese() {
    return chinese;
  }

  public String english() {
    return english;
  }

  /** Whether the citizen is told of it by his receipt. */
  boolean told() {
    return switch (this) {
      case OPENED,
          HANDED_OVER,
          MERGED,
          UNMERGED,
          GIVEN_BACK,
          ACKNOWLEDGED,
          EXTENSION_GRANTED,
          ANSWERED,
          CLOSED,
          APPEAL_REJECTED,
          REATTRIBUTED,
          VOIDED,
          AMENDED,
          WITHDRAWN,
          FOLLOWED_UP,
          CALLED_BACK,
          UNREACHED,
          REOPENED,
          CITIZEN_CONFIRMED,
          CITIZEN_DENIED,
          MOVED,
          CONTACT_READ ->
          true;
      case TAKEN_IN,
          CALLED_IN,
          CONTRIBUTED,
          RECLASSIFIED,
          EXTENSION_ASKED,
          EXTENSION_REFUSED,
          DRAFTED,
          SENT_BACK,
          TOLD,
          REPORTED,
          FED_BACK,
          APPEALED,
          RECOUNTED,
          STATED,
          REMINDED,
          OVERDUE,
          ESCALATED ->
          false;
    };
  }

  /** Whether somebody is told of it by a message. */
  boolean isNews() {
    return switch (this) {
      case HANDED_OVER,
          GIVEN_BACK,
          EXTENSION_ASKED,
          ANSWERED,
          APPEALED,
          APPEAL_REJECTED,
          REATTRIBUTED,
          VOIDED,
          REOPENED,
          REMINDED,
          OVERDUE,
          ESCALATED ->
          true;
      case OPENED,
          MERGED,
          TAKEN_IN,
          UNMERGED,
          ACKNOWLEDGED,
          CALLED_IN,
          CONTRIBUTED,
          RECLASSIFIED,
          EXTENSION_GRANTED,
          EXTENSION_REFUSED,
          DRAFTED,
          SENT_BACK,
          TOLD,
          REPORTED,
          CLOSED,
          FED_BACK,
          STATED,
          AMENDED,
          WITHDRAWN,
          FOLLOWED_UP,
          CALLED_BACK,
          UNREACHED,
          CITIZEN_CONFIRMED,
          CITIZEN_DENIED,
          MOVED,
          RECOUNTED,
          CONTACT_READ ->
          false;
    };
  }
}
