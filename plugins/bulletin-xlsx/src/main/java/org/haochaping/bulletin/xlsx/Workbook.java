package org.haochaping.bulletin.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.haochaping.bulletin.paper.Imprint;
import org.haochaping.bulletin.paper.Sheet;
import org.haochaping.bulletin.xlsx.Look.Face;
import org.haochaping.bulletin.xlsx.Look.Side;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Document.Table;
import org.haochaping.plugin.api.Grid;

/**
 * Puts a document on worksheets: its text on the first, then one a table and one a form. The title
 * of a form stands over its rules, as on paper, so that a form alone is one worksheet.
 */
final class Workbook implements Sheet {
  private final Document document;
  private final Words words;
  private final Limits limits;
  private final boolean charts;
  private final PageNames names = new PageNames();
  private final TextPage text;
  private final List<Page> others = new ArrayList<>();
  private final List<String> head = new ArrayList<>();
  private String part;

  Workbook(Document document, Words words, Limits limits, boolean charts) {
    this.document = document;
    this.words = words;
    this.limits = limits;
    this.charts = charts;
    this.part = document.title();
    this.text = new TextPage(names.next(words.text(), words.text()), limits);
  }

  /** All of them; the text only where there is any. */
  List<Page> pages() {
    List<Page> pages = new ArrayList<>(others);
    if (!text.isEmpty()) {
      pages.add(0, text.page(document.title()));
    }
    return pages;
  }

  @Override
  public void masthead(String office, String number) {
    text.write(office, Look.of(Face.TITLE, Side.CENTRE));
    number(number);
  }

  @Override
  public void mark(String mark) {
    if (document.isForm()) {
      head.add(mark);
    } else {
      text.write(mark, Look.of(Face.BOLD, Side.LEFT));
    }
  }

  @Override
  public void title(String title) {
    part = title;
    if (document.isForm()) {
      head.add(title);
    } else {
      text.write(title, Look.of(Face.TITLE, Side.CENTRE));
    }
  }

  @Override
  public void number(String number) {
    text.write(number, Look.of(Face.BODY, Side.CENTRE));
  }

  @Override
  public void recipients(String recipients) {
    paragraph(recipients);
  }

  @Override
  public void heading(String heading) {
    part = heading;
    text.write(heading, Look.of(Face.BOLD, Side.LEFT));
  }

  @Override
  public void paragraph(String paragraph) {
    text.write(paragraph, Look.of(Face.BODY, Side.LEFT));
  }

  @Override
  public void grid(Grid grid, List<String> remarks) {
    String name = names.next(part, words.text());
    others.add(new GridPage(words.wording(), limits).of(grid, name, head, remarks));
    head.clear();
    if (!document.isForm()) {
      text.link(words.see("", name), name);
    }
  }

  @Override
  public void table(Table table) {
    String wish = table.caption().isBlank() ? part : table.caption();
    String header = document.title() + "\n" + table.caption();
    List<Page> pages =
        new TablePages(words, limits, charts)
            .of(table, header, () -> names.next(wish, words.table()));
    others.addAll(pages);
    pages.forEach(page -> text.link(words.see(table.caption(), page.name()), page.name()));
  }

  @Override
  public void attachments(String label, List<String> lines) {
    text.blank();
    paragraph(label);
    lines.forEach(this::paragraph);
  }

  @Override
  public void signature(String office, String date, String note, boolean sealed) {
    text.blank();
    if (!office.isBlank()) {
      text.write(office, Look.of(Face.BODY, Side.RIGHT));
    }
    text.write(date, Look.of(Face.BODY, Side.RIGHT));
    if (!note.isEmpty()) {
      paragraph(note);
    }
  }

  @Override
  public void footnotes(String heading, List<String> lines) {
    text.blank();
    text.write(heading + words.wording().colon(), Look.of(Face.BOLD, Side.LEFT));
    for (int i = 0; i < lines.size(); i++) {
      paragraph((i + 1) + ". " + lines.get(i));
    }
  }

  @Override
  public void newPage(boolean across) {
    text.blank();
  }

  @Override
  public void imprint(Imprint imprint) {
    text.blank();
    if (imprint.hasCopies()) {
      paragraph(imprint.label() + imprint.copies());
    }
    if (imprint.isPrinted()) {
      paragraph(imprint.printer() + "　" + imprint.printed());
    }
  }

  @Override
  public void blank(int lines) {
    // Where a letter leaves room, a sheet has the lines of its cells.
  }

  @Override
  public void gap() {
    // As with blank lines.
  }
}
