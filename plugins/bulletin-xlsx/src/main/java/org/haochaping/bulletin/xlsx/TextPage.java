package org.haochaping.bulletin.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.haochaping.bulletin.xlsx.Look.Face;
import org.haochaping.bulletin.xlsx.Look.Side;
import org.haochaping.bulletin.xlsx.Page.Link;
import org.haochaping.bulletin.xlsx.Page.Row;

/** Grows the worksheet of the text: one wide column, a row a paragraph. */
final class TextPage {
  /** As wide as A4 lying, at its full size. */
  private static final double WIDTH = 104;

  /** Characters of a row at most; Excel shows no row higher than 409 points. */
  private static final int LONGEST = 800;

  private final String name;
  private final int longest;
  private final List<Row> rows = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();

  TextPage(String name, Limits limits) {
    this.name = name;
    this.longest = Math.min(LONGEST, limits.characters());
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  void blank() {
    rows.add(Row.of());
  }

  /** A row a paragraph; a very long one goes on in the next row. */
  void write(String text, Look look) {
    Text.clean(text)
        .lines()
        .flatMap(line -> Text.pieces(line, longest).stream())
        .forEach(piece -> rows.add(Row.of(Cell.text(0, piece, look))));
  }

  void link(String text, String worksheet) {
    links.add(new Link(rows.size(), worksheet));
    write(text, Look.of(Face.LINK, Side.LEFT));
  }

  Page page(String header) {
    List<Double> widths = List.of(WIDTH);
    return new Page(name, header, true, false, widths, rows, List.of(), links, Optional.empty());
  }
}
