package org.haochaping.channel.hotline;

import java.util.List;
import org.haochaping.channel.table.Heading;

/** The columns of a hotline's export, each by the names different systems give it. */
enum Column implements Heading {
  NUMBER("工单编号", "工单号", "受理编号", "工单流水号"),
  CONCERNS("是否涉及政务服务", "涉及政务服务", "政务服务类"),
  CATEGORY("诉求分类", "问题分类", "事项分类", "一级分类"),
  UNIT_CODE("承办单位编码", "部门编码", "单位编码"),
  UNIT_NAME("承办单位", "承办部门", "主办单位", "责任单位"),
  MATTER("事项编码"),
  CALLED_AT("来电时间", "受理时间", "登记时间"),
  RATED_AT("评价时间", "回访时间"),
  LEVEL("满意度", "回访满意度", "评价结果", "办理结果满意度"),
  TITLE("诉求标题", "工单标题", "标题"),
  WORDS("评价意见", "回访意见", "不满意原因"),
  CALLER("来电人", "联系人"),
  PHONE("联系电话", "来电号码"),
  CONSENT("同意联系", "是否同意回访");

  private final List<String> names;

  Column(String... names) {
    this.names = List.of(names);
  }

  @Override
  public String heading() {
    return names.get(0);
  }

  @Override
  public List<String> names() {
    return names;
  }
}
