package org.haochaping.rectification;

/** What a party can do with a case. */
public enum CaseAction {
  HAND_OVER("转办", "hand it over"),
  MERGE("并案", "merge it into another case"),
  UNMERGE("撤销并案", "take it out of the case it was merged into"),
  RELEASE("主件不予采纳后恢复转办", "give it back to be handed over as its main case is void"),
  GIVE_BACK("退回", "give it back"),
  ACKNOWLEDGE("签收", "acknowledge it"),
  CALL_IN("邀请协办", "call in another department"),
  CONTRIBUTE("提交协办意见", "give an assisting opinion"),
  RECLASSIFY("改为情况复杂", "call it complex"),
  ASK_EXTENSION("申请延期", "ask for an extension"),
  GRANT_EXTENSION("同意延期", "grant the extension"),
  REFUSE_EXTENSION("不同意延期", "refuse the extension"),
  DRAFT("拟写答复", "draft the answer"),
  SEND_BACK("退回修改", "send the draft back"),
  SIGN("签批并答复", "sign and send the answer"),
  TELL("登记电话答复", "note a call to the citizen"),
  REPORT("报送整改情况报告表", "report the rectification"),
  VOID("复核不予采纳", "void it on appeal"),
  REATTRIBUTE("复核更正承办部门", "give it to another department on appeal"),
  AMEND("更正评价", "correct the rating"),
  WITHDRAW("更正评价后撤回", "withdraw it by correcting the rating"),
  CALL_BACK("回访", "call the citizen back"),
  REOPEN("回访不实退回整改", "reopen it after a call-back"),
  READ_CONTACT("查看联系方式", "read the contact data");

  private final String chinese;
  private final String english;

  CaseAction(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  public String chinese() {
    return chinese;
  }

  public String english() {
    return english;
  }
}
