package org.haochaping.bulletin.docx;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.haochaping.bulletin.docx.Look.Property;
import org.haochaping.bulletin.paper.Breaks;
import org.haochaping.bulletin.paper.Imprint;
import org.haochaping.bulletin.paper.Leaf;
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
  private final boolean numbered;
  private Leaf leaf = Leaf.UPRIGHT;
  private boolean breaks;
  private boolean turning = true;

  /**
   * @param numbered whether pages have numbers
   */
  DocxSheet(Markup xml, Characters characters, Wording wording, boolean numbered) {
    this.xml = xml;
    this.paragraphs = new Paragraphs(xml, characters);
    this.wording = wording;
    this.numbered = numbered;
  }

  /** For what stands within a template, on whatever pages it has. */
  static DocxSheet within(float measure, Wording wording) {
    DocxSheet sheet = new DocxSheet(new Markup(), new Characters(), wording, false);
    Leaf page = Leaf.UPRIGHT;
    sheet.leaf =
        new Leaf(page.width(), page.height(), page.left(), page.top(), measure, page.depth());
    sheet.turning = false;
    return sheet;
  }

  /** What was written, alone, as a part that can be read. */
  byte[] fragment() {
    return ("<w:body" + Parts.NAMESPACES + ">" + xml + "</w:body>")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The body with its measures. */
  String body() {
    return "<w:body>" + xml + SectionXml.of(leaf, numbered) + "</w:body>";
  }

  static int twips(float points) {
    return Math.round(points * 20);
  }

  @Override
  public void masthead(String office, String number) {
    new MastheadXml(paragraphs).write(office, number);
  }

  @Override
  public void blank(int count) {
    for (int i = 0; i < count; i++) {
      paragraphs.blank(Look.FLUSH);
    }
  }

  @Override
  public void gap() {
    paragraphs.blank(Look.NOTE);
  }

  @Override
  public void mark(String text) {
    paragraphs.write(text, broken(Look.MARK));
  }

  @Override
  public void title(String text) {
    paragraphs.write(lines(text, Measures.TITLE, leaf.measure()), broken(Look.TITLE));
  }

  @Override
  public void number(String text) {
    paragraphs.write(text, Look.CENTRED);
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
    paragraphs.blank(Look.NOTE.kept());
    if (!table.caption().isBlank()) {
      paragraphs.write(table.caption(), Look.CAPTION);
    }
    new TableXml(xml, paragraphs, wording).write(table, leaf.measure());
    paragraphs.blank(Look.NOTE);
  }

  @Override
  public void attachments(String label, List<String> lines) {
    paragraphs.keepLast();
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
  public void signature(String office, String date, String note, boolean sealed) {
    new SignatureXml(paragraphs).write(office, date, note, sealed);
  }

  /** A title's lines, with a line break between them. */
  static String lines(String text, float size, float measure) {
    return Breaks.halves(
            text.codePoints().toArray(),
            measure,
            part -> Estimate.width(new String(part, 0, part.length), size))
        .stream()
        .map(part -> new String(part, 0, part.length))
        .collect(joining("\n"));
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
  public void newPage(boolean across) {
    if (!turning || across == leaf.isAcross()) {
      breaks = true;
      return;
    }
    paragraphs.endSection(SectionXml.of(leaf, numbered));
    leaf = across ? Leaf.ACROSS : Leaf.UPRIGHT;
  }

  @Override
  public void imprint(Imprint imprint) {
    if (leaf.isAcross()) {
      newPage(false);
      paragraphs.blank(Look.HAIR);
    }
    new ImprintXml(xml, paragraphs).write(imprint);
  }

  private Look broken(Look look) {
    if (!breaks) {
      return look;
    }
    breaks = false;
    return look.with(Property.PAGE_BREAK, "<w:pageBreakBefore/>");
  }
}
