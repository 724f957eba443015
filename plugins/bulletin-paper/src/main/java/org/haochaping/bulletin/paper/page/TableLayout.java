package org.haochaping.bulletin.paper.page;

import java.util.ArrayList;
import java.util.List;
import org.haochaping.bulletin.paper.ColumnWidths;
import org.haochaping.bulletin.paper.Wording;
import org.haochaping.bulletin.paper.page.RuledCell.Align;
import org.haochaping.bulletin.paper.page.RuledCell.Laid;
import org.haochaping.plugin.api.Document.Column;
import org.haochaping.plugin.api.Document.Table;

/** Sets a table: its head on each page, numbers flush right, columns as wide as they need. */
final class TableLayout {
  private final Faces faces;
  private final Lines lines;
  private final Wording wording;

  TableLayout(Faces faces, Lines lines, Wording wording) {
    this.faces = faces;
    this.lines = lines;
    this.wording = wording;
  }

  /**
   * The table.
   *
   * @param size of its type where its columns are not too many
   * @param whole how wide it is
   */
  Ruled ruled(Table table, float size, float whole) {
    Face one = Face.of(false, 1, 1);
    Face face =
        Face.cell(
            ColumnWidths.typeSize(
                table,
                size,
                RuledCell.side(Face.of(false, size, size)),
                whole,
                text -> faces.width(Faces.visible(text), one)),
            false);
    Face head = Face.cell(face.size(), true);
    float[] edges = edges(table, head, whole);
    List<RuledCell> cells = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      cells.add(cell(0, i, table.columns().get(i).heading(), head, edges, Align.CENTRE));
    }
    int row = 1;
    for (List<String> texts : table.rows()) {
      for (int i = 0; i < texts.size(); i++) {
        Column column = table.columns().get(i);
        Align align = column.numeric() ? Align.RIGHT : Align.LEFT;
        cells.add(cell(row, i, texts.get(i), face, edges, align));
      }
      row++;
    }
    if (table.rows().isEmpty()) {
      List<Laid> none = set(wording.none(), face, whole, Align.CENTRE);
      cells.add(new RuledCell(1, 0, 1, table.columns().size(), none, face, 1, false, false));
      row++;
    }
    return new Ruled(edges, row, 1, cells);
  }

  private RuledCell cell(int row, int column, String text, Face face, float[] edges, Align align) {
    float measure = edges[column + 1] - edges[column] - 2 * RuledCell.side(face);
    List<Laid> laid = set(text, face, measure, align);
    return new RuledCell(row, column, 1, 1, laid, face, 1, false, false);
  }

  private List<Laid> set(String text, Face face, float measure, Align align) {
    return lines.ofAll(text, face, measure).stream().map(line -> new Laid(line, align, 0)).toList();
  }

  private float[] edges(Table table, Face face, float whole) {
    float[] widths =
        ColumnWidths.of(
            table,
            face.size(),
            RuledCell.side(face),
            whole,
            text -> faces.width(Faces.visible(text), face));
    float[] edges = new float[widths.length + 1];
    for (int i = 0; i < widths.length; i++) {
      edges[i + 1] = edges[i] + widths[i];
    }
    return edges;
  }
}
