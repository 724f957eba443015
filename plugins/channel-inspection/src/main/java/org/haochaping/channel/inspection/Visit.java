package org.haochaping.channel.inspection;

import java.util.List;
import java.util.Optional;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.LinkFacts;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.ScoreDraft;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;

/** What one visit found at one place. */
record Visit(String onceKey, LinkFacts place, FilledIn form) {
  /** As long as the core takes the words of a rating. */
  private static final int MOST_WORDS = 500;

  private static final String CUT = "……（全文见暗访记录）";

  /** No citizen chose it, so it is no active rating; staff wrote it down. */
  EvaluationDraft rating(Level level) {
    return new EvaluationDraft(
        onceKey,
        level,
        Source.INSPECTION,
        place.terminal().orElse(Terminal.MOBILE),
        Origin.STAFF_ENTERED,
        form.day(),
        place.unitCode(),
        place.windowCode(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        1,
        1,
        List.of(),
        words(),
        Optional.empty());
  }

  ScoreDraft score(FilledIn.Points points) {
    return new ScoreDraft(
        onceKey,
        Source.INSPECTION,
        place.unitCode(),
        points.given(),
        points.full(),
        form.assessor(),
        form.method(),
        form.day(),
        form.day(),
        Optional.empty(),
        form.evidence(),
        form.words());
  }

  /** What was found, and by whose order and under which number; of who found it, nothing. */
  private String words() {
    String told = "调查暗访：%s，%s，记录号：%s".formatted(form.assessor(), form.method(), form.evidence());
    if (form.words().isEmpty()) {
      return told;
    }
    String found = form.words();
    int room = MOST_WORDS - 1 - length(told);
    if (length(found) > room) {
      found = found.substring(0, found.offsetByCodePoints(0, room - length(CUT))) + CUT;
    }
    return found + "\n" + told;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
