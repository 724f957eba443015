package org.haochaping.onboarding.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.haochaping.calendar.Schedule;

/**
 * Reads an area's days off and made-up working days from a CSV file with the columns 日期, 类别 (放假 or
 * 上班), 名称 and 文号, or day, kind (OFF or WORK), occasion and notice.
 */
public final class CalendarReader {
  private static final int MOST = 400;
  private static final Map<String, String> HEADINGS =
      Map.of("日期", "day", "类别", "kind", "名称", "occasion", "文号", "notice", "区划代码", "area_code");
  private static final Map<String, Boolean> KINDS =
      Map.of("OFF", false, "放假", false, "WORK", true, "上班", true);
  private static final List<String> NEEDED = List.of("day", "kind", "occasion", "notice");

  private final String area;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<Integer, List<Schedule.Day>> days = new TreeMap<>();
  private final Map<Integer, String> notices = new HashMap<>();

  private CalendarReader(String area) {
    this.area = area;
  }

  /** A file's schedules, one a year, and what is wrong with it. */
  public record CalendarFile(List<Schedule> schedules, List<Problem> problems) {
    public CalendarFile {
      schedules = List.copyOf(schedules);
      problems = List.copyOf(problems);
    }
  }

  /**
   * @param area whose file it must be
   */
  public static CalendarFile read(byte[] csv, String area) {
    return new CalendarReader(area).read(csv);
  }

  /** The file's text, whatever encoding it came in. */
  public static String text(byte[] csv) {
    return CsvGrid.text(csv);
  }

  private CalendarFile read(byte[] csv) {
    List<Grid.Line> lines = CsvGrid.read(csv).lines();
    if (lines.size() < 2 || lines.size() > MOST) {
      add(1, 1, "文件应有一行列名和1至" + (MOST - 1) + "个日期，请核对。", "Expected a heading and days.");
      return new CalendarFile(List.of(), problems);
    }
    Map<String, Integer> at = new HashMap<>();
    for (int i = 0; i < lines.get(0).cells().size(); i++) {
      String heading = lines.get(0).cell(i);
      at.put(HEADINGS.getOrDefault(heading, heading), i);
    }
    if (!at.keySet().containsAll(NEEDED)) {
      add(
          lines.get(0).number(),
          1,
          "第一行应有“日期、类别、名称、文号”四列，请补上。",
          "The first row needs the columns day, kind, occasion and notice.");
      return new CalendarFile(List.of(), problems);
    }
    Set<LocalDate> seen = new HashSet<>();
    lines.stream().skip(1).forEach(line -> day(line, at, seen));
    List<Schedule> schedules = new ArrayList<>();
    days.forEach(
        (year, of) -> schedules.add(new Schedule(area, year, notices.getOrDefault(year, ""), of)));
    return new CalendarFile(schedules, problems);
  }

  private void day(Grid.Line line, Map<String, Integer> at, Set<LocalDate> seen) {
    String text = line.cell(at.getOrDefault("day", 0)).replace('/', '-');
    Boolean works = KINDS.get(line.cell(at.getOrDefault("kind", 0)));
    String occasion = line.cell(at.getOrDefault("occasion", 0));
    String notice = line.cell(at.getOrDefault("notice", 0));
    int before = problems.size();
    if (!ItemReader.fits(Field.date("day", ""), text)) {
      add(
          line.number(),
          at.getOrDefault("day", 0) + 1,
          "“日期”应如 2026-04-13，现为“" + text + "”，请更正。",
          "The day must be a date, as 2026-04-13.");
    }
    if (works == null) {
      add(
          line.number(),
          at.getOrDefault("kind", 0) + 1,
          "“类别”应为“放假”或“上班”，请更正。",
          "The kind must be OFF or WORK.");
    }
    if (occasion.isEmpty() || occasion.length() > 40) {
      add(
          line.number(),
          at.getOrDefault("occasion", 0) + 1,
          "“名称”应为1至40个字，如“泼水节”，请补上。",
          "The occasion must be named in 1 to 40 characters.");
    }
    if (notice.isEmpty() || notice.length() > 80) {
      add(
          line.number(),
          at.getOrDefault("notice", 0) + 1,
          "“文号”应写明依据的通知，如“西政办电〔2026〕1号”，请补上。",
          "The notice it rests on must be named.");
    }
    String stated = at.containsKey("area_code") ? line.cell(at.getOrDefault("area_code", 0)) : area;
    if (!stated.equals(area)) {
      add(
          line.number(),
          at.getOrDefault("area_code", 0) + 1,
          "区划代码应为“" + area + "”，现为“" + stated + "”；一份文件只能写本地的日历。",
          "The area must be " + area + "; a file is of one area.");
    }
    if (problems.size() > before || works == null) {
      return;
    }
    LocalDate date = LocalDate.parse(text);
    if (!seen.add(date)) {
      add(
          line.number(),
          at.getOrDefault("day", 0) + 1,
          date + "写了两次，请删除其中一行。",
          "The day is there twice; remove one.");
      return;
    }
    String first = notices.putIfAbsent(date.getYear(), notice);
    if (first != null && !first.equals(notice)) {
      add(
          line.number(),
          at.getOrDefault("notice", 0) + 1,
          "同一年的文号应当一致，前面写的是“" + first + "”，请核对。",
          "All days of a year rest on one notice.");
      return;
    }
    days.computeIfAbsent(date.getYear(), year -> new ArrayList<>())
        .add(new Schedule.Day(date, works, occasion));
  }

  private void add(int line, int column, String chinese, String english) {
    problems.add(Problem.at(Workbook.place("CSV", line, column), chinese, english));
  }
}
