package org.haochaping.plugin.tck;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Document.Chart;
import org.haochaping.plugin.api.Document.Column;
import org.haochaping.plugin.api.Document.Section;
import org.haochaping.plugin.api.Document.Table;

/** Documents for testing formats. */
public final class SampleDocuments {
  static final String SCRIPT = "<script>alert(1)</script>";
  static final String ATTRIBUTE_BREAKER = "\"><img src=x onerror=alert(1)>";

  private SampleDocuments() {}

  /** A monthly bulletin with figures of a published one (渭源县 2020). */
  public static Document monthly() {
    Table terminals =
        new Table(
            "表1 各评价渠道评价情况",
            List.of(new Column("评价渠道", false), new Column("评价数", true), new Column("占比（%）", true)),
            List.of(
                List.of("政务服务大厅其他终端", "9,958", "40.16"),
                List.of("移动服务端", "6,358", "25.64"),
                List.of("PC端", "4,581", "18.48"),
                List.of("政务服务大厅平板电脑", "3,885", "15.67"),
                List.of("短信", "8", "0.03"),
                List.of("二维码", "3", "0.01")),
            Chart.BARS);
    Table ranks =
        new Table(
            "表2 部门好评率排名",
            List.of(
                new Column("名次", true),
                new Column("部门", false),
                new Column("评价数", true),
                new Column("好评率%", true),
                new Column("主动评价好评率%", true)),
            List.of(
                List.of("1（并列）", "市公安局", "1,204", "99.92", "99.75"),
                List.of("1（并列）", "市税务局", "988", "99.92", "99.81"),
                List.of("3", "市人力资源和社会保障局", "771", "98.70", "97.02"),
                List.of("—", "市档案馆", "12", "100.00", "100.00")),
            Chart.NONE);
    return new Document(
        "monthly-bulletin",
        "景洪市2026年10月政务服务“好差评”情况通报",
        "景洪市政务服务管理局",
        LocalDate.of(2026, 11, 9),
        "景政服通〔2026〕10号",
        "zh-CN",
        List.of(
            new Section(
                "总体情况",
                List.of(
                    "2026年10月，全市共收到政务服务评价24,793件，其中主动评价20,111件。", "好评率99.98%，差评5件，差评回复率100.00%。"),
                List.of(terminals)),
            new Section("部门排名", List.of("评价数不足30件的部门列出但不参加排名。"), List.of(ranks)),
            new Section("下一步要求", List.of("各有关部门要继续做好整改工作。"), List.of())),
        List.of("数据截至2026年11月5日24:00。", "好评率 =（非常满意 + 满意 + 基本满意）÷ 评价数，四舍五入保留两位小数。"));
  }

  /** A document that tries to be markup. */
  public static Document hostile() {
    Table table =
        new Table(
            ATTRIBUTE_BREAKER,
            List.of(new Column(SCRIPT, false), new Column("占比%", true)),
            List.of(List.of("'&amp;'", "12.5"), List.of("</td></table>", "不详"), List.of("𠮷", "")),
            Chart.BARS);
    return new Document(
        "monthly-bulletin" + ATTRIBUTE_BREAKER,
        SCRIPT,
        ATTRIBUTE_BREAKER,
        LocalDate.of(2026, 1, 1),
        "</title>",
        "zh-CN\" onload=\"alert(1)",
        List.of(new Section("</h2>", List.of("a < b && c > d", "</style>"), List.of(table))),
        List.of("<!-- -->"));
  }

  /** A document of a title only. */
  public static Document bare() {
    return new Document(
        "annual-report", "年度报告", "", LocalDate.of(2026, 1, 1), "", "zh-CN", List.of(), List.of());
  }

  /** A document with one table of so many rows. */
  public static Document rows(int count) {
    List<List<String>> rows =
        IntStream.range(0, count)
            .mapToObj(i -> List.of("部门%04d".formatted(i), String.valueOf(i)))
            .toList();
    Table table =
        new Table(
            "全部部门", List.of(new Column("部门", false), new Column("评价数", true)), rows, Chart.NONE);
    return new Document(
        "annual-bulletin",
        "年度通报",
        "西双版纳州政务服务管理局",
        LocalDate.of(2027, 1, 8),
        "",
        "zh-CN",
        List.of(new Section("排名", List.of(), List.of(table))),
        List.of());
  }
}
