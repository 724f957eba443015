package org.haochaping.bulletin.remark;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.haochaping.duty.Duty;
import org.haochaping.web.PlainPage;

/** One remark with its answer on a page. */
final class RemarkArticle {
  private RemarkArticle() {}

  static void write(PlainPage page, String tenantKey, Remarks.Shown one, String heading) {
    page.raw("<article>\n");
    page.element(heading, one.kind().chinese() + " · " + one.stateName());
    page.raw("<p class=\"soft\">").raw(day(one.receivedAt())).raw(" 提交</p>\n");
    if (!one.place().isEmpty()) {
      page.element("p", "位置：" + one.place());
    }
    String words = one.words();
    page.element("blockquote", words == null ? "（内容已满保存期限，按规定删除）" : words);
    reply(page, one);
    UUID correction = one.correction();
    if (correction != null) {
      page.raw("<p>").link("/b/" + tenantKey + "/" + correction, "查看更正后的通报").raw("</p>\n");
    }
    page.raw("</article>\n");
  }

  private static void reply(PlainPage page, Remarks.Shown one) {
    String reply = one.reply();
    Instant at = one.repliedAt();
    if (reply == null || at == null) {
      return;
    }
    String how = one.state() == RemarkState.WITHHELD ? "不公开的理由：" : "答复：";
    page.raw("<div class=\"answer\"><strong>").text(one.office() + how).raw("</strong>");
    page.text(reply).raw("<p class=\"soft\">").raw(day(at)).raw("</p></div>\n");
  }

  private static String day(Instant at) {
    LocalDate day = LocalDate.ofInstant(at, Duty.CHINA);
    return "<time datetime=\"" + day + "\">" + day + "</time>";
  }
}
