package org.haochaping.evaluation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.haochaping.plugin.api.FileColumn;

/** The workbook that is filled in for a channel: headings, an example, and what belongs where. */
final class FileTemplate {
  private static final int LINES = 500;
  private static final String NEEDED = "FFE5F0F4";
  private static final String OPTIONAL = "FFF4F7F9";

  private FileTemplate() {}

  static byte[] of(List<FileColumn> columns) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "haochaping", "1.0")) {
      toFill(workbook.newWorksheet("填写"), columns);
      explained(workbook.newWorksheet("填写说明"), columns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** As text, so that a code keeps its zeros. */
  private static void toFill(Worksheet page, List<FileColumn> columns) {
    page.freezePane(0, 1);
    for (int i = 0; i < columns.size(); i++) {
      FileColumn column = columns.get(i);
      page.value(0, i, column.heading());
      page.style(0, i).bold().fillColor(column.needed() ? NEEDED : OPTIONAL).set();
      page.width(i, Math.max(12, 2.2 * Math.max(column.heading().length(), 6)));
      page.range(1, i, LINES, i).style().format("@").set();
      if (!column.example().isEmpty()) {
        page.value(1, i, column.example());
      }
    }
  }

  private static void explained(Worksheet page, List<FileColumn> columns) {
    List<String> headings = List.of("列 Column", "必填 Needed", "说明", "Explanation", "示例 Example");
    for (int i = 0; i < headings.size(); i++) {
      page.value(0, i, headings.get(i));
      page.style(0, i).bold().fillColor(NEEDED).set();
    }
    for (int row = 1; row <= columns.size(); row++) {
      FileColumn column = columns.get(row - 1);
      page.value(row, 0, column.heading());
      page.value(row, 1, column.needed() ? "是 yes" : "否 no");
      page.value(row, 2, column.chinese());
      page.value(row, 3, column.english());
      page.value(row, 4, column.example());
    }
    page.value(
        columns.size() + 2, 0, "第一行的列名不要改动；示例行请改为实际内容。Keep the headings; replace the example row.");
    page.width(0, 18);
    page.width(1, 12);
    page.width(2, 60);
    page.width(3, 60);
    page.width(4, 30);
  }
}
