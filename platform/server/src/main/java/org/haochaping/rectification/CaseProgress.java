package org.haochaping.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How far the case of a rating is, in words for the citizen: no names of staff, no internal notes.
 */
@ApplicationScoped
public class CaseProgress {

  @Inject Cases cases;
  @Inject Timeline timeline;

  /** How far it is. */
  public record Progress(String state, List<Step> steps, Optional<Answer> answer) {

    public Progress {
      steps = List.copyOf(steps);
    }
  }

  /** One step. */
  public record Step(Instant at, String code, String text) {}

  /** The answer the citizen reads. */
  public record Answer(String text, Instant at, String unitName) {}

  /** The progress of a rating's case; empty while it has none. */
  public Optional<Progress> of(Connection connection, UUID tenant, UUID evaluation)
      throws SQLException {
    Optional<BadReviewCase> found = cases.ofEvaluation(tenant, evaluation);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    BadReviewCase about = found.get();
    List<Step> steps =
        timeline.of(connection, tenant, about.id).stream()
            .filter(entry -> entry.event() != CaseEvent.OVERDUE)
            .map(entry -> new Step(entry.at(), entry.event().name(), words(entry.event(), about)))
            .toList();
    return Optional.of(new Progress(about.state.name(), steps, answer(about)));
  }

  private static Optional<Answer> answer(BadReviewCase about) {
    if (about.reply == null || about.answeredAt == null) {
      return Optional.empty();
    }
    return Optional.of(new Answer(about.reply, about.answeredAt.toInstant(), about.unitName));
  }

  private static String words(CaseEvent event, BadReviewCase about) {
    return switch (event) {
      case OPENED -> "已立案，由" + about.leadUnitName + "转办";
      case HANDED_OVER -> "已转" + about.unitName + "核查整改";
      case ACKNOWLEDGED -> about.unitName + "已签收";
      case ANSWERED -> about.unitName + "已答复";
      case CLOSED -> "已办结";
      case OVERDUE -> "已逾期";
      case CONTACT_READ -> "您的联系方式被查看";
    };
  }
}
