package org.haochaping.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haochaping.verifier.Bulletin.Section;
import org.haochaping.verifier.Checked.Wrong;

/** Checks the numbers that stand in sentences. */
final class TextCheck {
  /** A digit in the name of a source is no number. */
  private static final List<String> NAMES =
      Words.SOURCES.stream().filter(TextCheck::hasDigit).toList();

  /** Above the office's own words. */
  static final String ANALYSIS = "分析";

  private static final String UNKNOWN = "（结算数据中没有）";

  private final Map<String, String> values;
  private final List<String> analysis;
  private final List<Wrong> wrong = new ArrayList<>();
  private final List<String> unchecked = new ArrayList<>();
  private int count;

  private TextCheck(Snapshot snapshot) {
    this.values = new Values(snapshot).all();
    this.analysis = snapshot.beside().analysis();
  }

  static Checked of(Bulletin bulletin) {
    TextCheck check = new TextCheck(bulletin.snapshot());
    check.read(bulletin.title());
    bulletin.sections().forEach(check::read);
    bulletin.footnotes().forEach(check::read);
    return new Checked(
        "标题、正文和附注", "sentences", Checked.Unit.NUMBER, check.count, check.wrong, check.unchecked);
  }

  private void read(Section section) {
    read(section.heading());
    section.paragraphs().stream()
        .filter(text -> !(section.heading().equals(ANALYSIS) && analysis.contains(text)))
        .forEach(this::read);
    section.inGrids().forEach(this::read);
  }

  private void read(String text) {
    Optional<Map<String, String>> said = Sentences.read(text);
    if (said.isPresent()) {
      said.get().forEach((name, value) -> compare(text, name, value));
    } else if (hasDigit(NAMES.stream().reduce(text, (rest, name) -> rest.replace(name, "")))) {
      unchecked.add(text);
    }
  }

  private void compare(String text, String name, String said) {
    String right = values.getOrDefault(name, UNKNOWN);
    count++;
    if (!said.equals(right)) {
      wrong.add(new Wrong("“" + text + "”", said, right));
    }
  }

  private static boolean hasDigit(String text) {
    return text.codePoints().anyMatch(Character::isDigit);
  }
}
