package org.haochaping.bulletin.pdf;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.haochaping.bulletin.paper.Measures;
import org.haochaping.bulletin.paper.Packing;
import org.haochaping.bulletin.paper.Sheet;
import org.haochaping.bulletin.paper.Wording;
import org.haochaping.bulletin.pdf.Lines.Line;
import org.haochaping.plugin.api.Document.Table;
import org.haochaping.plugin.api.Grid;

/** Puts a document on pages. */
final class PdfSheet implements Sheet {
  private static final float INDENT = 2 * Measures.WIDTH / 28;
  private static final float GAP = 4;
  private static final float RED_RULE = Measures.millimetres(4);

  private final Pages pages;
  private final Faces faces;
  private final Lines lines;
  private final Wording wording;
  private final Face body;
  private final Face heading;
  private final GridLayout grids;
  private final TableLayout tables;
  private String imprint = "";
  private boolean signedAlone;

  /**
   * @param pitch how far apart the body's lines are, as a share of what the standard has
   */
  PdfSheet(Pages pages, Faces faces, Wording wording, float pitch) {
    this.body = Face.BODY.pitched(pitch);
    this.heading = Face.HEADING.pitched(pitch);
    this.pages = pages;
    this.faces = faces;
    this.lines = new Lines(faces);
    this.wording = wording;
    this.grids = new GridLayout(lines, wording);
    this.tables = new TableLayout(faces, lines, wording);
  }

  @Override
  public void masthead(String office, String number) {
    float widest = faces.width(Faces.visible(office), new Face(true, 1, 0, 1, true));
    float size = Math.max(Math.min(Measures.WIDTH / widest, 42), Measures.TITLE);
    pages.moveTo(Measures.millimetres(35));
    centred(office, new Face(true, size, 0, size * 1.2f, true));
    pages.skip(body.pitch());
    centred(number, body);
    pages.moveTo(pages.at() + RED_RULE);
    pages.rule(0, pages.at(), Measures.WIDTH, pages.at(), 2, true);
    pages.skip(body.pitch());
  }

  @Override
  public void mark(String text) {
    flow(text, heading, 0);
  }

  @Override
  public void title(String text) {
    pages.skip(Face.NOTE.pitch() / 2);
    Face face = Face.TITLE;
    lines.title(text, face).forEach(line -> pages.line(line, face, middle(line)));
    pages.skip(Face.NOTE.pitch());
  }

  @Override
  public void number(String text) {
    centred(text, body);
    pages.skip(Face.NOTE.pitch());
  }

  @Override
  public void recipients(String text) {
    flow(text, body, 0);
  }

  @Override
  public void heading(String text) {
    pages.need(2 * body.pitch());
    flow(text, heading, INDENT);
  }

  @Override
  public void paragraph(String text) {
    text.lines().forEach(line -> flow(line, body, INDENT));
  }

  @Override
  public void grid(Grid grid, List<String> remarks) {
    above(grid.above());
    int under = remarks.stream().mapToInt(text -> note(text).size()).sum();
    grids.fit(grid, pages.room() - under * Face.NOTE.pitch() - GAP).draw(pages);
    pages.skip(GAP);
    remarks.forEach(text -> flow(text, Face.NOTE, 0));
  }

  private List<Line> note(String text) {
    return lines.of(text, Face.NOTE, Measures.WIDTH, 0);
  }

  /** As many in a line as fit, spread over the width. */
  private void above(List<String> texts) {
    Face face = Face.cell(Measures.FORM, false);
    for (List<String> row :
        Packing.of(
            texts,
            Measures.WIDTH,
            2 * face.size(),
            text -> faces.width(Faces.visible(text), face))) {
      if (row.size() == 1) {
        flow(row.get(0), face, 0);
      } else {
        spread(row, face);
      }
    }
    pages.skip(GAP / 2);
  }

  private void spread(List<String> texts, Face face) {
    List<Line> row =
        texts.stream().map(text -> lines.of(text, face, Measures.WIDTH, 0).get(0)).toList();
    float sum = (float) row.stream().mapToDouble(Line::width).sum();
    float x = 0;
    for (Line line : row) {
      pages.text(line, face, x, pages.at());
      x += line.width() + (Measures.WIDTH - sum) / (row.size() - 1);
    }
    pages.skip(face.pitch());
  }

