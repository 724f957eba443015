package org.haochaping.bulletin.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Document.Chart;
import org.haochaping.plugin.api.Document.Column;
import org.haochaping.plugin.api.Document.Frame;
import org.haochaping.plugin.api.Document.Section;
import org.haochaping.plugin.api.Document.Table;

/** The letters that are measured. */
public enum Letters {
  /** A bulletin as an office sends it out: of several pages, with attachments, sealed, printed. */
  BULLETIN,
  /** The same of offices with the longest names there are. */
  LONGEST,
  /** Of a size that a seal's place decides where its first page ends. */
  SHORT,
  /** Nothing but characters. */
  FILLED,
  /** Without a number, and with a table as its last page. */
  PLAIN;

  static final String NUMBER = "西政服通〔2026〕10号";
  static final LocalDate DAY = LocalDate.of(2026, 10, 9);

  /** All of them. */
  public static Map<String, Document> all() {
    Map<String, Document> all = new LinkedHashMap<>();
    for (Letters letter : values()) {
      all.put(letter.name(), letter.document());
    }
    return all;
  }

  Document document() {
    return switch (this) {
      case BULLETIN -> bulletin("西双版纳州政务服务管理局", "西双版纳州人民政府办公室", UnitNames.of().subList(0, 25));
      case LONGEST ->
          bulletin(
              UnitNames.longestOffice(), UnitNames.longest(), UnitNames.stretched().subList(0, 25));
      case SHORT ->
          letter("西双版纳州政务服务管理局", NUMBER, List.of(new Section("", List.of("特此通报。"), List.of())))
              .in(Frame.to("各县（市）政务服务管理局").underSeal());
      case FILLED ->
          letter(
              "", "", List.of(new Section("", List.of("政".repeat(28 * 60 - 2), "完。"), List.of())));
      case PLAIN ->
          letter("景洪市政务服务管理局", "", List.of(new Section("总体情况", List.of("见附件。"), List.of())))
              .in(
                  Frame.none()
                      .attaching(wide(UnitNames.of().subList(0, 12)))
                      .noting("此件公开发布", "市委办公室"));
    };
  }

  private static Document bulletin(String office, String printer, List<String> units) {
    List<Section> sections = new ArrayList<>();
    sections.add(
        new Section(
            "总体情况",
            IntStream.rangeClosed(1, 9)
                .mapToObj(
                    i ->
                        "2026年第"
                            + i
                            + "周，全州共收到政务服务评价24,793件，其中主动评价20,111件，好评率99.98%，差评5件，"
                            + "差评回复率100.00%；"
                            + units.get(i % units.size())
                            + "等部门“零差评”。")
                .toList(),
            List.of(narrow(units))));
    sections.add(new Section("下一步要求", List.of("各有关部门要继续做好整改工作。"), List.of()));
    return letter(office, NUMBER, sections)
        .in(
            Frame.to(String.join("、", units.subList(0, 6)))
                .attaching(wide(units), new Section("各部门评价情况", List.of(), List.of(narrow(units))))
                .noting("此件公开发布", units.subList(0, 12).toArray(String[]::new))
                .underSeal()
                .printed(printer, DAY));
  }

  private static Document letter(String office, String number, List<Section> sections) {
    String title = number.isEmpty() ? "" : "西双版纳傣族自治州2026年9月政务服务“好差评”情况通报";
    return new Document(
        "monthly-bulletin", title, office, DAY, number, "zh-CN", sections, List.of());
  }

  private static Table narrow(List<String> units) {
    return table("各部门好评率", 4, units);
  }

  private static Section wide(List<String> units) {
    return new Section("各部门各来源评价情况", List.of(), List.of(table("", 12, units)));
  }

  private static Table table(String caption, int numbers, List<String> units) {
    List<Column> columns =
        Stream.concat(
                Stream.of(new Column("部门", false)),
                IntStream.range(0, numbers)
                    .mapToObj(i -> new Column(i % 2 == 0 ? "评价数" : "主动评价好评率（%）", true)))
            .toList();
    List<List<String>> rows =
        units.stream()
            .map(
                unit ->
                    Stream.concat(
                            Stream.of(unit),
                            IntStream.range(0, numbers)
                                .mapToObj(i -> i % 2 == 0 ? "1,234,567" : "100.00"))
                        .toList())
            .toList();
    return new Table(caption, columns, rows, Chart.NONE);
  }
}
