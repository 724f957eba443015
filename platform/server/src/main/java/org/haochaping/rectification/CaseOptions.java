package org.haochaping.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.haochaping.duty.DutyKind;

/**
 * What can be done with a case as it stands today. Where it stands is not all that counts: a
 * deadline that has passed, an extension asked for already or an answer that went out close the way
 * as well, and nobody is shown a button that would only be refused.
 */
@ApplicationScoped
public class CaseOptions {

  @Inject CaseDesk desk;
  @Inject CaseDeadlines deadlines;
  @Inject Extensions extensions;

  /** Whether it may be done now, of what the table of transitions allows. */
  boolean may(Connection connection, BadReviewCase about, CaseAction action) throws SQLException {
    var asked = extensions.of(connection, about);
    return switch (action) {
      case ASK_EXTENSION ->
          asked.isEmpty()
              && deadlines
                  .running(connection, about, DutyKind.RECTIFICATION)
                  .filter(duty -> desk.today().isBefore(duty.dueOn()))
                  .isPresent();
      case GRANT_EXTENSION, REFUSE_EXTENSION ->
          asked.filter(one -> one.decision() == null).isPresent();
      case RECLASSIFY -> about.complexity == BadReviewCase.Complexity.CLEAR;
      case TELL -> about.contactGiven && about.answeredAt != null && !about.isWithdrawn();
      case UNMERGE -> about.answeredAt == null;
      case RELEASE, VOID, REATTRIBUTE, CALL_BACK, REOPEN, AMEND, WITHDRAW -> false;
      case GIVE_BACK -> GivingBack.against(connection, deadlines, about, desk.today()).isEmpty();
      case HAND_OVER,
          MERGE,
          ACKNOWLEDGE,
          CALL_IN,
          CONTRIBUTE,
          DRAFT,
          SEND_BACK,
          SIGN,
          REPORT,
          READ_CONTACT ->
          true;
    };
  }
}