  @Override
  public void table(Table table) {
    Ruled ruled = tables.ruled(table);
    pages.skip(Face.NOTE.pitch() / 2);
    pages.need(Face.CAPTION.pitch() + ruled.beginning());
    if (!table.caption().isBlank()) {
      centred(table.caption(), Face.CAPTION);
    }
    ruled.draw(pages);
    pages.skip(Face.NOTE.pitch() / 2);
  }

  @Override
  public void attachments(String label, List<String> texts) {
    pages.skip(body.pitch());
    Line name = lines.of(label, body, Measures.WIDTH, 0).get(0);
    float hanging = INDENT + name.width() + body.tracking();
    pages.need(body.pitch());
    pages.text(name, body, INDENT, pages.at());
    for (String text : texts) {
      for (Line line : lines.of(text, body, Measures.WIDTH - hanging, 0)) {
        pages.line(line, body, hanging);
      }
    }
  }

  @Override
  public void signature(String office, String date, String note) {
    List<Line> signed = office.isBlank() ? List.of() : lines.title(office, body);
    Line day = lines.of(date, body, Measures.WIDTH, 0).get(0);
    int together = signed.size() + (note.isEmpty() ? 1 : 2);
    // Rather no blank line than a page on which nothing but the signature stands.
    pages.skip(pages.room() < (together + 1) * body.pitch() ? 0 : body.pitch());
    pages.need(together * body.pitch());
    signedAlone = pages.isFresh();
    float centre = Measures.WIDTH - 2 * INDENT - day.width() / 2;
    for (Line line : signed) {
      centre = Math.min(centre, Measures.WIDTH - INDENT - line.width() / 2);
    }
    for (Line line : signed) {
      pages.line(line, body, Math.max(centre - line.width() / 2, 0));
    }
    pages.line(day, body, centre - day.width() / 2);
    if (!note.isEmpty()) {
      flow(note, body, INDENT);
    }
  }

  @Override
  public void footnotes(String heading, List<String> texts) {
    pages.skip(Face.NOTE.pitch());
    pages.need(2 * Face.NOTE.pitch());
    flow(heading + wording.colon(), Face.NOTE, 0);
    for (int i = 0; i < texts.size(); i++) {
      flow((i + 1) + ". " + texts.get(i), Face.NOTE, 0);
    }
  }

  @Override
  public void newPage() {
    pages.newPage();
  }

  @Override
  public void imprint(String text) {
    imprint = text;
    faces.pieces(Faces.visible(text), false);
  }

  /** Whether a page begins with the signature, which nobody may sign. */
  boolean isSignedAlone() {
    return signedAlone;
  }

  /** What stands at the very end. */
  void end() {
    if (!faces.missing().isEmpty()) {
      String codes =
          faces.missing().stream().map(c -> "U+%04X".formatted(c)).collect(joining(", "));
      pages.skip(Face.NOTE.pitch() / 2);
      flow(wording.missing(codes), Face.NOTE, 0);
    }
    if (!imprint.isEmpty()) {
      Face face = Face.SMALL;
      float measure = Measures.WIDTH - 2 * face.size();
      List<Line> all = lines.of(imprint, face, measure, 0);
      float height = all.size() * face.pitch();
      pages.need(height);
      pages.moveTo(Measures.HEIGHT - height);
      pages.rule(0, pages.at(), Measures.WIDTH, pages.at(), 1, false);
      pages.rule(0, Measures.HEIGHT, Measures.WIDTH, Measures.HEIGHT, 1, false);
      all.forEach(line -> pages.line(line, face, face.size()));
    }
  }

  private void flow(String text, Face face, float indent) {
    List<Line> all = lines.of(text, face, Measures.WIDTH, indent);
    for (int i = 0; i < all.size(); i++) {
      pages.line(all.get(i), face, i == 0 ? indent : 0);
    }
  }

  private void centred(String text, Face face) {
    for (Line line : lines.of(text, face, Measures.WIDTH, 0)) {
      pages.line(line.loose(), face, middle(line));
    }
  }

  private static float middle(Line line) {
    return (Measures.WIDTH - line.width()) / 2;
  }
}
