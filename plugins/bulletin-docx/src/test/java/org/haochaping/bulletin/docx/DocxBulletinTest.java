package org.haochaping.bulletin.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Document.Section;
import org.haochaping.plugin.tck.SampleDocuments;
import org.haochaping.plugin.tck.SamplePapers;
import org.junit.jupiter.api.Test;

class DocxBulletinTest {

  @Test
  void the_characters_used_are_embedded_and_no_others() throws IOException {
    Opened letter = Opened.of(SamplePapers.letter());
    try (TrueTypeFont regular = letter.font("Regular", "fonts/font1.odttf");
        TrueTypeFont bold = letter.font("Bold", "fonts/font2.odttf")) {
      assertThat(regular.getName()).isEqualTo("NotoSerifSC-Regular");
      assertThat(bold.getName()).isEqualTo("NotoSerifSC-Bold");
      for (char c : "现将2026年度反馈整改—".toCharArray()) {
        assertThat(regular.getUnicodeCmapLookup().getGlyphId(c)).as("%s", c).isPositive();
      }
      for (char c : "关于一、基本情况".toCharArray()) {
        assertThat(bold.getUnicodeCmapLookup().getGlyphId(c)).as("%s", c).isPositive();
      }
      assertThat(regular.getUnicodeCmapLookup().getGlyphId('龘')).isZero();
      assertThat(letter.files().get("word/fonts/font1.odttf").length).isLessThan(500_000);
    }
  }

  @Test
  void fonts_may_be_embedded_by_their_own_word() throws IOException {
    try (TrueTypeFont font = Opened.of(SamplePapers.form()).font("Regular", "fonts/font1.odttf")) {
      assertThat(font.getOS2Windows().getFsType()).isZero();
    }
  }

  @Test
  void obfuscation_is_its_own_inverse_and_changes_the_first_32_bytes_only() {
    byte[] font = "0123456789abcdef0123456789abcdefghij".getBytes(StandardCharsets.US_ASCII);
    UUID key = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");
    byte[] changed = EmbeddedFont.obfuscated(font, key);
    assertThat(changed[0]).isEqualTo((byte) ('0' ^ 0xff));
    assertThat(changed[31]).isEqualTo((byte) ('f' ^ 0x00));
    assertThat(changed[32]).isEqualTo((byte) 'g');
    assertThat(EmbeddedFont.obfuscated(changed, key)).isEqualTo(font);
  }

  @Test
  void the_cells_of_a_form_are_merged_as_the_grid_says() {
    XWPFTable table = Opened.of(SamplePapers.form()).word().getTables().get(0);
    assertThat(table.getRows()).hasSize(9);
    XWPFTableRow first = table.getRow(0);
    assertThat(first.getTableCells()).extracting(cell -> cell.getText()).startsWith("差评信息");
    assertThat(first.getCell(0).getCTTc().getTcPr().getVMerge().getVal()).hasToString("restart");
    assertThat(table.getRow(1).getCell(0).getCTTc().getTcPr().getVMerge()).isNotNull();
    assertThat(table.getRow(2).getCell(2).getCTTc().getTcPr().getGridSpan().getVal())
        .isEqualTo(BigInteger.valueOf(3));
    assertThat(table.getRow(7).getCell(1).getText()).contains("负责人签名（盖章）：岩温罕", "2026年11月4日");
    assertThat(table.getRow(8).getCell(1).getText()).contains("年　　月　　日");
  }

  @Test
  void a_character_the_typeface_lacks_stays_in_the_text() {
    assertThat(Opened.of(SamplePapers.form("太差😡𠮷䶮", "核查")).squeezed()).contains("太差😡𠮷䶮");
  }

  @Test
  void a_number_has_the_red_masthead_unless_it_is_switched_off() {
    Document letter = SamplePapers.letter();
    assertThat(Opened.of(letter).squeezed()).startsWith("西双版纳州政务服务管理局文件西政服报〔2027〕1号关于");
    Opened plain = Opened.of(Map.of("redHeader", "false"), letter);
    assertThat(plain.squeezed()).startsWith("关于2026年度").contains("西政服报〔2027〕1号");
    assertThat(plain.xml("word/document.xml")).doesNotContain(Look.RED);
  }

  @Test
  void a_letter_has_page_numbers_on_both_sides_and_a_form_has_none() {
    assertThat(Opened.of(SamplePapers.letter()).files())
        .containsKeys("word/footer1.xml", "word/footer2.xml");
    assertThat(Opened.of(SamplePapers.form()).files()).doesNotContainKey("word/footer1.xml");
  }

  @Test
  void a_long_table_repeats_its_head() {
    XWPFTable table = Opened.of(SampleDocuments.rows(100)).word().getTables().get(0);
    assertThat(table.getRow(0).isRepeatHeader()).isTrue();
    assertThat(table.getRow(1).isRepeatHeader()).isFalse();
  }

  @Test
  void what_xml_forbids_disturbs_nothing() {
    Document document =
        new Document(
            "bulletin",
            "通报",
            "",
            LocalDate.of(2026, 1, 8),
            "",
            "zh-CN",
            List.of(new Section("", List.of("一\u0000二\ud800三\uffff四"), List.of())),
            List.of());
    assertThat(Opened.of(document).text()).contains("一 二\ufffd三\ufffd四");
  }
}
