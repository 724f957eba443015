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
    List<Timeline.Entry> told =
        timeline.of(connection, tenant, about.id).stream()
            .filter(entry -> entry.event().told())
            .toList();
    Timeline.Entry handedOver =
        told.stream()
            .filter(entry -> entry.event() == CaseEvent.HANDED_OVER)
            .reduce((first, second) -> second)
            .orElse(null);
    List<Step> steps =
        told.stream()
            .map(
                entry ->
                    new Step(
                        entry.at(), entry.event().name(), words(entry, about, entry == handedOver)))
            .toList();
    // What he withdrew himself goes no way any more.
    String state = about.isWithdrawn() ? "RECORDED" : shown(about).name();
    return Optional.of(new Progress(state, steps, answer(about)));
  }

  private Optional<Answer> answer(BadReviewCase about) {
    if (about.reply == null || about.answeredAt == null) {
      return Optional.empty();
    }
    String unitName =
        Optional.ofNullable(about.mergedInto)
            .flatMap(cases::any)
            .map(main -> main.unitName)
            .orElse(about.unitName);
    return Optional.of(new Answer(about.reply, about.answeredAt.toInstant(), unitName));
  }

  /**
   * What goes on within the department is not the citizen's to wonder about, and to be merged is no
   * step of the way of what he said.
   */
  private static CaseState shown(BadReviewCase about) {
    return switch (about.state) {
      case DRAFTED -> CaseState.ACKNOWLEDGED;
      case MERGED -> shownOfMerged(about);
      case OPENED, HANDED_OVER, ACKNOWLEDGED, ANSWERED, CLOSED, VOIDED -> about.state;
    };
  }

  private static CaseState shownOfMerged(BadReviewCase about) {
    if (about.closedAt != null) {
      return CaseState.CLOSED;
    }
    if (about.answeredAt != null) {
      return CaseState.ANSWERED;
    }
    return about.handedOverAt == null ? CaseState.OPENED : CaseState.HANDED_OVER;
  }

  /** A department that gave the case back is not named: another one deals with it. */
  private static String words(Timeline.Entry entry, BadReviewCase about, boolean latest) {
    return switch (entry.event()) {
      case OPENED -> "已立案，由" + about.leadUnitName + "转办";
      case HANDED_OVER -> "已转" + (latest ? about.unitName : "有关部门") + "核查整改";
      case MERGED -> "与反映同一问题的其他评价合并办理";
      case UNMERGED -> "恢复单独办理，由" + about.leadUnitName + "重新转办";
      case GIVEN_BACK -> "退回" + about.leadUnitName + "重新确定承办部门";
      case ACKNOWLEDGED -> about.unitName + "已签收";
      case EXTENSION_GRANTED -> "经批准延期" + about.unitName + "的整改";
      case ANSWERED -> about.unitName + "已答复";
      case CLOSED -> "已办结";
      case APPEAL_REJECTED -> "经复核，维持原评价";
      case REATTRIBUTED -> "经复核，改由" + about.unitName + "办理";
      case VOIDED -> "经复核，该评价不予采纳";
      case AMENDED -> "您更正了评价";
      case WITHDRAWN -> "您更正了评价，差评已撤回";
      case FOLLOWED_UP -> "您作了追加评价";
      case CALLED_BACK -> "政务服务中心回访：整改属实";
      case UNREACHED -> "政务服务中心回访，未能联系上您";
      case REOPENED -> "政务服务中心回访：整改不实，退回" + about.unitName + "重新整改";
      case CITIZEN_CONFIRMED -> "您确认整改属实";
      case CITIZEN_DENIED -> "您表示整改不属实，已告知政务服务中心";
      case MOVED -> "因工作调整，改由" + about.unitName + "办理";
      case CONTACT_READ -> "您的联系方式被查看";
      case TAKEN_IN,
          CALLED_IN,
          CONTRIBUTED,
          RECLASSIFIED,
          EXTENSION_ASKED,
          EXTENSION_REFUSED,
          DRAFTED,
          SENT_BACK,
          TOLD,
          REPORTED,
          FED_BACK,
          APPEALED,
          RECOUNTED,
          STATED,
          REMINDED,
          OVERDUE,
          ESCALATED ->
          throw new IllegalArgumentException(entry.event() + " is not told");
    };
  }
}
