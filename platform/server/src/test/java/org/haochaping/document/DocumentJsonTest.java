package org.haochaping.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Document.Chart;
import org.haochaping.plugin.api.Document.Column;
import org.haochaping.plugin.api.Document.Frame;
import org.haochaping.plugin.api.Document.Section;
import org.haochaping.plugin.api.Document.Table;
import org.haochaping.plugin.api.Grid;
import org.haochaping.plugin.api.Grid.Cell;
import org.haochaping.plugin.api.Grid.Signature;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A document that is kept to be printed again")
class DocumentJsonTest {
  private static final Section TABLED =
      new Section(
          "总体情况",
          List.of("共收到评价“3”件。", "第二段\n换行"),
          List.of(
              new Table(
                  "各部门",
                  List.of(new Column("部门", false), new Column("占比（%）", true)),
                  List.of(List.of("市公安局", "100.00"), List.of("市民政局", "—")),
                  Chart.BARS)));

  @Test
  void it_is_read_back_as_it_was_written() {
    Grid grid =
        new Grid(
            List.of("编号：1"),
            List.of(1, 3),
            List.of(
                List.of(Cell.label("单位").down(2), Cell.value("市公安局").atLeast(3)),
                List.of(
                    Cell.value("意见")
                        .signed(
                            new Signature("签名", "岩", Optional.of(LocalDate.of(2026, 11, 6)))))));
    Document document =
        new Document(
                "monthly-bulletin",
                "景洪市2026年10月通报",
                "景洪市政务服务管理局",
                LocalDate.of(2026, 11, 6),
                "〔2026〕1号",
                "zh-CN",
                List.of(TABLED, Section.of(grid)),
                List.of("数据截至11月1日。"))
            .in(Frame.to("各部门").attaching(TABLED).noting("此件公开发布", "州委办公室"))
            .from("{\"units\":[]}");
    String text = DocumentJson.write(document);
    assertThat(DocumentJson.read(text)).isEqualTo(document);
    assertThat(DocumentJson.write(DocumentJson.read(text))).isEqualTo(text);
    assertThat(text).doesNotContain("sealed", "printing");

    Document sent =
        document.in(document.frame().underSeal().printed("市政务局办公室", LocalDate.of(2026, 11, 7)));
    assertThat(DocumentJson.read(DocumentJson.write(sent))).isEqualTo(sent);
  }
}
