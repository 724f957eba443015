package org.haochaping.notify.email;

import org.haochaping.plugin.api.Problem;

/** Why a server did not take a letter. */
final class MailTroubles {

  private MailTroubles() {}

  static Problem recipient(int code) {
    return Problem.of(
        "recipient-refused",
        "recipient",
        "邮件服务器不接受这个收件地址" + shown(code) + "，请核对邮箱。",
        "The mail server does not take this address" + told(code) + "; check it.");
  }

  static Problem letter(int code) {
    return Problem.of(
        "text-refused",
        "text",
        "邮件服务器不接受这封邮件" + shown(code) + "，请修改模板文字后重新发送。",
        "The mail server refuses this letter" + told(code) + "; change the template, send again.");
  }

  static Problem sender(int code) {
    return Problem.of(
        "gateway-settings",
        "settings",
        "邮件服务器不允许此发件地址或登录名发信" + shown(code) + "，请核对设置。",
        "The mail server does not let this sender send" + told(code) + "; check the settings.");
  }

  static Problem login() {
    return Problem.of(
        "gateway-settings",
        "settings",
        "邮件服务器不认可登录名或密码，请核对设置（有些邮箱要用授权码）。",
        "The mail server refuses login or password; some need a code of their own instead.");
  }

  static Problem inner() {
    return Problem.of(
        "inner-address",
        "host",
        "邮件服务器在内网，平台没有访问；确在政务内网的，请运维把主机名写入启动设置 inner-hosts。",
        "The mail server stands in an inner network and was not called; where that is meant, the"
            + " operator lists the host in the setting inner-hosts.");
  }

  static Problem notNow(int code) {
    return Problem.of(
        "gateway-limit",
        "settings",
        "邮件服务器暂时不接收" + shown(code) + "，稍后自动重试。",
        "The mail server takes nothing now" + told(code) + "; tried again later by itself.");
  }

  private static String shown(int code) {
    return code <= 0 ? "" : "（" + code + "）";
  }

  private static String told(int code) {
    return code <= 0 ? "" : " (" + code + ")";
  }
}
