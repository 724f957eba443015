package org.haochaping.bulletin.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.haochaping.plugin.tck.SampleDocuments;
import org.haochaping.plugin.tck.Samples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A table of shares has bars")
class BarChartTest {

  @Test
  void shares_have_bars_from_the_cells_of_the_table() {
    XSSFSheet table = Opened.of(SampleDocuments.monthly()).table();
    var chart = table.getDrawingPatriarch().getCharts().get(0);
    assertThat(chart.getCTChartSpace().validate()).isTrue();
    var bars = chart.getCTChart().getPlotArea().getBarChartArray(0).getSerArray(0);
    assertThat(bars.getVal().getNumRef().getF()).isEqualTo("'表1 各评价渠道评价情况'!$C$2:$C$7");
    assertThat(bars.getCat().getStrRef().getF()).isEqualTo("'表1 各评价渠道评价情况'!$A$2:$A$7");
    assertThat(bars.getVal().getNumRef().getNumCache().getPtArray(0).getV()).isEqualTo("40.16");
    assertThat(bars.getDLbls().getShowVal().getVal()).isTrue();
    assertThat(Opened.of(SampleDocuments.monthly()).workbook().getSheetAt(2).getDrawingPatriarch())
        .isNull();
  }

  @Test
  void no_bars_where_they_are_switched_off_or_a_row_has_no_number() {
    XlsxBulletinFactory factory = new XlsxBulletinFactory();
    var plain =
        factory.create(
            factory.settingsSchema().complete(Map.of("charts", "false")), Samples.jinghong());
    assertThat(Opened.of(plain.render(SampleDocuments.monthly())).table().getDrawingPatriarch())
        .isNull();
    assertThat(Opened.of(SampleDocuments.hostile()).table().getDrawingPatriarch()).isNull();
  }
}
