package org.haochaping.bulletin.web;

import java.util.List;
import java.util.stream.IntStream;
import org.haochaping.plugin.api.Document.Column;
import org.haochaping.plugin.api.Document.Table;

/** One table; its first column of text names the rows. */
final class TableHtml {
  private final Table table;
  private final Words words;
  private final int names;
  private final Bars bars;

  TableHtml(Table table, boolean drawBars, Words words) {
    this.table = table;
    this.words = words;
    this.names =
        IntStream.range(0, table.columns().size())
            .filter(i -> !table.columns().get(i).numeric())
            .findFirst()
            .orElse(0);
    this.bars = drawBars ? Bars.of(table) : Bars.none();
  }

  void write(Html html, String id) {
    html.raw(
        "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"" + id + "\">");
    html.raw("<table>\n<caption id=\"" + id + "\">").text(table.caption()).raw("</caption>\n");
    html.raw("<thead><tr>");
    for (int i = 0; i < table.columns().size(); i++) {
      Column column = table.columns().get(i);
      html.raw("<th scope=\"col\"" + style(i) + ">").text(column.heading()).raw("</th>");
    }
    html.raw("</tr></thead>\n<tbody>\n");
    table.rows().forEach(row -> row(html, row));
    if (table.rows().isEmpty()) {
      html.raw("<tr><td class=\"none\" colspan=\"" + table.columns().size() + "\">");
      html.raw(words.none()).raw("</td></tr>\n");
    }
    html.raw("</tbody>\n</table></div>\n");
  }

  private void row(Html html, List<String> row) {
    html.raw("<tr>");
    for (int i = 0; i < row.size(); i++) {
      String element = i == names ? "th" : "td";
      html.raw("<" + element + (i == names ? " scope=\"row\"" : "") + style(i) + ">");
      if (bars.column() == i) {
        html.raw("<div class=\"pair\">").raw(bars.bar(row.get(i)));
        html.raw("<span>").text(row.get(i)).raw("</span></div>");
      } else {
        html.text(row.get(i));
      }
      html.raw("</" + element + ">");
    }
    html.raw("</tr>\n");
  }

  private String style(int column) {
    if (bars.column() == column) {
      return " class=\"n drawn\"";
    }
    return table.columns().get(column).numeric() ? " class=\"n\"" : "";
  }
}
