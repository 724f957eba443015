package org.haochaping.onboarding.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The workbook to be filled in: headings, an example and lists to choose from. */
public final class OrganisationTemplate {
  private static final int LINES = 500;
  private static final Map<Sheet, List<List<String>>> EXAMPLES =
      Map.of(
          Sheet.UNITS,
          List.of(
              List.of("ZFB", "示例县人民政府办公室", "政府办公室", "", "", ""),
              List.of("ZWJ", "示例县政务服务管理局", "政务服务管理局", "", "", ""),
              List.of("ZWZX", "示例县政务服务中心", "政务服务中心", "", "ZWJ", ""),
              List.of("GAJ", "示例县公安局", "部门", "公安", "", "")),
          Sheet.HALLS,
          List.of(List.of("ZX", "示例县政务服务中心大厅", "示例路1号", "")),
          Sheet.WINDOWS,
          List.of(
              List.of("W-01", "综合受理1号窗口", "ZX", "ZWZX", ""),
              List.of("W-02", "户籍窗口", "ZX", "GAJ", "")),
          Sheet.MATTERS,
          List.of(List.of("0700900004", "户口迁移", "GAJ", "")),
          Sheet.STAFF,
          List.of(
              List.of("S-0001", "张示例", "shili.gongan", "GAJ", "被评价部门经办人、窗口人员", ""),
              List.of("S-0002", "李示例", "shili.zhengwu", "ZWJ", "牵头部门、政务服务管理局", "")));

  private OrganisationTemplate() {}

  public static byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "haochaping", "1.0")) {
      for (Sheet sheet : Sheet.values()) {
        fill(workbook.newWorksheet(sheet.title()), sheet);
      }
      explain(workbook.newWorksheet("填写说明"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void fill(Worksheet page, Sheet sheet) {
    page.freezePane(0, 1);
    for (int i = 0; i < sheet.columns().size(); i++) {
      Sheet.Column column = sheet.columns().get(i);
      page.value(0, i, column.heading());
      page.style(0, i).bold().fillColor(column.needed() ? "FFE5F0F4" : "FFF4F7F9").set();
      page.width(i, column.item().equals("name") || column.item().equals("roles") ? 32 : 18);
      // As text, so that 0700900004 keeps its zero.
      page.range(1, i, LINES, i).style().format("@").set();
      if (column.item().equals("kind")) {
        page.range(1, i, LINES, i)
            .validateWithListByFormula('"' + String.join(",", Sheet.unitKinds().keySet()) + '"');
      }
    }
    List<List<String>> examples = EXAMPLES.getOrDefault(sheet, List.of());
    for (int row = 0; row < examples.size(); row++) {
      for (int i = 0; i < examples.get(row).size(); i++) {
        if (!examples.get(row).get(i).isEmpty()) {
          page.value(row + 1, i, examples.get(row).get(i));
        }
      }
    }
  }

  private static void explain(Worksheet page) {
    List<String> lines = new ArrayList<>();
    lines.add("1. 第一行的列名不要改动；底色较深的列必须填写。示例行请删除或改为本地内容。");
    lines.add("2. 单位类别：" + String.join("、", Sheet.unitKinds().keySet()) + "。至少要有一个政务服务中心。");
    lines.add("3. 人员角色可填多个，用顿号隔开：" + String.join("、", Sheet.roles().keySet()) + "。角色属于本人所在单位。");
    lines.add("4. 启用日期可不填，不填即为开通时设定的启用日期；格式如 2026-01-31。");
    lines.add("5. 不要使用公式；代码、工号由字母、数字和._-组成。每个工作表最多" + Grid.MOST_LINES + "行。");
    page.width(0, 120);
    for (int i = 0; i < lines.size(); i++) {
      page.value(i, 0, lines.get(i));
    }
  }
}
