package org.haochaping.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.haochaping.duty.Duties;
import org.haochaping.duty.DutyKind;
import org.haochaping.journal.WorkItem;
import org.haochaping.journal.Worker;

/** 逾期: tells, once, that a deadline has passed. */
@ApplicationScoped
public class PassedDeadline implements Worker {

  @Inject Duties duties;
  @Inject Cases cases;
  @Inject Timeline timeline;

  @Override
  public String kind() {
    return DeadlineWatch.PASSED;
  }

  @Override
  public boolean work(Connection connection, WorkItem item) throws SQLException {
    DutyKind kind = DeadlineWatch.duty(item);
    var found = cases.any(item.subjectId());
    if (found.isPresent()
        && duties.markOverdue(connection, found.get().tenantId, item.subjectId(), kind)) {
      timeline.record(
          connection, found.get(), CaseEvent.OVERDUE, "系统", "", DeadlineWatch.words(kind));
    }
    return true;
  }
}
