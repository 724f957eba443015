package org.haochaping.bulletin.docx;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.haochaping.bulletin.docx.Look.Property;
import org.haochaping.bulletin.paper.Breaks;
import org.haochaping.bulletin.paper.Measures;
import org.haochaping.bulletin.paper.Sheet;
import org.haochaping.bulletin.paper.Wording;
import org.haochaping.plugin.api.Document.Table;
import org.haochaping.plugin.api.Grid;

/** Writes a document's body. */
final class DocxSheet implements Sheet {
  private final Markup xml;
  private final Paragraphs paragraphs;
  private final Wording wording;
  private boolean breaks;

  DocxSheet(Markup xml, Characters characters, Wording wording) {
    this.xml = xml;
    this.paragraphs = new Paragraphs(xml, characters);
    this.wording = wording;
  }

  /** The body with its measures; numbered pages have footers. */
  String body(boolean numbered) {
    String footers =
        "<w:footerReference w:type=\"default\" r:id=\"rId4\"/>"
            + "<w:footerReference w:type=\"even\" r:id=\"rId5\"/>";
    float foot = Measures.PAGE_HEIGHT - Measures.TOP - Measures.HEIGHT - Measures.PAGE_NUMBER_GAP;
    float right = Measures.PAGE_WIDTH - Measures.LEFT - Measures.WIDTH;
    float bottom = Measures.PAGE_HEIGHT - Measures.TOP - Measures.HEIGHT;
    String section =
        Markup.filled(
            "<w:sectPr>%s<w:pgSz w:w=\"%d\" w:h=\"%d\"/><w:pgMar w:top=\"%d\" w:right=\"%d\""
                + " w:bottom=\"%d\" w:left=\"%d\" w:header=\"851\" w:footer=\"%d\""
                + " w:gutter=\"0\"/></w:sectPr>",
            numbered ? footers : "",
            twips(Measures.PAGE_WIDTH),
            twips(Measures.PAGE_HEIGHT),
            twips(Measures.TOP),
            twips(right),
            twips(bottom),
            twips(Measures.LEFT),
            twips(foot - Measures.SMALL * 1.5f));
    return "<w:body>" + xml + section + "</w:body>";
  }

  static int twips(float points) {
    return Math.round(points * 20);
  }

  @Override
  public void masthead(String office, String number) {
    float fitting = Math.min(0.97f * Measures.WIDTH / office.length(), 42);
    float size = Math.max((float) Math.floor(fitting), Measures.TITLE);
    float before = Measures.millimetres(35);
    paragraphs.write(
        office,
        Look.red(size)
            .with(
                Property.SPACING,
                "<w:spacing w:before=\"" + twips(before) + "\" w:after=\"580\"/>"));
    paragraphs.write(
        number,
        Look.CENTRED.with(
            Property.BORDERS,
            "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"16\" w:space=\"11\" w:color=\""
                + Look.RED
                + "\"/></w:pBdr>"));
    paragraphs.blank(Look.FLUSH);
  }

  @Override
  public void mark(String text) {
    paragraphs.write(text, broken(Look.MARK));
  }

  @Override
  public void title(String text) {
    paragraphs.write(lines(text, Measures.TITLE), broken(Look.TITLE));
    paragraphs.blank(Look.NOTE);
  }

  @Override
  public void number(String text) {
    paragraphs.write(text, Look.CENTRED);
    paragraphs.blank(Look.NOTE);
  }

  @Override
  public void recipients(String text) {
    paragraphs.write(text, Look.FLUSH);
  }

  @Override
  public void heading(String text) {
    paragraphs.write(text, Look.HEADING);
  }

  @Override
  public void paragraph(String text) {
    text.lines().forEach(line -> paragraphs.write(line, Look.BODY));
  }

  @Override
  public void grid(Grid grid, List<String> remarks) {
    new GridXml(xml, paragraphs, wording).write(grid);
    remarks.forEach(text -> paragraphs.write(text, Look.NOTE));
  }

