package org.haochaping.bulletin.shelf;

import java.util.List;
import java.util.Locale;
import org.haochaping.bulletin.form.Form;

/** What forms are called on the list, with their sizes. */
final class FormNames {
  private FormNames() {}

  static String of(Form form, List<Form> beside) {
    String name =
        switch (form.extension()) {
          case "html" -> "网页";
          case "docx" -> "文件（DOCX）";
          case "pdf" -> "PDF";
          case "xlsx" -> "表格（XLSX）";
          case "json" -> "开放数据（JSON）";
          case "zip" -> "开放数据（CSV压缩包）";
          default -> form.extension().toUpperCase(Locale.ROOT);
        };
    if (isNotice(form)) {
      return "信息公开栏公示（A3，" + name + "），" + size(form.size());
    }
    boolean alone =
        beside.stream()
                .filter(one -> !isNotice(one) && one.extension().equals(form.extension()))
                .count()
            == 1;
    return name + (alone ? "" : " " + form.pluginId()) + "，" + size(form.size());
  }

  private static boolean isNotice(Form form) {
    return form.pluginId().endsWith("/notice");
  }

  private static String size(int bytes) {
    long kilobytes = Math.max(1, Math.round(bytes / 1024.0));
    return kilobytes < 1024
        ? kilobytes + " KB"
        : String.format(Locale.ROOT, "%.1f MB", kilobytes / 1024.0);
  }
}
