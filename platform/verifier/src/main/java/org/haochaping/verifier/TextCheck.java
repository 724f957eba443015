package org.haochaping.verifier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.haochaping.verifier.Bulletin.Section;
import org.haochaping.verifier.Checked.Wrong;

/** Checks the numbers that stand in sentences, and that no sentence is missing. */
final class TextCheck {
  /** A digit in the name of a source is no number. */
  private static final List<String> NAMES = Words.SOURCES.stream().filter(Numerals::in).toList();

  /** Above the office's own words. */
  static final String ANALYSIS = "分析";

  private static final String UNKNOWN = "（结算数据中没有）";

  private final Map<String, String> values;
  private final List<String> analysis;
  private final Set<Sentence> printed = EnumSet.noneOf(Sentence.class);
  private final List<Wrong> wrong = new ArrayList<>();
  private final List<String> unchecked = new ArrayList<>();
  private int count;

  private TextCheck(Snapshot snapshot) {
    this.values = new Values(snapshot).all();
    this.analysis = snapshot.beside().analysis();
  }

  static Checked of(Bulletin bulletin) {
    TextCheck check = new TextCheck(bulletin.snapshot());
    check.compare("文种 kind", bulletin.kind(), bulletin.owed().kind().code());
    Optional<Sentence> title = check.read(bulletin.title());
    check.miss(bulletin.owed().titles(), title.map(Set::of).orElse(Set.of()));
    bulletin.sections().forEach(check::read);
    bulletin.footnotes().forEach(check::readOne);
    bulletin.around().forEach(check::readAround);
    check.miss(bulletin.owed().scopes(), check.printed);
    bulletin.owed().sentences().forEach(one -> check.miss(Set.of(one), check.printed));
    check.missAnalysis(bulletin.sections());
    return new Checked(
        "标题、正文和附注", "sentences", Checked.Unit.NUMBER, check.count, check.wrong, check.unchecked);
  }

  private void read(Section section) {
    readOne(section.heading());
    section.paragraphs().stream()
        .filter(text -> !(section.heading().equals(ANALYSIS) && analysis.contains(text)))
        .forEach(this::readOne);
    section.inGrids().forEach(this::readOne);
  }

  private void readOne(String text) {
    read(text).ifPresent(printed::add);
  }

  private Optional<Sentence> read(String text) {
    Optional<Sentence> sentence = Sentence.of(text);
    if (sentence.isPresent()) {
      sentence
          .get()
          .saidIn(text)
          .forEach(
              (name, said) -> compare("“" + text + "”", said, values.getOrDefault(name, UNKNOWN)));
    } else if (Numerals.in(NAMES.stream().reduce(text, (rest, name) -> rest.replace(name, "")))) {
      unchecked.add(text);
    }
    return sentence;
  }

  private void readAround(String text) {
    if (new AroundText(text).tellsFigure()) {
      unchecked.add(text);
    }
  }

  private void compare(String where, String said, String right) {
    count++;
    if (!said.equals(right)) {
      wrong.add(new Wrong(where, said, right));
    }
  }

  /** Tells what is missing when none of these sentences is there. */
  private void miss(Set<Sentence> anyOf, Set<Sentence> there) {
    if (Collections.disjoint(anyOf, there)) {
      count++;
      wrong.add(Wrong.missing("缺少句子 sentence missing", anyOf.iterator().next().with(values)));
    }
  }

  private void missAnalysis(List<Section> sections) {
    List<String> there =
        sections.stream()
            .filter(section -> section.heading().equals(ANALYSIS))
            .flatMap(section -> section.paragraphs().stream())
            .toList();
    analysis.stream()
        .filter(line -> !line.isBlank() && !there.contains(line))
        .forEach(
            line -> {
              count++;
              wrong.add(Wrong.missing("“分析”缺少 missing in 分析", line));
            });
  }
}
