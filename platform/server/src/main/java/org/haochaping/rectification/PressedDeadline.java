package org.haochaping.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.haochaping.duty.Duties;
import org.haochaping.duty.DutyKind;
import org.haochaping.journal.WorkItem;
import org.haochaping.journal.Worker;

/**
 * 督办: what is still owed some days after its end is pressed for, by the lead department with the
 * head of the rated one, by the bureau with the lead department.
 */
@ApplicationScoped
public class PressedDeadline implements Worker {

  @Inject Duties duties;
  @Inject Cases cases;
  @Inject Timeline timeline;

  @Override
  public String kind() {
    return DeadlineWatch.PRESSED;
  }

  @Override
  public boolean work(Connection connection, WorkItem item) throws SQLException {
    DutyKind kind = DeadlineWatch.duty(item);
    LocalDate dueOn = DeadlineWatch.dueOn(item);
    var found = cases.any(item.subjectId());
    if (found.isPresent()
        && duties.markEscalated(connection, found.get().tenantId, item.subjectId(), kind, dueOn)) {
      BadReviewCase about = found.get();
      timeline.record(
          connection,
          about,
          CaseEvent.ESCALATED,
          "系统",
          "",
          DeadlineWatch.words(kind) + "逾期未办，" + byWhom(kind, about));
    }
    return true;
  }

  private static String byWhom(DutyKind kind, BadReviewCase about) {
    return switch (kind) {
      case HAND_OVER, EXTENSION_DECISION, APPEAL_DECISION -> "请政务服务管理局督促" + about.leadUnitName;
      case RECTIFICATION, REPORT -> "请" + about.leadUnitName + "督促" + about.unitName + "负责人";
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
}
