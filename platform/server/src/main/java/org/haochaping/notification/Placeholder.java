package org.haochaping.notification;

import java.util.Arrays;
import java.util.Optional;

/** What a template may leave open, and an example of it for previews. */
public enum Placeholder {
  PLACE("place", "地区", "Place", "景洪市"),
  UNIT("unit", "办理单位", "Department", "景洪市市场监督管理局"),
  MATTER("matter", "事项", "Matter", "食品经营许可"),
  NUMBER("number", "差评件编号", "Number of the case", "532801-202610-0007"),
  RECEIPT("receipt", "查询码", "Receipt", "JH2801-ABCD-EFGH-JKLM-NPQR"),
  LINK(
      "link",
      "查询网址",
      "Address to look it up",
      "https://hcp.example.gov.cn/q/JH2801ABCDEFGHJKLMNPQR"),
  WHAT("what", "情况", "What it is about", "核查整改并答复（一(二)2）2026-10-20到期"),
  COUNT("count", "条数", "How many", "3"),
  LINES(
      "lines", "逐条内容", "Each of them", "1. 532801-202610-0007 转办，请签收\n2. 532801-202610-0009 今天到期"),
  NAME("name", "工作人员姓名", "Name of the staff", "岩温");

  private final String key;
  private final String chinese;
  private final String english;
  private final String sample;

  Placeholder(String key, String chinese, String english, String sample) {
    this.key = key;
    this.chinese = chinese;
    this.english = english;
    this.sample = sample;
  }

  /** As it stands between the braces. */
  public String key() {
    return key;
  }

  public String chinese() {
    return chinese;
  }

  public String english() {
    return english;
  }

  public String sample() {
    return sample;
  }

  static Optional<Placeholder> of(String key) {
    return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
  }
}
