package org.haochaping.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.duty.DutyKind;
import org.haochaping.plugin.api.Level;

/**
 * What a citizen's own acts do to the case of his rating: he corrects a slip before any office has
 * it, or rates once more after it was answered. Within a transaction of the case's own tenant.
 */
@ApplicationScoped
public class CitizenActs {
  @Inject Cases cases;
  @Inject CaseDeadlines deadlines;
  @Inject Timeline timeline;
  @Inject Clock clock;

  /** Where the case of a rating stands for its citizen. */
  public enum Standing {
    /** There is none, or he has withdrawn it. */
    NONE,
    /** No office has had it yet. */
    WITH_LEAD,
    BEING_DEALT_WITH,
    ANSWERED,
    VOIDED
  }

  public Standing standing(UUID tenant, UUID evaluation) {
    return standing(cases.ofEvaluation(tenant, evaluation));
  }

  /** The same, kept from whoever would hand the case over until the transaction ends. */
  public Standing locked(UUID tenant, UUID evaluation) {
    return standing(cases.lockOfEvaluation(tenant, evaluation));
  }

  private static Standing standing(Optional<BadReviewCase> found) {
    return found.isEmpty() ? Standing.NONE : standing(found.get());
  }

  private static Standing standing(BadReviewCase about) {
    return switch (about.state) {
      case OPENED -> about.handOvers == 0 ? Standing.WITH_LEAD : Standing.BEING_DEALT_WITH;
      case HANDED_OVER, ACKNOWLEDGED, DRAFTED -> Standing.BEING_DEALT_WITH;
      case ANSWERED, CLOSED -> Standing.ANSWERED;
      case MERGED -> about.answeredAt == null ? Standing.BEING_DEALT_WITH : Standing.ANSWERED;
      case VOIDED -> about.isWithdrawn() ? Standing.NONE : Standing.VOIDED;
    };
  }

  /** 改错: the case says what the rating says now, or is withdrawn with what was owed about it. */
  public void corrected(
      Connection connection, UUID tenant, UUID evaluation, Level level, String tags, String words)
      throws SQLException {
    Optional<BadReviewCase> found = cases.ofEvaluation(tenant, evaluation);
    if (found.isEmpty()) {
      return;
    }
    BadReviewCase about = found.get();
    if (level.isBad()) {
      about.amend(level, tags, words);
      cases.flush();
      record(connection, about, CaseEvent.AMENDED, "");
    } else {
      about.withdraw(clock.instant());
      cases.flush();
      deadlines.withdraw(connection, about, DutyKind.HAND_OVER);
      record(connection, about, CaseEvent.WITHDRAWN, "");
    }
  }

  /** 追加评价: the first case tells of it; whether it opens one of its own is its level's matter. */
  public void followedUp(Connection connection, UUID tenant, UUID first, Level level)
      throws SQLException {
    Optional<BadReviewCase> found = cases.ofEvaluation(tenant, first);
    if (found.isPresent() && !found.get().isWithdrawn()) {
      record(connection, found.get(), CaseEvent.FOLLOWED_UP, level.chinese());
    }
  }

  private void record(Connection connection, BadReviewCase about, CaseEvent event, String text)
      throws SQLException {
    timeline.record(connection, about, event, "评价人", "", text);
  }
}
