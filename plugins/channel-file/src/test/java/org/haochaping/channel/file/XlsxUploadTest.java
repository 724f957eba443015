package org.haochaping.channel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Worksheet;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.tck.CollectedDrafts;
import org.junit.jupiter.api.Test;

class XlsxUploadTest {
  private static final String[] HEADINGS = Uploads.HEADINGS.split(",");

  @Test
  void text_numbers_and_dates_are_read_as_they_are_meant() {
    CollectedDrafts drafts =
        upload(
            sheet -> {
              Uploads.row(sheet, 0, HEADINGS);
              Uploads.row(sheet, 1, "A-1");
              sheet.value(1, 1, 4);
              sheet.value(1, 2, 1008);
              sheet.value(1, 3, 6.0);
              sheet.value(1, 4, LocalDateTime.of(2026, 10, 31, 23, 59));
              sheet.style(1, 4).format("yyyy/m/d h:mm").set();
              sheet.value(1, 5, "非常满意");
              Uploads.row(sheet, 3, "A-2", "4", "D08", "电话", "", "满意");
              sheet.value(3, 4, LocalDate.of(2026, 10, 30));
            });
    assertThat(drafts.problems()).isEmpty();
    assertThat(drafts.accepted())
        .extracting(EvaluationDraft::unitCode, EvaluationDraft::ratedOn)
        .containsExactly(
            tuple("1008", LocalDate.of(2026, 10, 31)), tuple("D08", LocalDate.of(2026, 10, 30)));
    assertThat(drafts.expected()).isEqualTo(2);
  }

  @Test
  void rows_are_refused_under_the_number_the_spreadsheet_shows() {
    CollectedDrafts drafts =
        upload(
            sheet -> {
              Uploads.row(sheet, 0, HEADINGS);
              Uploads.row(sheet, 4, "A-1", "4", "", "电话", "2026-10-31", "满意");
            });
    assertThat(drafts.rejected()).containsOnlyKeys(5L);
  }

  @Test
  void a_long_number_that_lost_its_digits_is_noticed() {
    CollectedDrafts drafts =
        upload(
            sheet -> {
              Uploads.row(sheet, 0, HEADINGS);
              Uploads.row(sheet, 1, "", "4", "D08", "电话", "2026-10-31", "满意");
              sheet.value(1, 0, 532801202610310001L);
            });
    assertThat(drafts.problems())
        .extracting(Problem::field, Problem::code)
        .contains(tuple("办件编号", "digits-lost"));
  }

  @Test
  void a_formula_is_not_evaluated() {
    CollectedDrafts drafts =
        upload(
            sheet -> {
              Uploads.row(sheet, 0, HEADINGS);
              Uploads.row(sheet, 1, "A-1", "4", "D08", "电话", "2026-10-31");
              sheet.formula(1, 5, "CONCATENATE(\"满\",\"意\")");
            });
    assertThat(drafts.problems())
        .extracting(Problem::field, Problem::code)
        .containsExactly(tuple("满意度", "formula"));
  }

  @Test
  void two_sheets_with_data_are_refused_and_empty_ones_ignored() {
    byte[] two =
        Uploads.workbook(
            workbook -> {
              Uploads.row(workbook.newWorksheet("一月"), 0, HEADINGS);
              Uploads.row(workbook.newWorksheet("二月"), 0, HEADINGS);
            });
    assertThatThrownBy(() -> Uploads.upload(Map.of(), two))
        .hasMessageContaining("file-several-sheets");
    byte[] one =
        Uploads.workbook(
            workbook -> {
              workbook.newWorksheet("Sheet2");
              Worksheet sheet = workbook.newWorksheet("Sheet1");
              Uploads.row(sheet, 0, HEADINGS);
              Uploads.row(sheet, 1, "A-1", "4", "D08", "电话", "2026-10-31", "满意");
            });
    assertThat(Uploads.upload(Map.of(), one).accepted()).hasSize(1);
  }

  private static CollectedDrafts upload(Consumer<Worksheet> fill) {
    return Uploads.upload(Map.of(), Uploads.xlsx(fill));
  }
}
