package org.haochaping.bulletin.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.haochaping.bulletin.paper.Ink;
import org.haochaping.bulletin.paper.Ink.Box;
import org.haochaping.bulletin.paper.Ink.Colour;
import org.haochaping.bulletin.paper.Leaves;
import org.haochaping.bulletin.paper.Leaves.Glyph;
import org.haochaping.bulletin.paper.Letters;
import org.haochaping.plugin.api.BulletinFormat;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Document.Section;
import org.haochaping.plugin.tck.SamplePapers;
import org.haochaping.plugin.tck.Samples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A letter as a notice on A3")
class PdfNoticeTest {
  private static final Map<String, String> A3 = Map.of("paper", "A3");
  private static final double MARGIN = 24;

  @Test
  void it_stays_within_the_margins_of_a3_and_wide_tables_lie_on_their_side() throws Exception {
    for (Document letter : Letters.all().values()) {
      try (Ink ink = Ink.of(Printed.rendered(A3, letter).bytes())) {
        for (int page = 1; page <= ink.pages(); page++) {
          ink.turnTo(page);
          assertThat(Math.min(ink.width(), ink.height())).isCloseTo(297, within(0.3));
          assertThat(Math.max(ink.width(), ink.height())).isCloseTo(420, within(0.3));
          Box all = Ink.around(ink.rows(Colour.BLACK));
          assertThat(all.left()).isGreaterThan(MARGIN);
          assertThat(all.top()).isGreaterThan(MARGIN);
          assertThat(all.right()).isLessThan(ink.width() - MARGIN);
          assertThat(ink.rows(Colour.RED)).isEmpty();
        }
      }
    }
    Map<String, Document> letters = Letters.all();
    try (Ink ink = Ink.of(Printed.rendered(A3, letters.get(Letters.PLAIN.name())).bytes())) {
      assertThat(ink.turnTo(2).width()).isCloseTo(420, within(0.3));
    }
  }

  @Test
  @DisplayName("what is read over 1.5 m is at least 6 mm high, a title more than twice that")
  void it_can_be_read_from_a_distance() {
    for (Document letter : Letters.all().values()) {
      Leaves leaves = Printed.of(A3, letter);
      double smallest = leaves.glyphs().stream().mapToDouble(Glyph::size).min().orElseThrow();
      assertThat(smallest * 25.4 / 72).isGreaterThanOrEqualTo(6.0);
      if (!letter.title().isEmpty()) {
        assertThat(leaves.glyphs().get(0).size() * 25.4 / 72).isGreaterThan(15.0);
      }
    }
  }

  @Test
  void it_has_the_body_and_the_signature_but_nothing_of_a_letter_that_is_sent() {
    String read = Printed.of(A3, SamplePapers.letter()).squeezed();
    assertThat(read)
        .startsWith("关于2026年度政务服务“好差评”反馈整改落实情况的报告西政服报〔2027〕1号")
        .contains("五、下一步措施", "西双版纳州政务服务管理局2027年1月8日", "表1各部门差评反馈整改情况")
        .doesNotContain("文件西政", "州人民政府：", "抄送", "此件公开发布", "—1—");
  }

  @Test
  void several_sheets_are_counted_and_one_alone_is_not() {
    Leaves several = Printed.of(A3, SamplePapers.letter());
    assertThat(several.pages()).isGreaterThan(1);
    assertThat(several.squeezed())
        .contains("第1张，共" + several.pages() + "张")
        .contains("第" + several.pages() + "张，共" + several.pages() + "张");
    Document little =
        new Document(
            "bulletin",
            "公示",
            "景洪市政务服务管理局",
            LocalDate.of(2026, 10, 9),
            "",
            "zh-CN",
            List.of(new Section("", List.of("本月没有差评。"), List.of())),
            List.of());
    assertThat(Printed.of(A3, little).pages()).isEqualTo(1);
    assertThat(Printed.of(A3, little).squeezed()).isEqualTo("公示本月没有差评。景洪市政务服务管理局2026年10月9日");
  }

  @Test
  @DisplayName("三(三): a letter on A4 has a notice on A3 beside it, the same as where A3 is set")
  void it_is_printed_beside_the_letter() {
    PdfBulletinFactory factory = new PdfBulletinFactory();
    BulletinFormat both =
        factory.create(factory.settingsSchema().complete(Map.of()), Samples.jinghong());
    BulletinFormat notices =
        factory.create(factory.settingsSchema().complete(A3), Samples.jinghong());
    assertThat(both.variants()).containsExactly("notice");
    assertThat(both.render(SamplePapers.letter(), "notice").bytes())
        .isEqualTo(notices.render(SamplePapers.letter()).bytes())
        .isNotEqualTo(both.render(SamplePapers.letter()).bytes());
    assertThat(notices.variants()).isEmpty();
  }

  @Test
  void a_form_stays_on_a4() throws Exception {
    try (Ink ink = Ink.of(Printed.rendered(A3, SamplePapers.form()).bytes())) {
      assertThat(ink.width()).isCloseTo(210, within(0.3));
    }
  }
}
