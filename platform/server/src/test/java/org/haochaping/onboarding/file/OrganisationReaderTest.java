package org.haochaping.onboarding.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
    "An organisation from a workbook: everything wrong at once, with sheet, row and column")
class OrganisationReaderTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 20);
  private static final Entry COUNTY =
      new Entry(
          Kind.TENANT,
          Map.of("code", "532899", "level", "COUNTY"),
          Map.of(),
          new Place(1, 1, "tenant"));

  /** Fills a workbook. */
  private interface Fill {
    void in(org.dhatim.fastexcel.Workbook workbook);
  }

  @Test
  void the_template_reads_without_a_problem() {
    OrganisationFile read = read(OrganisationTemplate.bytes());
    assertThat(read.problems()).isEmpty();
    assertThat(read.entries())
        .extracting(Entry::kind)
        .contains(Kind.UNIT, Kind.HALL, Kind.WINDOW, Kind.MATTER, Kind.STAFF, Kind.ROLE);
    Entry matter = of(read, Kind.MATTER).get(0);
    assertThat(matter.key()).isEqualTo("0700900004");
    assertThat(matter.value("from")).isEqualTo("2026-10-20");
    assertThat(of(read, Kind.ROLE))
        .extracting(role -> role.value("role"))
        .containsExactly("department-handler", "rated-staff", "lead-department", "service-bureau");
  }

  @Test
  void what_was_read_is_written_and_read_again_as_it_was() {
    OrganisationFile read = read(OrganisationTemplate.bytes());
    String yaml =
        TenantFileWriter.yaml(TenantFileWriter.of("532899", read.entries()).organisation());
    TenantFile again = TenantFileReader.read(yaml);
    assertThat(again.entries())
        .extracting(Entry::values)
        .containsExactlyInAnyOrderElementsOf(read.entries().stream().map(Entry::values).toList());
  }

  @Test
  void each_wrong_cell_is_told_with_its_place_and_what_to_do() {
    OrganisationFile read =
        read(
            book(
                workbook -> {
                  Worksheet units = sheet(workbook, "单位", "代码", "名称", "类别", "启用日期");
                  row(units, 1, "GAJ", "示例县公安局", "部们", "2026/1/5");
                  row(units, 2, "G J", "", "部门", "2026-13-01");
                  row(units, 3, "GAJ", "又一个公安局", "部门", "");
                  Worksheet windows = sheet(workbook, "窗口", "代码", "名称", "大厅代码", "单位代码");
                  row(windows, 1, "W-1", "户籍窗口", "ZX", "GAX");
                  Worksheet staff = sheet(workbook, "人员", "工号", "姓名", "单位代码", "角色");
                  row(staff, 1, "S-1", "张示例", "GAJ", "窗口人员、窗口长");
                }));
    assertThat(read.problems())
        .extracting(problem -> problem.path() + " " + problem.detail())
        .anySatisfy(told -> assertThat(told).startsWith("单位!C2 “类别”应为下列之一").contains("是否想写“部门”"))
        .anySatisfy(told -> assertThat(told).startsWith("单位!A3 “代码”应为代码"))
        .anySatisfy(told -> assertThat(told).startsWith("单位!B3 “名称”没有填写"))
        .anySatisfy(told -> assertThat(told).startsWith("单位!D3 “启用日期”应为日期"))
        .anySatisfy(told -> assertThat(told).contains("单位“GAJ”在第2行已经写过"))
        .anySatisfy(told -> assertThat(told).startsWith("窗口!C2 大厅“ZX”不存在").contains("“大厅”工作表"))
        .anySatisfy(told -> assertThat(told).startsWith("窗口!D2 单位“GAX”不存在").contains("“GAJ”"))
        .anySatisfy(told -> assertThat(told).startsWith("人员!D2 没有“窗口长”这个角色"))
        .hasSize(8);
  }

  @Test
  void a_formula_is_no_value() {
    byte[] book =
        book(
            workbook -> {
              Worksheet units = sheet(workbook, "单位", "代码", "名称", "类别");
              row(units, 1, "GAJ", "", "部门");
              units.formula(1, 1, "CONCATENATE(\"a\",\"b\")");
            });
    assertThat(read(book).problems())
        .extracting(Problem::path, Problem::detail)
        .anySatisfy(told -> assertThat(told.toList().toString()).contains("单位!B2").contains("公式"));
  }

  @Test
  void columns_that_are_missing_or_unknown_are_told() {
    byte[] book = book(workbook -> sheet(workbook, "单位", "代码", "名字", "类别"));
    assertThat(read(book).problems())
        .extracting(Problem::detail)
        .anyMatch(told -> told.startsWith("“单位”缺少“名称”列"))
        .anyMatch(told -> told.startsWith("“单位”没有“名字”这一列。是否想写“名称”"));
  }

  @Test
  void something_else_than_a_workbook_is_refused() {
    assertThat(read("PK\u0003\u0004 not a zip".getBytes(StandardCharsets.UTF_8)).problems())
        .extracting(Problem::detail)
        .singleElement()
        .asString()
        .startsWith("文件无法读取");
    assertThat(read("你好".getBytes(StandardCharsets.UTF_8)).problems())
        .extracting(Problem::detail)
        .singleElement()
        .asString()
        .startsWith("没有找到“单位");
  }

  @Test
  void a_csv_file_of_one_sheet_joins_what_was_read_before() {
    OrganisationFile units = read("代码,名称,类别\r\nGAJ,示例县公安局,部门\r\n".getBytes(gbk()));
    assertThat(units.problems()).isEmpty();
    OrganisationFile matters =
        OrganisationReader.read(
            "\ufeff代码,名称,单位代码\n07009,\"户口, 迁移\",GAJ\n".getBytes(StandardCharsets.UTF_8),
            COUNTY,
            units.entries(),
            DAY);
    assertThat(matters.problems()).isEmpty();
    assertThat(of(matters, Kind.UNIT)).hasSize(1);
    assertThat(of(matters, Kind.MATTER).get(0).value("name")).isEqualTo("户口, 迁移");
  }

  private static Charset gbk() {
    return Charset.forName("GB18030");
  }

  private static OrganisationFile read(byte[] file) {
    return OrganisationReader.read(file, COUNTY, List.of(), DAY);
  }

  private static List<Entry> of(OrganisationFile file, Kind kind) {
    return file.entries().stream().filter(entry -> entry.kind() == kind).toList();
  }

  private static byte[] book(Fill fill) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (org.dhatim.fastexcel.Workbook workbook =
        new org.dhatim.fastexcel.Workbook(out, "test", "1.0")) {
      fill.in(workbook);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  private static Worksheet sheet(
      org.dhatim.fastexcel.Workbook workbook, String name, String... headings) {
    Worksheet sheet = workbook.newWorksheet(name);
    row(sheet, 0, headings);
    return sheet;
  }

  private static void row(Worksheet sheet, int row, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        sheet.value(row, i, cells[i]);
      }
    }
  }
}
