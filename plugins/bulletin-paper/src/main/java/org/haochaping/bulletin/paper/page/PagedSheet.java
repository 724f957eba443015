package org.haochaping.bulletin.paper.page;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.haochaping.bulletin.paper.Imprint;
import org.haochaping.bulletin.paper.Masthead;
import org.haochaping.bulletin.paper.Measures;
import org.haochaping.bulletin.paper.Packing;
import org.haochaping.bulletin.paper.Sheet;
import org.haochaping.bulletin.paper.Wording;
import org.haochaping.bulletin.paper.page.Lines.Line;
import org.haochaping.plugin.api.Document.Table;
import org.haochaping.plugin.api.Grid;

/** Puts a document on pages, whatever file they become. */
public final class PagedSheet implements Sheet {
  private static final float GAP = 4;

  private final Pages pages;
  private final Faces faces;
  private final Lines lines;
  private final Wording wording;
  private final Styles styles;
  private final GridLayout grids;
  private final TableLayout tables;
  private Imprint imprint = new Imprint("", "", "", "");
  private boolean signedAlone;

  public PagedSheet(Pages pages, Faces faces, Wording wording, Styles styles) {
    this.styles = styles;
    this.pages = pages;
    this.faces = faces;
    this.lines = new Lines(faces);
    this.wording = wording;
    this.grids = new GridLayout(lines, wording);
    this.tables = new TableLayout(faces, lines, wording);
  }

  @Override
  public void masthead(String office, String number) {
    Face plain = Face.of(true, 1, 0);
    Masthead masthead = Masthead.of(office, text -> faces.width(Faces.visible(text), plain));
    new MastheadLayout(pages, lines, styles.body()).write(masthead, number);
  }

  @Override
  public void blank(int count) {
    pages.skip(count * styles.body().pitch());
  }

  @Override
  public void gap() {
    pages.skip(styles.note().pitch());
  }

  @Override
  public void mark(String text) {
    flow(text, styles.heading(), 0);
  }

  @Override
  public void title(String text) {
    List<Face> titles = styles.titles();
    Face face =
        titles.stream()
            .filter(one -> lines.fits(text, one, measure()))
            .findFirst()
            .orElse(titles.get(0));
    lines.title(text, face, measure()).forEach(line -> pages.line(line, face, middle(line)));
  }

  @Override
  public void number(String text) {
    centred(text, styles.number());
  }

  @Override
  public void recipients(String text) {
    flow(text, styles.body(), 0);
  }

  @Override
  public void heading(String text) {
    pages.need(2 * styles.body().pitch());
    flow(text, styles.heading(), indent());
  }

  @Override
  public void paragraph(String text) {
    text.lines().forEach(line -> flow(line, styles.body(), indent()));
  }

  @Override
  public void grid(Grid grid, List<String> remarks) {
    above(grid.above());
    int under = remarks.stream().mapToInt(text -> note(text).size()).sum();
    grids.fit(grid, measure(), pages.room() - under * styles.note().pitch() - GAP).draw(pages);
    pages.skip(GAP);
    remarks.forEach(text -> flow(text, styles.note(), 0));
  }

  private List<Line> note(String text) {
    return lines.of(text, styles.note(), measure(), 0);
  }

  /** As many in a line as fit, spread over the width. */
  private void above(List<String> texts) {
    Face face = Face.cell(Measures.FORM, false);
    for (List<String> row :
        Packing.of(
            texts, measure(), 2 * face.size(), text -> faces.width(Faces.visible(text), face))) {
      if (row.size() == 1) {
        flow(row.get(0), face, 0);
      } else {
        spread(row, face);
      }
    }
    pages.skip(GAP / 2);
  }

  private void spread(List<String> texts, Face face) {
    List<Line> row = texts.stream().map(text -> lines.of(text, face, measure(), 0).get(0)).toList();
    float sum = (float) row.stream().mapToDouble(Line::width).sum();
    float x = 0;
    for (Line line : row) {
      pages.text(line, face, x, pages.at());
      x += line.width() + (measure() - sum) / (row.size() - 1);
    }
    pages.skip(face.pitch());
  }

  @Override
  public void table(Table table) {
    Ruled ruled = tables.ruled(table, styles.table(), measure());
    pages.skip(styles.note().pitch() / 2);
    pages.need(styles.caption().pitch() + ruled.beginning(pages));
    if (!table.caption().isBlank()) {
      centred(table.caption(), styles.caption());
    }
    ruled.draw(pages);
    pages.skip(styles.note().pitch() / 2);
  }

  @Override
  public void attachments(String label, List<String> texts) {
    Face body = styles.body();
    pages.skip(body.pitch());
    Line name = lines.of(label, body, measure(), 0).get(0);
    float hanging = indent() + name.width() + body.tracking();
    pages.need(body.pitch());
    pages.text(name, body, indent(), pages.at());
    for (String text : texts) {
      for (Line line : lines.of(text, body, measure() - hanging, 0)) {
        pages.line(line, body, hanging);
      }
    }
  }

  @Override
  public void signature(String office, String date, String note, boolean sealed) {
    SignatureLayout signature = new SignatureLayout(pages, lines, styles);
    signedAlone = signature.write(office, date, sealed, note.isEmpty() ? 0 : 1);
    if (!note.isEmpty()) {
      flow(note, styles.body(), indent());
    }
  }

  @Override
  public void footnotes(String heading, List<String> texts) {
    pages.skip(styles.note().pitch());
    pages.need(2 * styles.note().pitch());
    flow(heading + wording.colon(), styles.note(), 0);
    for (int i = 0; i < texts.size(); i++) {
      flow((i + 1) + ". " + texts.get(i), styles.note(), 0);
    }
  }

  @Override
  public void newPage(boolean across) {
    if (across != pages.leaf().isAcross()) {
      pages.newPage(pages.leaf().turned());
    } else {
      pages.newPage();
    }
  }

  @Override
  public void imprint(Imprint text) {
    imprint = text;
    for (String part : List.of(text.copies(), text.printer())) {
      faces.pieces(Faces.visible(part), false);
    }
  }

  /** Whether a page begins with the signature, which nobody may sign. */
  public boolean isSignedAlone() {
    return signedAlone;
  }

  /** How its pages are numbered. */
  public Numbering numbering(boolean form, boolean notice) {
    if (notice) {
      return Numbering.notice(lines, styles.small(), wording);
    }
    Numbering numbering = Numbering.letter(lines, styles.small());
    return form ? numbering.ofSeveral() : numbering;
  }

  /** What stands at the very end. */
  public void end() {
    if (!faces.missing().isEmpty()) {
      String codes =
          faces.missing().stream().map(c -> "U+%04X".formatted(c)).collect(joining(", "));
      pages.skip(styles.note().pitch() / 2);
      flow(wording.missing(codes), styles.note(), 0);
    }
    if (!imprint.isBlank()) {
      if (pages.leaf().isAcross()) {
        newPage(false);
      }
      new ImprintLayout(pages, lines, styles.small()).write(imprint);
    }
  }

  private float measure() {
    return pages.leaf().measure();
  }

  private float indent() {
    return styles.indent();
  }

  private void flow(String text, Face face, float indent) {
    List<Line> all = lines.of(text, face, measure(), indent);
    for (int i = 0; i < all.size(); i++) {
      pages.line(all.get(i), face, i == 0 ? indent : 0);
    }
  }

  private void centred(String text, Face face) {
    for (Line line : lines.of(text, face, measure(), 0)) {
      pages.line(line.loose(), face, middle(line));
    }
  }

  private float middle(Line line) {
    return (measure() - line.width()) / 2;
  }
}
