package org.haochaping.definition.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haochaping.onboarding.file.CsvGrid;
import org.haochaping.onboarding.file.Grid;
import org.haochaping.plugin.api.Level;
import org.haochaping.web.Csv;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** A version of the catalogue as a table: 代码, 等级, 内容, 首先显示. */
final class CatalogueCsv {
  private static final int MOST_LINES = 500;
  private static final Map<String, String> HEADINGS =
      Map.of("代码", "code", "等级", "level", "内容", "text", "首先显示", "shown_first");
  private static final Map<String, Boolean> FLAGS =
      Map.of("是", true, "否", false, "", false, "true", true, "false", false);

  private CatalogueCsv() {}

  static String write(List<DraftTag> tags) {
    StringBuilder csv = new StringBuilder(Csv.MARK).append(Csv.line("代码", "等级", "内容", "首先显示"));
    for (DraftTag tag : tags) {
      csv.append(
          Csv.line(
              tag.codeText(),
              tag.levelOfCode().map(Level::chinese).orElse(""),
              tag.words(),
              tag.shownFirst() ? "是" : "否"));
    }
    return csv.toString();
  }

  /** The contents in the file's order; refused with the lines that cannot be read. */
  static List<DraftTag> read(byte @Nullable [] bytes) {
    List<Grid.Line> lines = CsvGrid.read(bytes == null ? new byte[0] : bytes).lines();
    Map<String, Integer> at = new HashMap<>();
    if (!lines.isEmpty()) {
      for (int i = 0; i < lines.get(0).cells().size(); i++) {
        String heading = lines.get(0).cell(i);
        at.put(HEADINGS.getOrDefault(heading, heading), i);
      }
    }
    Integer code = at.get("code");
    Integer text = at.get("text");
    Integer first = at.get("shown_first");
    Integer levelAt = at.get("level");
    if (code == null || text == null || first == null) {
      throw refused(
          "第一行应有“代码、内容、首先显示”(及“等级”)各列，请补上；可先导出现行版本，在其上修改。",
          "The first row needs the columns code, text and shown_first; export a version and edit that.");
    }
    if (lines.size() > MOST_LINES) {
      throw refused(
          "文件超过" + MOST_LINES + "行，请核对是否选错文件。", "The file has more than " + MOST_LINES + " lines.");
    }
    List<DraftTag> tags = new ArrayList<>();
    List<Refusal.Field> problems = new ArrayList<>();
    for (Grid.Line line : lines.subList(1, lines.size())) {
      String stated = levelAt == null ? "" : line.cell(levelAt);
      Optional<Level> level = level(stated);
      Boolean shown = FLAGS.get(line.cell(first));
      if (!stated.isEmpty() && level.isEmpty()) {
        problems.add(wrong(line, "等级“" + stated + "”不是五个等级之一", "'" + stated + "' is no level"));
      }
      if (shown == null) {
        problems.add(wrong(line, "“首先显示”应为是或否", "shown_first must be true or false"));
      }
      tags.add(
          new DraftTag(
              line.cell(code), level.orElse(null), line.cell(text), Boolean.TRUE.equals(shown)));
    }
    if (!problems.isEmpty()) {
      throw Refusal.invalid(problems);
    }
    return tags;
  }

  private static Optional<Level> level(String stated) {
    for (Level level : Level.values()) {
      if (level.name().equals(stated) || level.chinese().equals(stated)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }

  private static Refusal.Field wrong(Grid.Line line, String chinese, String english) {
    return new Refusal.Field(
        "file",
        "line-unreadable",
        "第" + line.number() + "行：" + chinese + "，请更正后重新导入。",
        "Line " + line.number() + ": " + english + ".");
  }

  private static Refusal refused(String chinese, String english) {
    return Refusal.invalid(List.of(new Refusal.Field("file", "file-unreadable", chinese, english)));
  }
}
