package org.haochaping.channel.qrcode;

import org.haochaping.plugin.api.Problem;

/** What can be wrong with a rating, that the page itself cannot tell. */
final class Problems {

  private Problems() {}

  static Problem notFromACode() {
    return Problem.of(
        "link-missing", "link", "请扫描窗口或办件的二维码后再评价。", "Scan the QR code of a window or case first.");
  }

  static Problem noSubmissionKey() {
    return Problem.of(
        "idempotency-key-missing",
        "Idempotency-Key",
        "提交缺少防重复标识，请刷新页面后重试。",
        "The submission has no Idempotency-Key: reload the page and try again.");
  }
}
