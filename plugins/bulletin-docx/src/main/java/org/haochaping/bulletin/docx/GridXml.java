package org.haochaping.bulletin.docx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.haochaping.bulletin.docx.Look.Property;
import org.haochaping.bulletin.paper.Measures;
import org.haochaping.bulletin.paper.Packing;
import org.haochaping.bulletin.paper.Wording;
import org.haochaping.plugin.api.Grid;
import org.haochaping.plugin.api.Grid.Cell;
import org.haochaping.plugin.api.Grid.Placed;
import org.haochaping.plugin.api.Grid.Signature;

/**
 * Writes a form: in 小四, or in 五号 if it does not fit on one page, and then with its lines closer.
 */
final class GridXml {
  private static final float LOW = Measures.HEIGHT / 4;
  private static final float TITLE = 140;
  private static final int FIELD = 4;
  private static final List<Type> TYPES =
      List.of(
          new Type(Measures.FORM, 1.4f * Measures.FORM),
          new Type(Measures.TABLE, 1.4f * Measures.TABLE),
          new Type(Measures.TABLE, 1.26f * Measures.TABLE));

  private final Markup xml;
  private final Paragraphs paragraphs;
  private final Wording wording;

  GridXml(Markup xml, Paragraphs paragraphs, Wording wording) {
    this.xml = xml;
    this.paragraphs = paragraphs;
    this.wording = wording;
  }

  void write(Grid grid) {
    Type type = type(grid);
    above(grid.above());
    xml.raw(Rules.begin(Rules.widths(grid.widths(), Measures.WIDTH)));
    for (int row = 0; row < grid.rows().size(); row++) {
      float height = Estimate.height(grid, row, Measures.WIDTH, type.size(), type.pitch());
      xml.raw("<w:tr><w:trPr>" + (height < LOW ? "<w:cantSplit/>" : ""));
      xml.raw("<w:trHeight w:val=\"" + DocxSheet.twips(least(grid, row, type)) + "\"/></w:trPr>");
      row(grid, row, type);
      xml.raw("</w:tr>");
    }
    xml.raw(Rules.END);
  }

  /** In what a form is set, in points. */
  private record Type(float size, float pitch) {}

  /** The largest in which it fits on one page, or the smallest. */
  private static Type type(Grid grid) {
    for (Type type : TYPES) {
      float height = 0;
      for (int row = 0; row < grid.rows().size(); row++) {
        height += Estimate.height(grid, row, Measures.WIDTH, type.size(), type.pitch());
      }
      if (height < Measures.HEIGHT - TITLE) {
        return type;
      }
    }
    return TYPES.get(TYPES.size() - 1);
  }

  private static float least(Grid grid, int row, Type type) {
    int lines =
        grid.placed().stream()
            .filter(placed -> placed.row() == row && placed.cell().rows() == 1)
            .mapToInt(placed -> placed.cell().lines())
            .max()
            .orElse(1);
    return lines * type.pitch() + Estimate.between(type.size(), type.pitch());
  }

  /** As many in a line as fit, spread over the width. */
  private void above(List<String> texts) {
    Look look = Look.of(false, Measures.FORM, 1.4f * Measures.FORM, "left");
    int right = DocxSheet.twips(Measures.WIDTH);
    for (List<String> row :
        Packing.of(
            texts,
            Measures.WIDTH,
            2 * Measures.FORM,
            text -> Estimate.width(text, Measures.FORM))) {
      StringBuilder tabs = new StringBuilder();
      for (int i = 1; i < row.size(); i++) {
        boolean last = i == row.size() - 1;
        tabs.append(
            Markup.filled(
                "<w:tab w:val=\"%s\" w:pos=\"%d\"/>",
                last ? "right" : "center", right * i / (row.size() - 1)));
      }
      if (row.size() == 1) {
        paragraphs.write(row.get(0), look);
      } else {
        paragraphs.tabbed(row, tabs.toString(), look);
      }
    }
  }

  /** Its cells and, where one from above goes on, an empty one that is merged with it. */
  private void row(Grid grid, int row, Type type) {
    List<Placed> here = new ArrayList<>();
    for (Placed placed : grid.placed()) {
      if (placed.row() <= row && row < placed.row() + placed.cell().rows()) {
        here.add(placed);
      }
    }
    here.sort(Comparator.comparing(Placed::column));
    here.forEach(placed -> cell(grid, placed, placed.row() == row, type));
  }

  private void cell(Grid grid, Placed placed, boolean begins, Type type) {
    Cell cell = placed.cell();
    int[] widths = Rules.widths(grid.widths(), Measures.WIDTH);
    int width = 0;
    for (int i = placed.column(); i < placed.column() + cell.columns(); i++) {
      width += widths[i];
    }
    xml.raw("<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/>");
    if (cell.columns() > 1) {
      xml.raw("<w:gridSpan w:val=\"" + cell.columns() + "\"/>");
    }
    if (cell.rows() > 1) {
      xml.raw(begins ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>");
    }
    xml.raw(isField(cell) ? "</w:tcPr>" : "<w:vAlign w:val=\"center\"/></w:tcPr>");
    if (begins) {
      text(cell, type);
    } else {
      paragraphs.blank(look(type, "left"));
    }
    xml.raw("</w:tc>");
  }

  /** Whether a hand would fill it in from the top. */
  private static boolean isField(Cell cell) {
    return !cell.label() && cell.lines() >= FIELD;
  }

  private void text(Cell cell, Type type) {
    Look plain = look(type, cell.label() ? "center" : "left");
    Look look = isField(cell) ? plain.indented() : plain;
    List<String> lines = cell.text().lines().toList();
    lines.forEach(line -> paragraphs.write(line, look));
    if (lines.isEmpty()) {
      paragraphs.blank(look);
    }
    cell.signature()
        .ifPresent(
            place -> {
              int blank = cell.lines() - 2 - Math.max(lines.size(), 1);
              for (int i = 0; i < blank; i++) {
                paragraphs.blank(look);
              }
              signature(place, look(type, "right"));
            });
  }

  private void signature(Signature place, Look look) {
    float size = look.size();
    float hand = place.name().isBlank() ? 8 * size : 0;
    String signed = place.caption() + wording.colon() + place.name();
    paragraphs.write(signed, inset(look, size + hand));
    paragraphs.write(place.on().map(wording::date).orElse(wording.blankDate()), inset(look, size));
  }

  private static Look inset(Look look, float right) {
    return look.with(
        Property.INDENT, Markup.filled("<w:ind w:right=\"%d\"/>", DocxSheet.twips(right)));
  }

  private static Look look(Type type, String alignment) {
    return Look.of(false, type.size(), type.pitch(), alignment);
  }
}
