package org.haochaping.notify.http;

import org.haochaping.plugin.api.Problem;

/** Why a gateway did not take a message. Its code is told, its words are not: they may quote. */
public final class Troubles {
  private static final int LONGEST_CODE = 60;

  private Troubles() {}

  public static Problem number(String code) {
    return Problem.of(
        "recipient-refused",
        "recipient",
        "网关不接受这个接收方" + shown(code) + "，请核对号码。",
        "The gateway does not take this recipient" + told(code) + "; check it.");
  }

  public static Problem template(String code) {
    return Problem.of(
        "template-refused",
        "template",
        "网关不接受模板或签名" + shown(code) + "，请在网关核对模板是否通过审核、参数是否一致，再重新发送。",
        "The gateway refuses the template or sign"
            + told(code)
            + "; see whether it is approved and its parameters agree, then send again.");
  }

  public static Problem unmapped(String template) {
    return Problem.of(
        "template-unmapped",
        "template",
        "模板“" + template + "”没有对应的网关模板编号，请在设置的模板对照中补充，再重新发送。",
        "The template " + template + " has no id of the gateway; add it to the settings.");
  }

  public static Problem text(String code) {
    return Problem.of(
        "text-refused",
        "text",
        "网关不接受消息内容" + shown(code) + "，请修改模板文字后重新发送。",
        "The gateway refuses the text" + told(code) + "; change the template and send again.");
  }

  public static Problem tooMany(String code) {
    return Problem.of(
        "gateway-limit",
        "settings",
        "网关限制发送频次" + shown(code) + "，稍后自动继续；经常出现请调低“每分钟最多条数”。",
        "The gateway limits the rate" + told(code) + "; sending goes on by itself.");
  }

  public static Problem settings(String code) {
    return Problem.of(
        "gateway-settings",
        "settings",
        "网关不认可账号、密钥或余额" + shown(code) + "，请核对设置和账户，再重新发送。",
        "The gateway refuses the account, secret or balance" + told(code) + "; check them.");
  }

  public static Problem outOfOrder(String code) {
    return Problem.of(
        "gateway-out-of-order",
        "settings",
        "网关没有正常应答" + shown(code) + "，稍后自动重试；持续出现请联系网关服务方。",
        "The gateway gives no sound answer" + told(code) + "; tried again later by itself.");
  }

  public static Problem inner() {
    return Problem.of(
        "inner-address",
        "settings",
        "网关地址指向内网，平台没有访问；确在政务内网的，请运维把主机名写入启动设置 inner-hosts。",
        "The address leads into an inner network and was not called; where that is meant, the"
            + " operator lists the host in the setting inner-hosts.");
  }

  private static String shown(String code) {
    String plain = plain(code);
    return plain.isEmpty() ? "" : "（" + plain + "）";
  }

  private static String told(String code) {
    String plain = plain(code);
    return plain.isEmpty() ? "" : " (" + plain + ")";
  }

  /** Codes of counterparts have letters, digits, dots, hyphens and underscores. */
  private static String plain(String code) {
    String plain = code.replaceAll("[^A-Za-z0-9._-]", "");
    return plain.substring(0, Math.min(plain.length(), LONGEST_CODE));
  }
}
