package org.haochaping.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.haochaping.duty.Duty;
import org.haochaping.journal.NightWork;
import org.haochaping.journal.WorkItem;
import org.haochaping.journal.WorkQueue;
import org.haochaping.journal.Worker;

/** Every night links that have expired forget whom an app handed over, also where none is made. */
@ApplicationScoped
public class ExpiredLinks implements Worker, NightWork {
  static final String WORK = "expired-links";
  static final LocalTime AT = LocalTime.of(0, 50);

  @Inject LinkPersons persons;
  @Inject WorkQueue queue;
  @Inject Clock clock;

  @Override
  public String kind() {
    return WORK;
  }

  @Override
  public void watch(Connection connection, UUID tenant) throws SQLException {
    queue.once(connection, tenant, WORK, clock.instant());
  }

  @Override
  public boolean work(Connection connection, WorkItem item) throws SQLException {
    UUID tenant = item.tenantId();
    persons.forgetExpired(connection, tenant);
    LocalDate today = LocalDate.ofInstant(clock.instant(), Duty.CHINA);
    Instant next = today.plusDays(1).atTime(AT).atZone(Duty.CHINA).toInstant();
    queue.add(connection, tenant, WORK, tenant, JsonValue.EMPTY_JSON_OBJECT, next);
    return true;
  }
}
