package org.haochaping.channel.app;

import java.util.List;
import org.haochaping.channel.link.Names;
import org.haochaping.plugin.api.Origins;
import org.haochaping.plugin.api.Problem;

/** What can be wrong with a hand-over or with the settings. */
final class AppProblems {
  private AppProblems() {}

  static Problem pagesOnly() {
    return Problem.of(
        "pages-only",
        "",
        "该渠道只接收评价页上的评价，不接收推送；推送请用网上大厅接口渠道。",
        "This channel takes ratings made on the page; push records to an online hall channel.");
  }

  static Problem nobody() {
    return Problem.of(
        "field-missing",
        Names.USER,
        "没有projectNo时必须给出userId，否则答复无法送回评价人。",
        "Without projectNo a userId is needed, else the answer cannot find its way back.");
  }

  static Problem notOpaque() {
    return Problem.of(
        "user-not-opaque",
        Names.USER,
        "userId应是App内部的用户标识，不能是手机号或证件号码。",
        "userId must be an id that only the app understands, not a phone or certificate number.");
  }

  static Problem phone() {
    return Problem.of(
        "phone-wrong",
        Names.MOBILE,
        "mobile应为手机号或带区号的电话，userName最多20个字，请核对或不发送。",
        "mobile must be a phone number, userName at most 20 characters; correct or leave them out.");
  }

  static Problem origins(List<String> wrong) {
    return Problem.of(
        "origins-wrong",
        Origins.SETTING,
        "“"
            + String.join("、", wrong)
            + "”不是网页来源（如 https://m.example.gov.cn）或App协议（如 exampleapp:），请改正。",
        "\""
            + String.join(", ", wrong)
            + "\" is neither a web origin (https://m.example.gov.cn) nor an app's scheme"
            + " (exampleapp:); correct it.");
  }
}
