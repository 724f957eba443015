package org.haochaping.channel.hotline;

import org.haochaping.channel.table.CellProblems;
import org.haochaping.plugin.api.Problem;

/** What can be wrong with a call; never quotes it. */
final class HotlineProblems {

  private HotlineProblems() {}

  static Problem noAddress() {
    return Problem.of(
        "pull-address-missing",
        HotlinePull.URL,
        "没有填写热线接口地址，请在渠道设置中填写。",
        "There is no address to pull from; give one in the channel's settings.");
  }

  static Problem token() {
    return Problem.of(
        "token-malformed",
        HotlinePull.TOKEN,
        "令牌里有空格、换行或汉字，请重新复制对方给的令牌。",
        "The token holds blanks, line breaks or other than plain letters; copy it again.");
  }

  static Problem status(int status) {
    if (status >= 300 && status < 400) {
      return Problem.of(
          "pull-redirected",
          HotlinePull.URL,
          "热线接口要求转到别的地址（" + status + "），平台不跟随；请填写最终的地址。",
          "The interface redirects ("
              + status
              + "), which is not followed; give the final address.");
    }
    if (status == 401 || status == 403) {
      return Problem.of(
          "pull-token-refused",
          HotlinePull.TOKEN,
          "热线接口不认可令牌（" + status + "）；请核对“热线接口令牌”，过期的向对方重新申请。",
          "The interface refuses the token (" + status + "); check it, or ask for a new one.");
    }
    return Problem.of(
        "pull-status",
        HotlinePull.URL,
        "热线接口没有正常应答（" + status + "），稍后自动再取；持续出现请联系热线系统。",
        "The interface answered "
            + status
            + "; it is asked again, tell its operator if it goes on.");
  }

  static Problem inner() {
    return Problem.of(
        "inner-address",
        HotlinePull.URL,
        "热线接口地址指向内网，平台没有访问；确在政务内网的，请运维把主机名写入启动设置 inner-hosts。",
        "The address leads into an inner network and was not called; where that is meant, the"
            + " operator lists the host in the setting inner-hosts.");
  }

  static Problem certificate() {
    return Problem.of(
        "pull-certificate",
        HotlinePull.URL,
        "热线接口的证书不受信任、过期或与主机名不符，平台没有取数据；请对方更换证书，并核对两边服务器的时间。",
        "The interface's certificate is not trusted, out of date or another host's, and nothing was"
            + " fetched: have it replaced, and compare the clocks of both servers.");
  }

  static Problem hostUnknown() {
    return Problem.of(
        "pull-host-unknown",
        HotlinePull.URL,
        "找不到热线接口地址中的主机；请核对地址和服务器的域名解析（DNS），稍后自动再取。",
        "The host of the address is not known to any name server this one asks: check the address"
            + " and DNS; it is asked again.");
  }

  static Problem charset() {
    return Problem.of(
        "pull-charset",
        HotlinePull.URL,
        "热线接口的答复不是 UTF-8 编码（多半是 GBK），本页没有导入；请对方改用 UTF-8。",
        "The answer is not in UTF-8, GBK as a rule; nothing of it was taken: have it sent in"
            + " UTF-8.");
  }

  static Problem webPage() {
    return Problem.of(
        "pull-web-page",
        HotlinePull.URL,
        "热线接口返回的是网页，不是数据，多半是登录页或网关的提示页；请核对接口地址和网关。",
        "A web page came in place of data, a login page as a rule; check the address and"
            + " gateways.");
  }

  static Problem errorInside(String code) {
    String plain = code.matches("[A-Za-z0-9_-]{1,20}") ? code : "";
    return Problem.of(
        "pull-error-inside",
        HotlinePull.URL,
        "热线接口报错" + (plain.isEmpty() ? "" : "（" + plain + "）") + "，本页没有导入，稍后自动再取；持续出现请联系热线系统。",
        "The interface reports an error"
            + (plain.isEmpty() ? "" : " (" + plain + ")")
            + "; nothing of it was taken and it is asked again, tell its operator if it goes on.");
  }

  static Problem half() {
    return Problem.of(
        "pull-page-half",
        HotlinePull.URL,
        "热线接口的答复不完整，本页没有导入，稍后自动再取；持续出现请对方把每页减小。",
        "The answer breaks off; nothing of it was taken and it is asked again. If this goes on,"
            + " have the pages made smaller.");
  }

  static Problem page() {
    return Problem.of(
        "pull-page-unreadable",
        HotlinePull.URL,
        "热线接口的答复不是约定的格式（records、next、more），本页没有导入；请与热线系统核对接口说明。",
        "The answer is not in the form agreed on (records, next, more); nothing of it was taken:"
            + " compare it with the interface's description.");
  }

  static Problem fields() {
    return Problem.of(
        "pull-fields-unknown",
        HotlinePull.URL,
        "热线接口的记录里没有“工单编号”，本页没有导入；请对方按接口说明使用表格的列名。",
        "No record has a 工单编号; nothing of it was taken: have the fields named as the columns are.");
  }

  static Problem answerUnknown() {
    return CellProblems.problem(
        "level-unknown",
        Column.LEVEL,
        "不是所选满意度尺度中的按键或用语；请在渠道设置中选对尺度，或在“满意度用语对照”中加上这个用语",
        "is not an answer of the chosen scale: choose the right one, or add the word in the"
            + " settings");
  }

  static Problem unitUnknown() {
    return CellProblems.problem(
        "unit-unmapped",
        Column.UNIT_NAME,
        "没有对应的部门编码，请在渠道设置的“承办单位对照”中加上这个单位",
        "has no department code: add it to the map of units in the settings");
  }
}