  @Override
  public void table(Table table) {
    paragraphs.blank(Look.NOTE);
    if (!table.caption().isBlank()) {
      paragraphs.write(table.caption(), Look.CAPTION);
    }
    new TableXml(xml, paragraphs, wording).write(table);
    paragraphs.blank(Look.NOTE);
  }

  @Override
  public void attachments(String label, List<String> lines) {
    paragraphs.blank(Look.FLUSH.kept());
    int first = twips(2 * Measures.BODY);
    int hanging = twips(label.length() * Measures.BODY);
    for (int i = 0; i < lines.size(); i++) {
      boolean labelled = i == 0;
      String indent =
          Markup.filled(
              "<w:ind w:left=\"%d\" w:hanging=\"%d\"/>", first + hanging, labelled ? hanging : 0);
      paragraphs.write(
          labelled ? label + lines.get(i) : lines.get(i),
          Look.FLUSH.kept().with(Property.INDENT, indent));
    }
  }

  @Override
  public void signature(String office, String date, String note) {
    paragraphs.keepLast();
    paragraphs.blank(Look.FLUSH.kept());
    float named = width(office);
    float day = width(date);
    // The date ends four characters from the right, a long name two; one under the other's middle.
    float centre =
        Math.min(
            Measures.WIDTH - 4 * Measures.BODY - day / 2,
            Measures.WIDTH - 2 * Measures.BODY - named / 2);
    float left = Math.max(2 * centre - Measures.WIDTH, 0);
    String place = Markup.filled("<w:ind w:left=\"%d\"/>", twips(left));
    if (!office.isBlank()) {
      paragraphs.write(
          lines(office, Measures.BODY), Look.CENTRED.kept().with(Property.INDENT, place));
    }
    Look dated = Look.CENTRED.with(Property.INDENT, place);
    paragraphs.write(date, note.isEmpty() ? dated : dated.kept());
    if (!note.isEmpty()) {
      paragraphs.write(note, Look.BODY);
    }
  }

  /** A title's lines, with a line break between them. */
  private static String lines(String text, float size) {
    return Breaks.halves(
            text.codePoints().toArray(),
            Measures.WIDTH,
            part -> Estimate.width(new String(part, 0, part.length), size))
        .stream()
        .map(part -> new String(part, 0, part.length))
        .collect(joining("\n"));
  }

  private static float width(String text) {
    return Estimate.width(text, Measures.BODY) + Measures.BODY / 2;
  }

  @Override
  public void footnotes(String heading, List<String> lines) {
    paragraphs.blank(Look.NOTE);
    paragraphs.write(heading + wording.colon(), Look.NOTE.kept());
    for (int i = 0; i < lines.size(); i++) {
      paragraphs.write((i + 1) + ". " + lines.get(i), Look.NOTE);
    }
  }

  @Override
  public void newPage() {
    breaks = true;
  }

  @Override
  public void imprint(String text) {
    String frame =
        Markup.filled(
            "<w:framePr w:w=\"%d\" w:wrap=\"notBeside\" w:vAnchor=\"margin\""
                + " w:hAnchor=\"margin\" w:xAlign=\"left\" w:yAlign=\"bottom\"/>",
            twips(Measures.WIDTH));
    String rule = "<w:%s w:val=\"single\" w:sz=\"8\" w:space=\"1\" w:color=\"000000\"/>";
    String borders =
        "<w:pBdr>" + Markup.filled(rule, "top") + Markup.filled(rule, "bottom") + "</w:pBdr>";
    String inset = "<w:ind w:left=\"280\" w:right=\"280\"/>";
    paragraphs.write(
        text,
        Look.of(false, Measures.SMALL, 22, "left")
            .with(Property.FRAME, frame)
            .with(Property.BORDERS, borders)
            .with(Property.INDENT, inset));
  }

  private Look broken(Look look) {
    if (!breaks) {
      return look;
    }
    breaks = false;
    return look.with(Property.PAGE_BREAK, "<w:pageBreakBefore/>");
  }
}
