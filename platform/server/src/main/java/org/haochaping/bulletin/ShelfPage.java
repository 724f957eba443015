package org.haochaping.bulletin;

import java.time.LocalDate;
import java.time.ZoneId;
import org.haochaping.bulletin.PublicBulletins.Shelf;

/** The pages around the bulletins: a tenant's list, and what is told when there is nothing. */
final class ShelfPage {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final String STYLE =
      "body{margin:0;background:#fff;color:#1f2329;line-height:1.7;"
          + "font:18px/1.7 'PingFang SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif}"
          + "main{max-width:46rem;margin:0 auto;padding:1.5rem 1rem 4rem}"
          + "h1{font-size:1.6rem;line-height:1.35;border-bottom:2px solid #b3261e;padding-bottom:.8rem}"
          + "ul{list-style:none;padding:0;margin:0}"
          + "li{padding:.9rem 0;border-bottom:1px solid #e3e5e8}"
          + "a{color:#0b57a4;text-underline-offset:.2em}"
          + "a:focus-visible{outline:3px solid #0b57a4;outline-offset:3px}"
          + "time{display:block;color:#595f69;font-size:.9rem}";

  private static final String TAIL = "\n</main>\n</body>\n</html>\n";

  private ShelfPage() {}

  static String list(Shelf shelf) {
    String name = shelf.tenant().name();
    StringBuilder html = new StringBuilder(head(name + "政务服务“好差评”情况通报"));
    if (shelf.bulletins().isEmpty()) {
      return html.append("<p>还没有发布通报。月通报在次月10日前发布。</p>").append(TAIL).toString();
    }
    html.append("<ul>\n");
    for (Bulletin one : shelf.bulletins()) {
      LocalDate day = LocalDate.ofInstant(one.publishedAt(), CHINA);
      html.append("<li><a href=\"/b/")
          .append(escaped(shelf.tenant().key()))
          .append('/')
          .append(one.id())
          .append("\">")
          .append(escaped(one.title()))
          .append("</a><time datetime=\"")
          .append(day)
          .append("\">")
          .append(day)
          .append(" 发布</time></li>\n");
    }
    return html.append("</ul>").append(TAIL).toString();
  }

  static String nothing() {
    return head("没有找到该页面") + "<p>这里没有已发布的通报。请核对网址，或从当地政务服务网站重新进入。</p>" + TAIL;
  }

  private static String head(String title) {
    return "<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
        + escaped(title)
        + "</title>\n<style>"
        + STYLE
        + "</style>\n</head>\n<body>\n<main>\n<h1>"
        + escaped(title)
        + "</h1>\n";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
