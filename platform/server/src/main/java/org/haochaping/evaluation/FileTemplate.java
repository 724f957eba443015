package org.haochaping.evaluation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.haochaping.plugin.api.FileColumn;

/**
 * The workbook that is filled in for a channel: headings that tell what belongs below them, and an
 * example. One sheet, since that is what channels read.
 */
final class FileTemplate {
  private static final int LINES = 500;
  private static final String NEEDED = "FFE5F0F4";
  private static final String OPTIONAL = "FFF4F7F9";

  private FileTemplate() {}

  static byte[] of(List<FileColumn> columns) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "haochaping", "1.0")) {
      toFill(workbook.newWorksheet("填写"), columns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Cells are text, so that a code keeps its zeros. */
  private static void toFill(Worksheet page, List<FileColumn> columns) {
    page.freezePane(0, 1);
    for (int i = 0; i < columns.size(); i++) {
      FileColumn column = columns.get(i);
      page.value(0, i, column.heading());
      page.style(0, i).bold().fillColor(column.needed() ? NEEDED : OPTIONAL).set();
      page.comment(0, i, told(column));
      page.width(i, Math.max(12, 2.2 * Math.max(column.heading().length(), 6)));
      page.range(1, i, LINES, i).style().format("@").set();
      if (!column.example().isEmpty()) {
        page.value(1, i, column.example());
      }
    }
  }

  private static String told(FileColumn column) {
    return (column.needed() ? "必填。" : "")
        + column.chinese()
        + "\n"
        + (column.needed() ? "Needed. " : "")
        + column.english();
  }
}
