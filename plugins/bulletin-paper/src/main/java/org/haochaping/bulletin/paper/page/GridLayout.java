package org.haochaping.bulletin.paper.page;

import java.util.ArrayList;
import java.util.List;
import org.haochaping.bulletin.paper.Measures;
import org.haochaping.bulletin.paper.Wording;
import org.haochaping.bulletin.paper.page.Lines.Line;
import org.haochaping.bulletin.paper.page.RuledCell.Align;
import org.haochaping.bulletin.paper.page.RuledCell.Laid;
import org.haochaping.plugin.api.Grid;
import org.haochaping.plugin.api.Grid.Cell;
import org.haochaping.plugin.api.Grid.Placed;
import org.haochaping.plugin.api.Grid.Signature;

/** Sets a form: in 小四, or in 五号 if it does not fit on one page, and then with its lines closer. */
final class GridLayout {
  private static final float CLOSE = 0.9f;
  private static final int FIELD = 4;
  private static final int SIGNATURE = 2;

  private final Lines lines;
  private final Wording wording;

  GridLayout(Lines lines, Wording wording) {
    this.lines = lines;
    this.wording = wording;
  }

  /** The form as it fits in a height; in the smallest type if it fits in no way. */
  Ruled fit(Grid grid, float width, float height) {
    Ruled ruled = ruled(grid, width, Face.cell(Measures.FORM, false));
    if (ruled.height() > height) {
      ruled = ruled(grid, width, Face.cell(Measures.TABLE, false));
    }
    return ruled.height() > height
        ? ruled(grid, width, Face.cell(Measures.TABLE, false).pitched(CLOSE))
        : ruled;
  }

  private Ruled ruled(Grid grid, float width, Face face) {
    float[] edges = edges(grid.widths(), width);
    List<RuledCell> cells = new ArrayList<>();
    for (Placed placed : grid.placed()) {
      Cell cell = placed.cell();
      float measure =
          edges[placed.column() + cell.columns()]
              - edges[placed.column()]
              - 2 * RuledCell.side(face);
      cells.add(
          new RuledCell(
              placed.row(),
              placed.column(),
              cell.rows(),
              cell.columns(),
              set(cell, face, measure),
              face,
              cell.lines(),
              isField(cell),
              cell.label()));
    }
    return new Ruled(edges, grid.rows().size(), 0, cells);
  }

  private static float[] edges(List<Integer> widths, float width) {
    float whole = widths.stream().mapToInt(Integer::intValue).sum();
    float[] edges = new float[widths.size() + 1];
    int sum = 0;
    for (int i = 0; i < widths.size(); i++) {
      sum += widths.get(i);
      edges[i + 1] = width * sum / whole;
    }
    return edges;
  }

  private List<Laid> set(Cell cell, Face face, float measure) {
    List<Laid> set = new ArrayList<>();
    Align align = cell.label() ? Align.CENTRE : Align.LEFT;
    float indent = isField(cell) ? 2 * face.size() : 0;
    for (String paragraph : cell.text().split("\n", -1)) {
      List<Line> broken = lines.of(paragraph, face, measure, indent);
      for (int i = 0; i < broken.size(); i++) {
        set.add(new Laid(broken.get(i), align, i == 0 ? indent : 0));
      }
    }
    cell.signature()
        .ifPresent(
            place -> {
              while (set.size() < cell.lines() - SIGNATURE) {
                set.add(new Laid(Line.BLANK, align, 0));
              }
              signature(set, place, face, measure);
            });
    return set;
  }

  /** Whether a hand would fill it in from the top. */
  private static boolean isField(Cell cell) {
    return !cell.label() && cell.lines() >= FIELD;
  }

  private void signature(List<Laid> set, Signature place, Face face, float measure) {
    boolean signed = !place.name().isBlank();
    String name = signed ? place.name() + "　" : "　".repeat(8);
    String date = place.on().map(wording::date).orElse(wording.blankDate()) + "　";
    String text = place.caption() + wording.colon() + name;
    lines.of(text, face, measure, 0).forEach(line -> set.add(new Laid(line, Align.RIGHT, 0)));
    lines.of(date, face, measure, 0).forEach(line -> set.add(new Laid(line, Align.RIGHT, 0)));
  }
}
