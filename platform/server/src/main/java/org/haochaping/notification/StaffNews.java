package org.haochaping.notification;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.duty.DutyKind;
import org.haochaping.rectification.CaseEvent;
import org.haochaping.rectification.CaseNews;
import org.haochaping.tenancy.Role;
import org.jspecify.annotations.Nullable;

/** Who of the staff is told what when something happens to a case: whoever has to act next. */
final class StaffNews {

  private StaffNews() {}

  /** Those with a role in a unit of a tenant are told this; in the whole tenant without a unit. */
  record Told(MessageKind kind, UUID tenant, Role role, @Nullable UUID unit) {}

  static List<Told> of(CaseEvent event, String text, CaseNews.Facts about) {
    return switch (event) {
      case HANDED_OVER, REATTRIBUTED, REOPENED ->
          List.of(handlers(MessageKind.STAFF_TO_ACKNOWLEDGE, about));
      case GIVEN_BACK, EXTENSION_ASKED, APPEALED ->
          List.of(lead(MessageKind.STAFF_TO_DECIDE, about));
      case REMINDED -> owing(MessageKind.STAFF_DUE_SOON, text, about);
      case OVERDUE -> owing(MessageKind.STAFF_OVERDUE, text, about);
      case ESCALATED -> pressed(text, about);
      case OPENED,
          MERGED,
          TAKEN_IN,
          UNMERGED,
          ACKNOWLEDGED,
          CALLED_IN,
          CONTRIBUTED,
          RECLASSIFIED,
          EXTENSION_GRANTED,
          EXTENSION_REFUSED,
          DRAFTED,
          SENT_BACK,
          ANSWERED,
          TOLD,
          REPORTED,
          CLOSED,
          FED_BACK,
          STATED,
          APPEAL_REJECTED,
          VOIDED,
          AMENDED,
          WITHDRAWN,
          FOLLOWED_UP,
          CALLED_BACK,
          UNREACHED,
          CITIZEN_CONFIRMED,
          CITIZEN_DENIED,
          MOVED,
          RECOUNTED,
          CONTACT_READ ->
          List.of();
    };
  }

  private static List<Told> owing(MessageKind kind, String text, CaseNews.Facts about) {
    return List.of(isLeads(text) ? lead(kind, about) : handlers(kind, about));
  }

  /** 督办: the bureau presses the lead department; the lead and its own head press the rated one. */
  private static List<Told> pressed(String text, CaseNews.Facts about) {
    MessageKind kind = MessageKind.STAFF_PRESSED;
    return isLeads(text)
        ? List.of(
            lead(kind, about), new Told(kind, about.leadTenantId(), Role.SERVICE_BUREAU, null))
        : List.of(
            handlers(kind, about),
            new Told(kind, about.tenantId(), Role.UNIT_APPROVER, about.unitId()),
            lead(kind, about));
  }

  /** What is owed stands at the beginning of what the timeline says of it. */
  private static boolean isLeads(String text) {
    Optional<DutyKind> owed =
        Arrays.stream(DutyKind.values())
            .filter(kind -> text.startsWith(kind.chinese()))
            .findFirst();
    return owed.map(StaffNews::isLeads).orElse(false);
  }

  private static boolean isLeads(DutyKind kind) {
    return switch (kind) {
      case HAND_OVER, EXTENSION_DECISION, APPEAL_DECISION -> true;
      case RECTIFICATION, REPORT -> false;
      case PUBLISH_MONTHLY,
          PUBLISH_HALF_YEARLY,
          PUBLISH_ANNUAL,
          FILE_FOR_RANKING,
          COMPILE_RANKING,
          APPROVE_RANKING,
          PUBLISH_RANKING ->
          throw new IllegalStateException(kind + " is owed in no case");
    };
  }

  private static Told handlers(MessageKind kind, CaseNews.Facts about) {
    return new Told(kind, about.tenantId(), Role.DEPARTMENT_HANDLER, about.unitId());
  }

  private static Told lead(MessageKind kind, CaseNews.Facts about) {
    return new Told(kind, about.leadTenantId(), Role.LEAD_DEPARTMENT, about.leadUnitId());
  }
}
