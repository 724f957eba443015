package org.haochaping.definition.tag;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.haochaping.plugin.api.Level;
import org.haochaping.web.Input;
import org.haochaping.web.Refusal;

/** What keeps a draft from being released. */
final class CatalogueChecks {
  static final int LONGEST_TEXT = 40;

  /** So many are shown before somebody asks for more, as in the national catalogue. */
  static final int FEWEST_SHOWN_FIRST = 3;

  /** More would not be read on a phone or a terminal. */
  static final int MOST_OF_A_LEVEL = 20;

  private static final int SHORTEST_NAME = 4;
  private static final int LONGEST_NAME = 80;

  private final List<Refusal.Field> problems = new ArrayList<>();
  private final Map<String, Taken> taken;

  private CatalogueChecks(Map<String, Taken> taken) {
    this.taken = taken;
  }

  static List<Refusal.Field> problems(
      String name, String notice, List<DraftTag> tags, Map<String, Taken> taken) {
    CatalogueChecks checks = new CatalogueChecks(taken);
    checks.title("name", name, "版本名称", "a name");
    checks.title("notice", notice, "文号", "the number of the notice that orders it");
    checks.tags(tags);
    return checks.problems;
  }

  /** Refuses contents sent with a level that their code does not have. */
  static void refuseOtherLevels(List<DraftTag> tags) {
    CatalogueChecks checks = new CatalogueChecks(Map.of());
    for (int i = 0; i < tags.size(); i++) {
      DraftTag tag = tags.get(i);
      Level stated = tag.level();
      Optional<Level> level = tag.levelOfCode();
      if (stated != null && level.isPresent() && stated != level.get()) {
        checks.add(
            "tags[" + i + "].level",
            "level-differs",
            "代码"
                + tag.codeText()
                + "属于“"
                + level.get().chinese()
                + "”，与所填等级“"
                + stated.chinese()
                + "”不符，请更正。",
            "Code "
                + tag.codeText()
                + " is of '"
                + level.get().english()
                + "'; correct one of them.");
      }
    }
    if (!checks.problems.isEmpty()) {
      throw Refusal.invalid(checks.problems);
    }
  }

  private void title(String field, String text, String chinese, String english) {
    if (text.length() < SHORTEST_NAME || text.length() > LONGEST_NAME) {
      add(
          field,
          "length",
          "请填写" + chinese + "(" + SHORTEST_NAME + "至" + LONGEST_NAME + "字)。",
          "Give " + english + " of " + SHORTEST_NAME + " to " + LONGEST_NAME + " characters.");
    }
  }

  private void tags(List<DraftTag> tags) {
    Set<String> codes = new HashSet<>();
    Set<String> texts = new HashSet<>();
    for (int i = 0; i < tags.size(); i++) {
      DraftTag tag = tags.get(i);
      code("tags[" + i + "].code", tag, codes);
      text("tags[" + i + "].text", tag, texts);
    }
    for (Level level : Level.values()) {
      level(level, tags);
    }
  }

  private void code(String field, DraftTag tag, Set<String> codes) {
    String code = tag.codeText();
    Optional<Level> level = tag.levelOfCode();
    if (level.isEmpty()) {
      add(
          field,
          "code-malformed",
          "代码“" + code + "”应为三位数字，首位5至1依次表示非常满意至非常不满意，请更正。",
          "Code '" + code + "' must have three digits, the first from 5 (best) to 1.");
      return;
    }
    if (!codes.add(code)) {
      add(field, "code-twice", "代码" + code + "重复，请保留一个。", "Code " + code + " is there twice.");
    }
    Taken before = taken.get(code);
    if (before != null && !tag.words().equals(before.text())) {
      meansOther(field, code, before);
    }
  }

  private void meansOther(String field, String code, Taken before) {
    if (before.text() == null) {
      add(
          field,
          "code-retired",
          "代码" + code + "在旧版(" + before.version() + ")中用过并已停用，不得再用，请换一个代码。",
          "Code " + code + " was used by an old version (" + before.version() + "); take another.");
      return;
    }
    add(
        field,
        "code-means-other",
        "代码"
            + code
            + "在"
            + before.version()
            + "中是“"
            + before.text()
            + "”，不得改变含义：请恢复原文，或停用这个代码、用新代码写新内容。",
        "Code "
            + code
            + " means something else in "
            + before.version()
            + "; restore its text, or leave it out and use a new code.");
  }

  private void text(String field, DraftTag tag, Set<String> texts) {
    String text = tag.words();
    int length = text.codePointCount(0, text.length());
    if (length < 1 || length > LONGEST_TEXT || !Input.isPlain(text) || text.contains("\n")) {
      add(
          field,
          "text-length",
          "代码" + tag.codeText() + "的内容应为一行，1至" + LONGEST_TEXT + "字，请更正。",
          "The text of "
              + tag.codeText()
              + " must be one line of 1 to "
              + LONGEST_TEXT
              + " characters.");
    } else if (!texts.add(tag.levelOfCode() + text)) {
      add(
          field,
          "text-twice",
          "“" + text + "”在同一等级中重复，请保留一个。",
          "This text is there twice in its level.");
    }
  }

  private void level(Level level, List<DraftTag> tags) {
    List<DraftTag> own =
        tags.stream().filter(tag -> tag.levelOfCode().filter(level::equals).isPresent()).toList();
    long first = own.stream().filter(DraftTag::shownFirst).count();
    if (first < FEWEST_SHOWN_FIRST) {
      add(
          "tags." + level.name(),
          "shown-first-few",
          "“" + level.chinese() + "”首先显示的内容只有" + first + "项，至少应有" + FEWEST_SHOWN_FIRST + "项。",
          level.english()
              + " shows "
              + first
              + " contents first; "
              + FEWEST_SHOWN_FIRST
              + " are needed.");
    }
    if (own.size() > MOST_OF_A_LEVEL) {
      add(
          "tags." + level.name(),
          "too-many",
          "“" + level.chinese() + "”有" + own.size() + "项内容，最多" + MOST_OF_A_LEVEL + "项，请精简。",
          level.english()
              + " has "
              + own.size()
              + " contents; "
              + MOST_OF_A_LEVEL
              + " at the most.");
    }
  }

  private void add(String field, String code, String chinese, String english) {
    problems.add(new Refusal.Field(field, code, chinese, english));
  }
}
