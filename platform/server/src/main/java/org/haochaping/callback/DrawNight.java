package org.haochaping.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.haochaping.duty.Duty;
import org.haochaping.journal.Journal;
import org.haochaping.journal.NightWork;
import org.haochaping.journal.WorkItem;
import org.haochaping.journal.WorkQueue;
import org.haochaping.journal.Worker;
import org.haochaping.rectification.CaseFile;
import org.haochaping.rectification.CaseFiles;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Policy;

/**
 * A service centre commits to the seed of a month as soon as the month has begun, and draws with it
 * on the first night after its end.
 */
@ApplicationScoped
public class DrawNight implements Worker, NightWork {
  static final String WORK = "callback-draw";
  static final LocalTime AT = LocalTime.of(0, 5);

  @Inject Draws draws;
  @Inject Callbacks callbacks;
  @Inject CaseFiles files;
  @Inject Policies policies;
  @Inject Journal journal;
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
    LocalDate today = LocalDate.ofInstant(clock.instant(), Duty.CHINA);
    Policy.CallbackPolicy rule = policies.at(connection, tenant, today).callback();
    if (rule.centreTenantId().equals(tenant)) {
      draws.commit(connection, tenant, YearMonth.from(today), rule.percent());
      for (Draw due : draws.due(connection, tenant, YearMonth.from(today))) {
        draw(connection, tenant, due);
      }
    }
    Instant next = today.plusDays(1).atTime(AT).atZone(Duty.CHINA).toInstant();
    queue.add(connection, tenant, WORK, tenant, JsonValue.EMPTY_JSON_OBJECT, next);
    return true;
  }

  private void draw(Connection connection, UUID tenant, Draw due) throws SQLException {
    String seed = draws.seed(connection, tenant, due);
    List<CaseFile> reported =
        files.reported(connection, tenant, start(due.month()), start(due.month().plusMonths(1)));
    List<Lot.Marked> lot =
        Lot.draw(
            seed,
            due.percent(),
            reported.stream()
                .map(
                    file ->
                        new Lot.Ticket(file.id(), file.number(), file.unitId(), file.unitName()))
                .toList());
    draws.keep(connection, tenant, due, seed, lot);
    for (Lot.Marked one : lot) {
      if (one.drawn()) {
        UUID caseId = one.ticket().caseId();
        callbacks.open(
            connection,
            reported.stream().filter(file -> file.id().equals(caseId)).findFirst().orElseThrow(),
            due.month());
      }
    }
    journal.record(
        connection,
        tenant,
        "CallbacksDrawn",
        due.id(),
        WORK,
        Json.createObjectBuilder()
            .add("month", due.month().toString())
            .add("seed", seed)
            .add("cases", lot.size())
            .add("drawn", lot.stream().filter(Lot.Marked::drawn).count())
            .build());
  }

  private static Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay(Duty.CHINA).toInstant();
  }
}
