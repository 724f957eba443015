package org.haochaping.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.Test;

class PapersTest {

  @Test
  void a_file_has_its_chinese_name_and_one_for_those_who_cannot_read_it() {
    assertThat(Papers.disposition("附件2 报告表*", "pdf"))
        .isEqualTo(
            "attachment; filename=\"document.pdf\"; filename*=UTF-8''"
                + "%E9%99%84%E4%BB%B62%20%E6%8A%A5%E5%91%8A%E8%A1%A8%2A.pdf");
  }

  @Test
  void a_format_is_named_as_its_plugin_is() {
    assertThat(List.of("pdf", "ofd", "docx", "xlsx", "web"))
        .extracting(name -> PaperFormat.of(name).pluginId())
        .containsExactly(
            "bulletin-pdf", "bulletin-ofd", "bulletin-docx", "bulletin-xlsx", "bulletin-web");
  }

  @Test
  void an_unknown_format_is_refused_with_those_there_are() {
    assertThatThrownBy(() -> PaperFormat.of("PDF"))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("paper-format-unknown");
              assertThat(refusal.chinese()).contains("pdf、ofd、docx、xlsx");
            });
  }
}
