package org.haochaping.assessment;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.haochaping.evaluation.Decoding;
import org.haochaping.evaluation.Intake;
import org.haochaping.evaluation.ScoreBook;

/** Questionnaires and what sheets mean without a container, for tests of packages below. */
public final class Questioning {
  private Questioning() {}

  public static Findings findings(Decoding decoding, Intake intake, ScoreBook scores) {
    Findings findings = new Findings();
    findings.decoding = decoding;
    findings.intake = intake;
    findings.scores = scores;
    return findings;
  }

  public static Questionnaires questionnaires(Clock clock) {
    Questionnaires questionnaires = new Questionnaires();
    questionnaires.clock = clock;
    return questionnaires;
  }

  /** One that may be asked by. */
  public static UUID issued(
      Questionnaires questionnaires, Connection connection, UUID tenant, Questionnaire content)
      throws SQLException {
    QuestionnaireEntry draft =
        questionnaires.draft(connection, tenant, QuestionnaireEntry.Purpose.SURVEY, content, "玉香");
    questionnaires.issue(connection, tenant, draft, "玉香");
    return draft.id();
  }
}
