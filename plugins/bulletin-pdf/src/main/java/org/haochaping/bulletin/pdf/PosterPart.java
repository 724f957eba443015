package org.haochaping.bulletin.pdf;

import java.util.ArrayList;
import java.util.List;
import org.haochaping.bulletin.paper.page.Face;
import org.haochaping.bulletin.paper.page.Lines;
import org.haochaping.bulletin.paper.page.Lines.Line;
import org.haochaping.bulletin.paper.page.Pages;
import org.haochaping.plugin.api.Posters.Poster;

/**
 * One poster in its part of the page. There are two shapes, A6 upright and A7 lengthwise; A4 and A5
 * are the same at twice the size.
 *
 * @param left of the part, in points from the left of the page
 * @param top of the part, in points from the top of the page
 * @param scale 1 or 2
 */
record PosterPart(PdfCanvas canvas, Pages pages, Lines lines, float left, float top, float scale) {
  /** The width of both shapes, in points. */
  static final float WIDTH = 297.64f;

  static final float UPRIGHT = 420.94f;
  static final float LENGTHWISE = 210.47f;

  /** No printer prints to the edge, and scissors miss the line. */
  private static final float MARGIN = 20;

  private static final float GAP = 16;
  private static final float LARGEST_CODE = 168;
  private static final float SMALLEST_CODE = 120;
  private static final float CODE_BESIDE = 122;
  private static final float[] SHRINKING = {1, 0.94f, 0.88f, 0.82f, 0.76f, 0.7f, 0.62f, 0.54f};

  /** Text of one size. */
  private record Block(String text, float size, boolean bold, float before) {
    Face face(float share) {
      return Face.of(bold, size * share, size * share * 1.32f);
    }
  }

  /** A line in its place below the first. */
  private record Placed(Line line, Face face, float y) {}

  /** Lines below each other. */
  private record Column(List<Placed> lines, float height) {}

  void upright(Poster poster) {
    float inner = scale * (WIDTH - 2 * MARGIN);
    float room = scale * (UPRIGHT - 2 * MARGIN);
    Column head =
        column(
            List.of(
                new Block(poster.office(), 10.5f, false, 0),
                new Block(poster.invitation(), 25, true, 4),
                new Block(poster.gloss(), 8, false, 0)),
            inner,
            scale * 76);
    List<Block> below = new ArrayList<>();
    below.add(new Block(poster.place(), 15, true, 0));
    below.add(new Block(poster.unit(), 11, false, 1));
    below.addAll(blocks(poster.steps(), 8.5f, 6, 1));
    below.addAll(blocks(poster.notes(), 7, 5, 0));
    below.add(new Block(poster.code().text(), 4.8f, false, 4));
    float most = room - head.height() - scale * (SMALLEST_CODE + 2 * GAP);
    Column foot = column(below, inner, most);
    float side =
        Math.min(scale * LARGEST_CODE, room - head.height() - foot.height() - scale * 2 * GAP);
    float spare = room - head.height() - foot.height() - side - scale * 2 * GAP;
    float y = top + scale * MARGIN + spare / 2;
    centred(head, y);
    y += head.height() + scale * GAP;
    canvas.code(poster.code(), left + (scale * WIDTH - side) / 2, y, side);
    centred(foot, y + side + scale * GAP);
  }

  void lengthwise(Poster poster) {
    float inner = scale * (WIDTH - 2 * MARGIN);
    float room = scale * (LENGTHWISE - 2 * MARGIN);
    Column foot =
        column(
            List.of(
                new Block(String.join("", poster.notes()), 6.2f, false, 0),
                new Block(poster.code().text(), 4.6f, false, 2)),
            inner,
            scale * 34);
    float high = room - foot.height() - scale * 8;
    float side = Math.min(scale * CODE_BESIDE, high);
    List<Block> beside = new ArrayList<>();
    beside.add(new Block(poster.office(), 8, false, 0));
    beside.add(new Block(poster.invitation(), 20, true, 2));
    beside.add(new Block(poster.gloss(), 6.5f, false, 0));
    beside.add(new Block(poster.place(), 12, true, 6));
    beside.add(new Block(poster.unit(), 9, false, 1));
    beside.addAll(blocks(poster.steps(), 7, 5, 1));
    float x = left + scale * MARGIN;
    float y = top + scale * MARGIN;
    Column words = column(beside, inner - side - scale * GAP, high);
    canvas.code(poster.code(), x, y + (high - side) / 2, side);
    at(words, x + side + scale * GAP, y + (high - words.height()) / 2);
    centred(foot, top + scale * (LENGTHWISE - MARGIN) - foot.height());
  }

  private static List<Block> blocks(List<String> texts, float size, float first, float others) {
    List<Block> blocks = new ArrayList<>();
    for (String text : texts) {
      blocks.add(new Block(text, size, false, blocks.isEmpty() ? first : others));
    }
    return blocks;
  }

  /** In letters as large as there is room for; what never fits is cut off. */
  private Column column(List<Block> blocks, float width, float room) {
    Column column = new Column(List.of(), 0);
    for (float share : SHRINKING) {
      column = shrunk(blocks, width, share);
      if (column.height() <= room) {
        return column;
      }
    }
    List<Placed> fitting =
        column.lines().stream()
            .filter(placed -> placed.y() + placed.face().pitch() <= room)
            .toList();
    return new Column(fitting, room);
  }

  /** In letters of a share of their size. */
  private Column shrunk(List<Block> blocks, float width, float share) {
    List<Placed> placed = new ArrayList<>();
    float y = 0;
    for (Block block : blocks) {
      if (block.text().isBlank()) {
        continue;
      }
      Face face = block.face(scale * share);
      y += scale * share * block.before();
      for (Line line : even(block.text(), face, width)) {
        placed.add(new Placed(line.loose(), face, y));
        y += face.pitch();
      }
    }
    return new Column(placed, y);
  }

  /** In as few lines as it takes, of much the same length. */
  private List<Line> even(String text, Face face, float width) {
    List<Line> widest = lines.of(text, face, width, 0);
    List<Line> best = widest;
    float step = face.size() / 2;
    for (float measure = width - step; widest.size() > 1 && measure > width / 2; measure -= step) {
      List<Line> narrower = lines.of(text, face, measure, 0);
      if (narrower.size() > widest.size()) {
        break;
      }
      best = narrower;
    }
    return best;
  }

  private void centred(Column column, float y) {
    for (Placed placed : column.lines()) {
      float x = left + (scale * WIDTH - placed.line().width()) / 2;
      pages.textAt(placed.line(), placed.face(), x, y + placed.y());
    }
  }

  private void at(Column column, float x, float y) {
    for (Placed placed : column.lines()) {
      pages.textAt(placed.line(), placed.face(), x, y + placed.y());
    }
  }
}
