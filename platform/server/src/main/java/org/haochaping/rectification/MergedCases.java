package org.haochaping.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.haochaping.duty.Duties;
import org.haochaping.duty.DutyKind;
import org.haochaping.tenancy.Actor;

/**
 * What was merged into a case goes its way: known to the department with it, answered with it,
 * ended with it. An appeal examines one rating alone, so a void main case lets the others go.
 */
@ApplicationScoped
public class MergedCases {

  @Inject CaseDesk desk;
  @Inject Cases cases;
  @Inject CaseDeadlines deadlines;
  @Inject CaseReplies replies;
  @Inject Clock clock;

  List<BadReviewCase> of(BadReviewCase main) {
    return cases.mergedInto(main);
  }

  /** Only now is what a merged case says with the rated department, so its first clock ends now. */
  void handedOver(Connection connection, Actor actor, BadReviewCase main) throws SQLException {
    for (BadReviewCase merged : of(main)) {
      handedOver(connection, actor, merged, main);
    }
  }

  void handedOver(Connection connection, Actor actor, BadReviewCase merged, BadReviewCase main)
      throws SQLException {
    merged.handedOverWith(main, clock.instant());
    desk.flush();
    deadlines.fulfil(connection, merged, DutyKind.HAND_OVER);
    desk.record(
        connection,
        actor,
        merged,
        CaseEvent.HANDED_OVER,
        "随主件" + main.number + "转至" + main.unitName);
  }

  /** The lead department has its time anew with the main case, whose clock speaks for all. */
  void givenBack(BadReviewCase main) {
    of(main).forEach(BadReviewCase::givenBackWithMain);
    desk.flush();
  }

  /** Another unit deals with the main case. */
  void moved(BadReviewCase main) {
    for (BadReviewCase merged : of(main)) {
      merged.unitId = main.unitId;
      merged.unitName = main.unitName;
    }
    desk.flush();
  }

  /** 件件有反馈: every citizen reads the answer on his own page. */
  void answered(Connection connection, Actor actor, BadReviewCase main) throws SQLException {
    for (BadReviewCase merged : of(main)) {
      merged.answeredWith(main);
      desk.flush();
      replies.post(connection, merged, actor);
      desk.record(connection, actor, merged, CaseEvent.ANSWERED, "随主件" + main.number + "答复");
    }
  }

  void closed(Connection connection, Actor actor, BadReviewCase main) throws SQLException {
    for (BadReviewCase merged : of(main)) {
      merged.closedWith(main);
      desk.flush();
      desk.record(connection, actor, merged, CaseEvent.CLOSED, "随主件" + main.number + "办结");
    }
  }

  /** 二(二)3: each waits for its own hand-over, within the time for it from today on. */
  void voided(Connection connection, Actor actor, BadReviewCase main) throws SQLException {
    for (BadReviewCase merged : of(main)) {
      standAlone(
          connection,
          actor,
          merged,
          CaseAction.RELEASE,
          "主件" + main.number + "经复核不予采纳，复核只涉及主件，本件重新转办");
    }
  }

  /** It waits to be handed over again; a first clock that still runs goes on running. */
  void standAlone(
      Connection connection, Actor actor, BadReviewCase merged, CaseAction how, String words)
      throws SQLException {
    merged.standAlone(how);
    desk.flush();
    if (deadlines.running(connection, merged, DutyKind.HAND_OVER).isEmpty()) {
      deadlines.open(
          connection,
          merged,
          DutyKind.HAND_OVER,
          new Duties.Responsible(merged.leadTenantId, merged.leadUnitId, merged.leadUnitName),
          desk.today(),
          merged.terms.handOver,
          actor.tenantId());
    }
    desk.record(connection, actor, merged, CaseEvent.UNMERGED, words);
  }
}
