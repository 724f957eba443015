package org.haochaping.notification;

import java.util.Optional;
import org.haochaping.rectification.CaseEvent;

/** Which message to its citizen comes of what happened to a case. */
final class CitizenNews {

  private CitizenNews() {}

  static Optional<MessageKind> of(CaseEvent event) {
    return switch (event) {
      case HANDED_OVER -> Optional.of(MessageKind.CASE_HANDED_OVER);
      case ANSWERED -> Optional.of(MessageKind.CASE_ANSWERED);
      case VOIDED -> Optional.of(MessageKind.CASE_VOIDED);
      case APPEAL_REJECTED, REATTRIBUTED -> Optional.of(MessageKind.APPEAL_DECIDED);
      case OPENED,
          MERGED,
          TAKEN_IN,
          UNMERGED,
          GIVEN_BACK,
          ACKNOWLEDGED,
          CALLED_IN,
          CONTRIBUTED,
          RECLASSIFIED,
          EXTENSION_ASKED,
          EXTENSION_GRANTED,
          EXTENSION_REFUSED,
          DRAFTED,
          SENT_BACK,
          TOLD,
          REPORTED,
          CLOSED,
          FED_BACK,
          APPEALED,
          STATED,
          AMENDED,
          WITHDRAWN,
          FOLLOWED_UP,
          CALLED_BACK,
          UNREACHED,
          REOPENED,
          CITIZEN_CONFIRMED,
          CITIZEN_DENIED,
          MOVED,
          RECOUNTED,
          REMINDED,
          OVERDUE,
          ESCALATED,
          CONTACT_READ ->
          Optional.empty();
    };
  }
}
