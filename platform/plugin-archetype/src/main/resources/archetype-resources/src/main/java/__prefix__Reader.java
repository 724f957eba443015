package ${package};

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haochaping.plugin.api.CodeMap;
import org.haochaping.plugin.api.DraftSink;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Original;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;

/**
 * 一行：办件编号|部门编码|评价日期|满意度|意见，如 A-1|GAJ|2026-10-19|5|很快。改成贵方系统的格式。
 *
 * <p>A line: case number|department|day|level|words. Change it to your system's form.
 *
 * @param units 对方部门编码到本级编码，空则相同 their codes to ours; empty when they are the same
 * @param levels 满意度数字的方向 which way they number the levels
 */
record ${prefix}Reader(Map<String, String> units, CodeMap levels) {
  private static final int MOST_NUMBER = 64;
  private static final int MOST_WORDS = 500;

  void read(long position, String line, DraftSink sink) {
    String[] fields = line.split("\\|", 5);
    String number = field(fields, 0);
    // 接收或退回之前先出示原文；退回的由平台加密保存，以后重放。Shown first, kept sealed when refused.
    sink.original(position, new Original("rating:" + number, line));

    List<Problem> problems = new ArrayList<>();
    if (number.isEmpty() || number.length() > MOST_NUMBER) {
      problems.add(problem("number-unknown", "办件编号", "应为1至64个字", "must have 1 to 64 characters"));
    }
    Optional<String> unit = unit(field(fields, 1));
    if (unit.isEmpty()) {
      problems.add(
          problem("unit-unmapped", "部门编码", "没有对照，请补充设置后重放", "is not mapped: add it, then replay"));
    }
    Optional<LocalDate> day = day(field(fields, 2));
    if (day.isEmpty()) {
      problems.add(problem("day-unknown", "评价日期", "应写成2026-10-19", "is written 2026-10-19"));
    }
    Optional<Level> level = levels.level(field(fields, 3));
    if (level.isEmpty()) {
      problems.add(problem("level-unknown", "满意度", "不是约定的编码", "is not a code that was agreed on"));
    }
    String words = field(fields, 4);
    if (words.codePointCount(0, words.length()) > MOST_WORDS) {
      problems.add(problem("words-too-long", "意见", "最多500字", "has at most 500 characters"));
    }

    if (problems.isEmpty()) {
      sink.accept(
          position,
          draft(number, unit.orElseThrow(), day.orElseThrow(), level.orElseThrow(), words));
    } else {
      sink.reject(position, problems);
    }
  }

  /** 同一 onceKey 只计一次。Whatever comes again with the same onceKey counts once. */
  private static EvaluationDraft draft(
      String number, String unit, LocalDate day, Level level, String words) {
    return new EvaluationDraft(
        "rating:" + number,
        level,
        Source.ONLINE_HALL, // 三(一) 的八个来源之一 one of the regulation's eight
        Terminal.PC,
        Origin.ACTIVE,
        day,
        unit,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(number),
        1,
        1,
        List.of(),
        words,
        Optional.empty());
  }

  private Optional<String> unit(String code) {
    return units.isEmpty()
        ? Optional.of(code).filter(own -> !own.isEmpty())
        : Optional.ofNullable(units.get(code));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static String field(String[] fields, int place) {
    return place < fields.length ? fields[place].strip() : "";
  }

  /** 说明该怎么办，不引用原文：可能有姓名、电话。Says what to do and never quotes what came in. */
  private static Problem problem(String code, String field, String chinese, String english) {
    return Problem.of(code, field, "“" + field + "”" + chinese + "。", field + " " + english + ".");
  }
}
