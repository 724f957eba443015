package org.haochaping.verifier;

import java.util.ArrayList;
import java.util.List;

/**
 * A bulletin as it was published: what is printed, and the figures behind it.
 *
 * @param around what the letter has around its body
 */
record Bulletin(
    String kind,
    String title,
    List<Section> sections,
    List<String> footnotes,
    List<String> around,
    Snapshot snapshot) {
  private static final String FORMAT = "haochaping-bulletin-1";

  /** What stands in ruled forms is text for this program. */
  record Section(
      String heading, List<String> paragraphs, List<Table> tables, List<String> inGrids) {}

  record Table(String caption, List<String> headings, List<List<String>> rows) {
    Table {
      int width = headings.size();
      if (rows.stream().anyMatch(row -> row.size() != width)) {
        throw new Unreadable("“" + caption + "”的行列不齐。", "ragged rows in " + caption);
      }
    }
  }

  static Bulletin read(String text) {
    Members json = Members.of(text);
    if (!json.has("format") || !json.text("format").equals(FORMAT)) {
      throw new Unreadable(
          "不是开放数据形式的通报（" + FORMAT + "）。", "no bulletin as open data (" + FORMAT + ")");
    }
    if (!json.has("data")) {
      throw new Unreadable("文件里没有可供复算的结算数据（data）。", "there are no figures in it (data)");
    }
    List<Section> sections = new ArrayList<>();
    json.objects("sections").forEach(section -> sections.add(section(section)));
    json.objects("attachments").forEach(section -> sections.add(section(section)));
    return new Bulletin(
        json.text("kind"),
        json.text("title"),
        sections,
        json.texts("footnotes"),
        around(json, json.object("frame")),
        Snapshot.read(json.object("data")));
  }

  /** What has to be printed in it. */
  Owed owed() {
    return new Owed(snapshot, Kind.of(snapshot.period(), kind));
  }

  private static List<String> around(Members json, Members frame) {
    List<String> around =
        new ArrayList<>(
            List.of(
                json.text("issuer"),
                json.text("issuedOn"),
                json.text("number"),
                frame.text("mark"),
                frame.text("recipients"),
                frame.text("note")));
    around.addAll(frame.texts("copies"));
    if (frame.has("printing")) {
      Members printing = frame.object("printing");
      around.add(printing.text("office"));
      around.add(printing.text("on"));
    }
    return around;
  }

  private static Section section(Members json) {
    return new Section(
        json.text("heading"),
        json.texts("paragraphs"),
        json.objects("tables").stream().map(Bulletin::table).toList(),
        json.objects("grids").stream().flatMap(grid -> inGrid(grid).stream()).toList());
  }

  private static Table table(Members json) {
    return new Table(
        json.text("caption"),
        json.objects("columns").stream().map(column -> column.text("heading")).toList(),
        json.rows("rows"));
  }

  private static List<String> inGrid(Members json) {
    List<String> texts = new ArrayList<>(json.texts("above"));
    for (Members cell : json.objectRows("rows")) {
      texts.add(cell.text("text"));
      if (cell.has("signature")) {
        texts.add(cell.object("signature").text("caption"));
        texts.add(cell.object("signature").text("name"));
      }
    }
    return texts;
  }
}
