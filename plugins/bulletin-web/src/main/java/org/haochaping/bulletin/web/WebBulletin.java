package org.haochaping.bulletin.web;

import java.nio.charset.StandardCharsets;
import org.haochaping.plugin.api.BulletinFormat;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Document.Section;
import org.haochaping.plugin.api.Document.Table;
import org.haochaping.plugin.api.Rendered;

/** Renders a document as one page. */
final class WebBulletin implements BulletinFormat {
  private final Stylesheet style;
  private final boolean bars;

  WebBulletin(Stylesheet style, boolean bars) {
    this.style = style;
    this.bars = bars;
  }

  @Override
  public Rendered render(Document document) {
    Html html = new Html();
    Words words = Words.of(document.language());
    head(html, document, words);
    masthead(html, document);
    int number = 0;
    for (Section section : document.sections()) {
      number++;
      section(html, section, number, words);
    }
    signature(html, document, words);
    footnotes(html, document, words);
    html.raw("</main>\n</body>\n</html>\n");
    return new Rendered(
        "text/html;charset=utf-8", "html", html.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void head(Html html, Document document, Words words) {
    html.raw("<!doctype html>\n<html lang=\"" + words.tag() + "\">\n<head>\n");
    html.raw("<meta charset=\"utf-8\">\n");
    html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"" + style.policy() + "\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.raw("<title>").text(document.title()).raw("</title>\n");
    html.raw("<style>" + style.css() + "</style>\n</head>\n");
  }

  private static void masthead(Html html, Document document) {
    html.raw("<body>\n<main>\n<header>\n");
    paragraph(html, "issuer", document.issuer());
    paragraph(html, "number", document.number());
    html.raw("<hr class=\"rule\">\n");
    html.raw("<h1>").text(document.title()).raw("</h1>\n</header>\n");
  }

  private void section(Html html, Section section, int number, Words words) {
    String id = "s" + number;
    html.raw("<section aria-labelledby=\"" + id + "\">\n<h2 id=\"" + id + "\">");
    html.raw(words.numbering(number)).text(section.heading()).raw("</h2>\n");
    section.paragraphs().forEach(text -> paragraph(html, "text", text));
    int count = 0;
    for (Table table : section.tables()) {
      count++;
      new TableHtml(table, bars, words).write(html, id + "t" + count);
    }
    html.raw("</section>\n");
  }

  private static void signature(Html html, Document document, Words words) {
    html.raw("<div class=\"signed\">\n");
    paragraph(html, "by", document.issuer());
    html.raw("<p><time datetime=\"" + document.issuedOn() + "\">");
    html.raw(words.date(document.issuedOn())).raw("</time></p>\n</div>\n");
  }

  private static void footnotes(Html html, Document document, Words words) {
    if (document.footnotes().isEmpty()) {
      return;
    }
    html.raw("<footer>\n<h2>" + words.notes() + "</h2>\n<ol>\n");
    document.footnotes().forEach(note -> html.raw("<li>").text(note).raw("</li>\n"));
    html.raw("</ol>\n</footer>\n");
  }

  private static void paragraph(Html html, String style, String text) {
    if (!text.isBlank()) {
      html.raw("<p class=\"" + style + "\">").text(text).raw("</p>\n");
    }
  }
}
