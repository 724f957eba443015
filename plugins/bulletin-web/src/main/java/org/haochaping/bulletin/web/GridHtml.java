package org.haochaping.bulletin.web;

import java.util.List;
import org.haochaping.plugin.api.Grid;
import org.haochaping.plugin.api.Grid.Cell;
import org.haochaping.plugin.api.Grid.Signature;

/** One ruled form; its columns keep their shares of the width by col elements without styles. */
final class GridHtml {
  private final Grid grid;
  private final Words words;

  GridHtml(Grid grid, Words words) {
    this.grid = grid;
    this.words = words;
  }

  void write(Html html) {
    if (!grid.above().isEmpty()) {
      html.raw("<p class=\"above\">");
      grid.above().forEach(text -> html.raw("<span>").text(text).raw("</span> "));
      html.raw("</p>\n");
    }
    int whole = grid.widths().stream().mapToInt(Integer::intValue).sum();
    html.raw("<table class=\"grid\">\n<colgroup>");
    for (int width : grid.widths()) {
      html.raw("<col width=\"" + (width * 100 / whole) + "%\">");
    }
    html.raw("</colgroup>\n<tbody>\n");
    for (List<Cell> row : grid.rows()) {
      html.raw("<tr>");
      row.forEach(cell -> cell(html, cell));
      html.raw("</tr>\n");
    }
    html.raw("</tbody>\n</table>\n");
  }

  private void cell(Html html, Cell cell) {
    String element = cell.label() ? "th" : "td";
    html.raw("<" + element + span("colspan", cell.columns()) + span("rowspan", cell.rows()));
    html.raw(cell.lines() > 2 ? " class=\"tall\">" : ">");
    cell.text().lines().forEach(line -> html.raw("<p>").text(line).raw("</p>"));
    cell.signature().ifPresent(place -> signature(html, place));
    html.raw("</" + element + ">");
  }

  private void signature(Html html, Signature place) {
    html.raw("<p class=\"sign\">").text(place.caption()).raw(words.colon()).text(place.name());
    html.raw("</p><p class=\"sign\">");
    html.raw(place.on().map(words::date).orElse(words.blankDate())).raw("</p>");
  }

  private static String span(String attribute, int count) {
    return count == 1 ? "" : " " + attribute + "=\"" + count + "\"";
  }
}
