package org.haochaping.appeal.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Evidence is what it claims to be")
class EvidenceTest {
  private static final String TYPES = "[Content_Types].xml";

  static Stream<Arguments> taken() {
    return Stream.of(
        Arguments.of("叫号记录.pdf", SampleFiles.pdf("x"), EvidenceKind.PDF),
        Arguments.of("窗口.PNG", SampleFiles.png(), EvidenceKind.PNG),
        Arguments.of("监控.jpeg", SampleFiles.begins("ffd8ffe000104a46"), EvidenceKind.JPEG),
        Arguments.of("说明.docx", SampleFiles.zip(TYPES, "word/document.xml"), EvidenceKind.DOCX),
        Arguments.of("统计.xlsx", SampleFiles.zip(TYPES, "xl/workbook.xml"), EvidenceKind.XLSX));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("taken")
  void its_kind_is_told_by_its_content(String name, byte[] bytes, EvidenceKind kind) {
    Evidence evidence = Evidence.of(name, bytes);
    assertThat(evidence.kind()).isEqualTo(kind);
    assertThat(evidence.sha256()).hasSize(64);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("a Windows program", "清单.pdf", SampleFiles.begins("4d5a9000"), "executable"),
        Arguments.of("a Linux program", "清单.pdf", SampleFiles.begins("7f454c46"), "executable"),
        Arguments.of("a script", "清单.pdf", SampleFiles.begins("23212f62696e2f7368"), "executable"),
        Arguments.of(
            "a document with macros",
            "说明.docx",
            SampleFiles.zip(TYPES, "word/document.xml", "word/vbaProject.bin"),
            "executable"),
        Arguments.of("a Java archive", "a.docx", SampleFiles.zip("a/B.class"), "executable"),
        Arguments.of("a zip", "材料.zip", SampleFiles.zip("a.pdf"), "archive"),
        Arguments.of("a zip by a document's name", "材料.docx", SampleFiles.zip("a.pdf"), "archive"),
        Arguments.of("a RAR", "材料.rar", SampleFiles.begins("526172211a0700"), "archive"),
        Arguments.of("an old DOC", "说明.doc", SampleFiles.begins("d0cf11e0a1b11ae1"), "kind"),
        Arguments.of("a web page", "a.html", "<script>".getBytes(UTF_8), "kind"),
        Arguments.of("a picture by another name", "a.pdf", SampleFiles.png(), "mistyped"),
        Arguments.of("a PDF by a program's name", "a.exe", SampleFiles.pdf("x"), "mistyped"),
        Arguments.of("nothing", "a.pdf", new byte[0], "empty"));
  }

  @ParameterizedTest(name = "{0}: evidence-{3}")
  @MethodSource("refused")
  void what_cannot_be_read_as_evidence_is_refused_with_what_to_do(
      String what, String name, byte[] bytes, String code) {
    assertThatThrownBy(() -> Evidence.of(name, bytes))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("evidence-" + code);
              assertThat(refusal.chinese()).contains("请");
            });
  }

  @Test
  void ten_megabytes_are_taken_and_a_byte_more_is_not() {
    byte[] largest = Arrays.copyOf(SampleFiles.pdf("x"), Evidence.LARGEST);
    assertThat(Evidence.of("a.pdf", largest).bytes()).hasSize(10 * 1024 * 1024);
    assertThatThrownBy(() -> Evidence.of("a.pdf", Arrays.copyOf(largest, Evidence.LARGEST + 1)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.status()).isEqualTo(413);
              assertThat(refusal.chinese()).contains("10 MB");
            });
  }

  @Test
  void a_zip_with_a_broken_directory_is_an_archive_and_no_document() {
    byte[] bytes = SampleFiles.zip(TYPES, "word/document.xml");
    for (int at = bytes.length - 22; at < bytes.length; at++) {
      byte[] broken = bytes.clone();
      broken[at] = (byte) 0x7f;
      assertThat(ZipNames.of(broken)).isSubsetOf(TYPES, "word/document.xml");
    }
    assertThat(ZipNames.of(Arrays.copyOf(bytes, bytes.length - 10))).isEmpty();
  }

  @Test
  void names_are_read_past_comments_and_extra_fields() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setComment("x".repeat(0xffff));
      for (String name : List.of(TYPES, "word/document.xml", "a")) {
        ZipEntry entry = new ZipEntry(name);
        entry.setComment("about " + name);
        entry.setExtra(new byte[] {0x77, 0x77, 2, 0, 1, 1});
        zip.putNextEntry(entry);
        zip.write(name.getBytes(UTF_8));
      }
    }
    byte[] all = bytes.toByteArray();
    assertThat(ZipNames.of(all)).containsExactlyInAnyOrder(TYPES, "word/document.xml", "a");
    assertThat(ZipNames.of(Arrays.copyOf(all, all.length - 0xffff - 22))).isEmpty();
  }

  @ParameterizedTest(name = "{0} is kept as {1}")
  @CsvSource({
    "叫号记录.pdf, 叫号记录.pdf",
    "../../etc/passwd.pdf, passwd.pdf",
    "C:\\Users\\张三\\叫号.pdf, 叫号.pdf",
    "岩温13900001111.pdf, 岩温〔号码已隐去〕.pdf",
    "身份证532801199001011234.pdf, 身份证〔号码已隐去〕.pdf",
    "a\u202Efdp.pdf, afdp.pdf",
    "'.pdf', 材料.pdf",
    "没有扩展名, 没有扩展名.pdf",
  })
  void a_name_has_no_path_nothing_unseen_and_no_number_of_a_person(String raw, String kept) {
    assertThat(Evidence.of(raw, SampleFiles.pdf("x")).name()).isEqualTo(kept);
  }

  @Test
  void a_long_name_is_cut_and_keeps_its_ending() {
    String name = Evidence.of("长".repeat(300) + ".pdf", SampleFiles.pdf("x")).name();
    assertThat(name).hasSize(84).endsWith("长.pdf");
  }
}
