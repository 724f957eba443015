package org.haochaping.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import org.haochaping.duty.Duties;
import org.haochaping.duty.Duty;
import org.haochaping.duty.DutyKind;
import org.haochaping.journal.WorkItem;
import org.haochaping.journal.Worker;

/** 到期提醒: tells, once, that a deadline is about to end. */
@ApplicationScoped
public class NearDeadline implements Worker {

  @Inject Duties duties;
  @Inject Cases cases;
  @Inject Timeline timeline;
  @Inject Clock clock;

  @Override
  public String kind() {
    return DeadlineWatch.NEAR;
  }

  @Override
  public boolean work(Connection connection, WorkItem item) throws SQLException {
    DutyKind kind = DeadlineWatch.duty(item);
    LocalDate dueOn = DeadlineWatch.dueOn(item);
    var found = cases.any(item.subjectId());
    // After a time without the product a deadline may be over before anybody could be reminded.
    if (found.isPresent()
        && !LocalDate.ofInstant(clock.instant(), Duty.CHINA).isAfter(dueOn)
        && duties.markReminded(connection, found.get().tenantId, item.subjectId(), kind, dueOn)) {
      timeline.record(
          connection,
          found.get(),
          CaseEvent.REMINDED,
          "系统",
          "",
          DeadlineWatch.words(kind) + dueOn + "到期");
    }
    return true;
  }
}
