package org.haochaping.onboarding.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an organisation from a workbook with the sheets 单位, 大厅, 窗口, 事项 and 人员, or from a CSV file
 * with one sheet's headings, and finds everything that is wrong in it at once.
 */
public final class OrganisationReader {
  private final LocalDate startsOn;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<Sheet> found = EnumSet.noneOf(Sheet.class);

  private OrganisationReader(LocalDate startsOn) {
    this.startsOn = startsOn;
  }

  /**
   * @param tenant the head of the tenant's file, for what depends on its level
   * @param known what has been read before, as far as this file does not speak of it
   * @param startsOn from when entries are in force that do not say so
   */
  public static OrganisationFile read(
      byte[] bytes, Entry tenant, List<Entry> known, LocalDate startsOn) {
    return new OrganisationReader(startsOn).read(bytes, tenant, known);
  }

  private OrganisationFile read(byte[] bytes, Entry tenant, List<Entry> known) {
    List<Grid> grids =
        Workbook.is(bytes) ? Workbook.read(bytes, problems) : List.of(CsvGrid.read(bytes));
    for (Grid grid : grids) {
      sheet(grid).ifPresent(sheet -> read(sheet, grid));
    }
    if (found.isEmpty() && problems.isEmpty()) {
      problems.add(nothing());
    }
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    found.forEach(sheet -> kinds.add(sheet.kind()));
    if (found.contains(Sheet.STAFF)) {
      kinds.add(Kind.ROLE);
    }
    List<Entry> all = new ArrayList<>(entries);
    known.stream().filter(entry -> !kinds.contains(entry.kind())).forEach(all::add);
    all.sort(Comparator.comparing(Entry::kind));
    together(tenant, all);
    return new OrganisationFile(all, kinds, sorted());
  }

  private Optional<Sheet> sheet(Grid grid) {
    if (grid.lines().size() > Grid.MOST_LINES) {
      problems.add(tooLong(grid.name()));
      return Optional.empty();
    }
    if (grid.lines().isEmpty()) {
      return Optional.empty();
    }
    Set<String> headings = new LinkedHashSet<>();
    grid.lines().get(0).cells().stream()
        .map(String::strip)
        .filter(heading -> !heading.isEmpty())
        .forEach(headings::add);
    return Sheet.named(grid.name()).or(() -> Sheet.of(headings));
  }

  private void read(Sheet sheet, Grid grid) {
    Grid.Line first = grid.lines().get(0);
    Map<String, Integer> at = new HashMap<>();
    for (int i = 0; i < first.cells().size(); i++) {
      if (!first.cell(i).isEmpty()) {
        at.put(first.cell(i), i);
      }
    }
    boolean complete = true;
    for (Sheet.Column column : sheet.columns()) {
      if (column.needed() && !at.containsKey(column.heading())) {
        problems.add(headingMissing(sheet, first.number(), column.heading()));
        complete = false;
      }
    }
    for (String heading : at.keySet()) {
      if (!sheet.headings().contains(heading)) {
        problems.add(
            headingUnknown(sheet, first.number(), at.getOrDefault(heading, 0) + 1, heading));
        complete = false;
      }
    }
    found.add(sheet);
    if (complete) {
      grid.lines().stream()
          .skip(1)
          .forEach(line -> SheetLine.read(sheet, line, at, startsOn, entries, problems));
    }
  }

  /** What must hold between rows, in the words of the workbook. */
  private void together(Entry tenant, List<Entry> all) {
    Place start = new Place(1, 1, "");
    TenantFile file = new TenantFile(tenant, null, all, start, List.of());
    List<Problem> between = new ArrayList<>(FileChecks.of(tenant, all));
    between.addAll(References.withinFile(file));
    for (Problem problem : between) {
      String title = problem.path().replaceFirst("!.*", "");
      String detail =
          Sheet.named(title)
              .map(sheet -> sheet.inItsWords(problem.detail()))
              .orElse(problem.detail());
      problems.add(
          new Problem(
              problem.line(), problem.column(), problem.path(), detail, problem.detailEn()));
    }
  }

  private List<Problem> sorted() {
    List<String> order = Arrays.stream(Sheet.values()).map(Sheet::title).toList();
    return problems.stream()
        .distinct()
        .sorted(
            Comparator.comparingInt(
                    (Problem one) -> order.indexOf(one.path().replaceFirst("!.*", "")))
                .thenComparingInt(Problem::line)
                .thenComparingInt(Problem::column))
        .toList();
  }

  static Problem tooLong(String sheet) {
    return Problem.at(
        new Place(1, 1, sheet),
        "“" + sheet + "”超过" + Grid.MOST_LINES + "行，请删除多余的行或分批导入。",
        "More than " + Grid.MOST_LINES + " rows; remove some or split the file.");
  }

  private static Problem nothing() {
    return Problem.at(
        new Place(1, 1, ""),
        "没有找到“单位、大厅、窗口、事项、人员”任何一个工作表，请下载模板填写；CSV文件的第一行应为某个工作表的列名。",
        "None of the sheets of the template is in the file; download the template and fill it in.");
  }

  private static Problem headingMissing(Sheet sheet, int row, String heading) {
    return Problem.at(
        Workbook.place(sheet.title(), row, 1),
        "“" + sheet.title() + "”缺少“" + heading + "”列，请按模板补上。",
        "A column is missing; compare the first row with the template.");
  }

  private static Problem headingUnknown(Sheet sheet, int row, int column, String heading) {
    return Problem.at(
        Workbook.place(sheet.title(), row, column),
        "“"
            + sheet.title()
            + "”没有“"
            + heading
            + "”这一列。"
            + Nearest.chinese(heading, sheet.headings())
            + "可用的列："
            + String.join("、", sheet.headings())
            + "。",
        "There is no such column; compare the first row with the template.");
  }
}
