package org.haochaping.bulletin.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Document.Chart;
import org.haochaping.plugin.api.Document.Column;
import org.haochaping.plugin.api.Document.Section;
import org.haochaping.plugin.api.Document.Table;
import org.haochaping.plugin.api.Grid;
import org.haochaping.plugin.tck.SampleDocuments;
import org.haochaping.plugin.tck.SamplePapers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A citizen's words never become a formula")
class FormulaInjectionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1+1",
        "-2+3+cmd|' /C calc'!A0",
        "@SUM(1+1)*cmd|' /C calc'!A0",
        "\t=1+1",
        "\r=1+1",
        "\n=HYPERLINK(\"http://example.org\")",
        "　=1+1",
        "＝1+1",
        "＋1",
        "－1+1",
        "＠SUM(1)",
        "=DDE(\"cmd\";\"/C calc\";\"x\")"
      })
  void neither_in_tables_nor_in_text_nor_in_forms(String words) {
    Table table =
        new Table(
            words,
            List.of(new Column(words, false), new Column(words, true)),
            List.of(List.of(words, words)),
            Chart.BARS);
    Document bare = SampleDocuments.bare();
    Document bulletin =
        new Document(
            bare.kind(),
            words,
            words,
            bare.issuedOn(),
            words,
            bare.language(),
            List.of(new Section(words, List.of(words), List.of(table))),
            List.of(words));
    stays(Opened.of(bulletin), words, 9);
    stays(Opened.of(SamplePapers.form(words, words)), words, 2);
    stays(Opened.of(above(words)), words, 1);
  }

  private static Document above(String words) {
    Document form = SamplePapers.form();
    Grid grid = new Grid(List.of(words), List.of(1), List.of(List.of(Grid.Cell.label("栏"))));
    return new Document(
        form.kind(),
        form.title(),
        form.issuer(),
        form.issuedOn(),
        form.number(),
        form.language(),
        List.of(Section.of(grid)),
        List.of());
  }

  private static void stays(Opened opened, String words, int atLeast) {
    String begin = words.strip().substring(0, 2);
    List<XSSFCell> cells =
        StreamSupport.stream(opened.workbook().spliterator(), false)
            .flatMap(sheet -> StreamSupport.stream(sheet.spliterator(), false))
            .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
            .map(XSSFCell.class::cast)
            .toList();
    assertThat(cells).noneMatch(cell -> cell.getCellType() == CellType.FORMULA);
    List<XSSFCell> risky =
        cells.stream().filter(cell -> Opened.shown(cell).strip().startsWith(begin)).toList();
    assertThat(risky)
        .hasSizeGreaterThanOrEqualTo(atLeast)
        .allSatisfy(
            cell -> {
              assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
              assertThat(cell.getCellStyle().getQuotePrefixed()).as("%s", cell).isTrue();
            });
    assertThat(opened.files().keySet().stream().filter(name -> name.startsWith("xl/worksheets/s")))
        .allSatisfy(name -> assertThat(opened.xml(name)).doesNotContain("<f>", "<f "));
  }
}
