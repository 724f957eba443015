package org.haochaping.channel.file;

import org.haochaping.channel.table.Heading;

/** The columns a file may have, by their Chinese headings. */
enum Column implements Heading {
  SOURCE("评价来源"),
  SERVICE_RECORD("办件编号"),
  SERVICE_NUMBER("服务次数"),
  ASSESS_NUMBER("评价次数"),
  ROW_ID("流水号"),
  UNIT("部门编码"),
  WINDOW("窗口编码"),
  STAFF("工号"),
  MATTER("事项编码"),
  TERMINAL("评价渠道"),
  RATED_AT("评价时间"),
  LEVEL("满意度"),
  TAGS("评价内容"),
  WORDS("文字评价"),
  CONTACT_NAME("联系人"),
  CONTACT_PHONE("联系电话"),
  ORIGIN("来源方式");

  private final String heading;

  Column(String heading) {
    this.heading = heading;
  }

  @Override
  public String heading() {
    return heading;
  }
}
