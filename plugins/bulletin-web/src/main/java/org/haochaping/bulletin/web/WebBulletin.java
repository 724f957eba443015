package org.haochaping.bulletin.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.haochaping.plugin.api.BulletinFormat;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Document.Frame;
import org.haochaping.plugin.api.Document.Section;
import org.haochaping.plugin.api.Document.Table;
import org.haochaping.plugin.api.Rendered;

/** Renders a document as one page. */
final class WebBulletin implements BulletinFormat {
  /** What is published, as the core names it; reports and letters stand beside nothing. */
  private static final Set<String> BULLETINS =
      Set.of("monthly-bulletin", "half-yearly-bulletin", "annual-bulletin", "annual-ranking");

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
    html.raw("<body>\n<main" + (document.isForm() ? " class=\"form\"" : "") + ">\n");
    masthead(html, document);
    paragraph(html, "to", addressed(document.frame().recipients(), words));
    sections(html, document.sections(), "s", words);
    if (document.isForm()) {
      document.footnotes().forEach(note -> paragraph(html, "remark", words.remark(note)));
    } else {
      signature(html, document, words);
      footnotes(html, document, words);
    }
    attachments(html, document.frame(), words);
    if (isBulletin(document)) {
      beside(html, words);
    }
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
    if (isBulletin(document)) {
      html.raw("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"feed.xml\">\n");
    }
    html.raw("<style>" + style.css() + "</style>\n</head>\n");
  }

  private static void masthead(Html html, Document document) {
    html.raw("<header>\n");
    paragraph(html, "mark", document.frame().mark());
    if (!document.isForm()) {
      paragraph(html, "issuer", document.issuer());
      paragraph(html, "number", document.number());
      html.raw("<hr class=\"rule\">\n");
    }
    html.raw("<h1>").text(document.title()).raw("</h1>\n</header>\n");
  }

  private void sections(Html html, List<Section> sections, String prefix, Words words) {
    int number = 0;
    for (int i = 0; i < sections.size(); i++) {
      boolean headed = !sections.get(i).heading().isBlank();
      number += headed ? 1 : 0;
      section(
          html, sections.get(i), prefix + (i + 1), headed ? words.numbering(number) : "", words);
    }
  }

  private void section(Html html, Section section, String id, String numbering, Words words) {
    if (section.heading().isBlank()) {
      html.raw("<section>\n");
    } else {
      html.raw("<section aria-labelledby=\"" + id + "\">\n<h2 id=\"" + id + "\">");
      html.raw(numbering).text(section.heading()).raw("</h2>\n");
    }
    section.paragraphs().forEach(text -> paragraph(html, "text", text));
    section.grids().forEach(grid -> new GridHtml(grid, words).write(html));
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
    paragraph(html, "note", words.bracketed(document.frame().note()));
    paragraph(html, "copies", words.copies(document.frame().copies()));
    document.frame().printing().ifPresent(by -> paragraph(html, "copies", words.printed(by)));
  }

  private void attachments(Html html, Frame frame, Words words) {
    for (int i = 0; i < frame.attachments().size(); i++) {
      html.raw("<div class=\"attachment\">\n");
      paragraph(html, "mark", words.attachment(i + 1, frame.attachments().size()));
      section(html, frame.attachments().get(i), "a" + (i + 1), "", words);
      html.raw("</div>\n");
    }
  }

  private static boolean isBulletin(Document document) {
    return BULLETINS.contains(document.kind());
  }

  /** What stands beside a published bulletin, wherever that is: here, or in an export. */
  private static void beside(Html html, Words words) {
    html.raw("<nav class=\"beside\" aria-label=\"" + words.beside() + "\">\n");
    html.raw("<a href=\"remarks.html\">" + words.remarks() + "</a>\n");
    html.raw("<a href=\"index.html\">" + words.list() + "</a>\n</nav>\n");
  }

  private static String addressed(String recipients, Words words) {
    return recipients.isBlank() ? "" : recipients + words.colon();
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
