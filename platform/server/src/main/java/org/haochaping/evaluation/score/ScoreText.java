package org.haochaping.evaluation.score;

import java.util.StringJoiner;
import org.haochaping.plugin.api.ScoreDraft;

/** A score as one text in which equal scores are equal; only its keyed digest is kept. */
final class ScoreText {
  private ScoreText() {}

  static String of(ScoreDraft draft) {
    return new StringJoiner("\u001f")
        .add(draft.source().name())
        .add(draft.unitCode())
        .add(draft.score().stripTrailingZeros().toPlainString())
        .add(draft.fullScore().stripTrailingZeros().toPlainString())
        .add(draft.assessor().strip())
        .add(draft.method().strip())
        .add(draft.from() + "/" + draft.to())
        .add(draft.sampleSize().map(String::valueOf).orElse(""))
        .add(draft.evidence().strip())
        .add(draft.words().strip())
        .toString();
  }
}
