package org.haochaping.evaluation.terminal;

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

/** Every night old calls go, and terminals that were unpaired long ago. */
@ApplicationScoped
public class TerminalClearing implements Worker, NightWork {
  static final String WORK = "terminal-clearing";
  private static final LocalTime AT = LocalTime.of(1, 40);

  @Inject Calls calls;
  @Inject PairedTerminals terminals;
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
    calls.clear(connection, tenant);
    terminals.clear(connection, tenant);
    LocalDate tomorrow = LocalDate.ofInstant(clock.instant(), Duty.CHINA).plusDays(1);
    Instant next = tomorrow.atTime(AT).atZone(Duty.CHINA).toInstant();
    queue.add(connection, tenant, WORK, tenant, JsonValue.EMPTY_JSON_OBJECT, next);
    return true;
  }
}
