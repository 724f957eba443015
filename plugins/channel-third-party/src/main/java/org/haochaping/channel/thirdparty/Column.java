package org.haochaping.channel.thirdparty;

import org.haochaping.channel.table.Heading;
import org.haochaping.plugin.api.FileColumn;

/** The columns of a report's workbook. */
enum Column implements Heading {
  REPORT(
      "报告编号",
      true,
      "评价报告的编号，同一报告中一个部门只登记一次",
      "The report's number; it enters each unit once",
      "DSF-2026-01"),
  UNIT("部门编码", true, "被评价部门在本平台的编码", "The unit's code on this platform", "SJJ"),
  SCORE(
      "得分", false, "最多两位小数；得分和评价等级至少填一项", "At most two decimals; give a score or a level", "86.5"),
  FULL("满分", false, "不填为100", "100 if left empty", "100"),
  LEVEL(
      "评价等级",
      false,
      "非常满意、满意、基本满意、不满意或非常不满意；作为一次评价计入年度通报",
      "One of the five levels; counts as a rating in the annual bulletin",
      ""),
  SERIAL(
      "流水号",
      false,
      "同一报告对一个部门有多次评价（如逐人访谈）时，用来区分各行",
      "Tells rows apart where a report holds several ratings of one unit",
      ""),
  ASSESSOR("评价机构", false, "不填为渠道设置中的评价机构", "The channel's own if left empty", "云南某某社会调查有限公司"),
  METHOD("评价方法", true, "如电话访谈、实地体验、资料核查", "Interviews, visits, papers …", "电话访谈"),
  FROM("评价期间起", true, "日期，如2026-01-01", "A day such as 2026-01-01", "2026-01-01"),
  TO("评价期间止", true, "日期；决定计入哪一期", "A day; decides the period", "2026-12-31"),
  SAMPLE("样本量", false, "访谈人数或核查件数", "How many people or cases", "120"),
  EVIDENCE(
      "佐证材料",
      true,
      "报告页码、文号或存放地址，供复核时查阅",
      "Page, number or address, for whoever appeals",
      "报告第12页"),
  WORDS("评价意见", false, "最多300字，不写个人姓名和电话", "At most 300 characters, nobody's name", "");

  private final String heading;
  private final boolean needed;
  private final String chinese;
  private final String english;
  private final String example;

  Column(String heading, boolean needed, String chinese, String english, String example) {
    this.heading = heading;
    this.needed = needed;
    this.chinese = chinese;
    this.english = english;
    this.example = example;
  }

  @Override
  public String heading() {
    return heading;
  }

  boolean needed() {
    return needed;
  }

  FileColumn told() {
    return new FileColumn(heading, needed, chinese, english, example);
  }
}
