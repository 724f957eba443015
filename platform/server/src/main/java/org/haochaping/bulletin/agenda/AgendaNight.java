package org.haochaping.bulletin.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.bulletin.way.Issuers;
import org.haochaping.bulletin.way.Issues;
import org.haochaping.closing.Closing;
import org.haochaping.closing.Closings;
import org.haochaping.closing.Period;
import org.haochaping.closing.PeriodKind;
import org.haochaping.duty.Duty;
import org.haochaping.journal.Errand;
import org.haochaping.journal.NightWork;
import org.haochaping.journal.WorkItem;
import org.haochaping.journal.WorkQueue;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.tenancy.Tenants;
import org.haochaping.web.Refusal;

/**
 * Opens on the first day after a period what is owed for it, and has the draft ready on the second:
 * whoever wants to close by hand has a day for it. A closing is a transaction of its own, so this
 * is done outside any; done twice it does nothing more.
 */
@ApplicationScoped
public class AgendaNight implements Errand, NightWork {
  static final String WORK = "bulletin-agenda";
  private static final LocalTime AT = LocalTime.of(0, 20);

  @Inject TenantTransactions transactions;
  @Inject Tenants tenants;
  @Inject Agenda agenda;
  @Inject Issuers issuers;
  @Inject Issues issues;
  @Inject Closings closings;
  @Inject ReadyDrafts drafts;
  @Inject WorkQueue queue;
  @Inject Clock clock;

  @Override
  public String kind() {
    return WORK;
  }

  @Override
  public void watch(Connection connection, UUID tenant) throws SQLException {
    queue.once(connection, tenant, WORK, next());
  }

  private Instant next() {
    ZonedDateTime now = clock.instant().atZone(Duty.CHINA);
    ZonedDateTime today = now.toLocalDate().atTime(AT).atZone(Duty.CHINA);
    return (now.isBefore(today) ? today : today.plusDays(1)).toInstant();
  }

  @Override
  public void run(WorkItem item) {
    Tenant tenant = tenants.byId(item.tenantId()).orElseThrow();
    LocalDate today = LocalDate.ofInstant(clock.instant(), Duty.CHINA);
    transactions.run(tenant.id(), connection -> closings.sumUp(connection, tenant.id()));
    RuntimeException failed = null;
    for (PeriodKind kind : PeriodKind.values()) {
      try {
        turn(tenant, Period.overOn(kind, today), today);
      } catch (RuntimeException e) {
        // What is wrong with a month must not keep its year back.
        if (failed == null) {
          failed = e;
        } else {
          failed.addSuppressed(e);
        }
      }
    }
    if (failed != null) {
      throw failed;
    }
    transactions.run(item.tenantId(), connection -> queue.again(connection, item, next()));
  }

  private void turn(Tenant tenant, Period period, LocalDate today) {
    if (!transactions.in(tenant.id(), connection -> owes(connection, tenant, period))) {
      return;
    }
    if (today.isAfter(period.last().plusDays(1))) {
      close(tenant, period);
    }
    transactions.run(
        tenant.id(),
        connection -> {
          // Two nodes may be at it at once, and somebody may be publishing.
          Issues.lock(connection, tenant.id(), period);
          agenda.open(connection, tenant, period);
          issues.drop(connection, tenant.id(), period, issuers.of(connection, tenant, period));
          Optional<Closing> closing = closings.latest(connection, tenant.id(), period);
          if (closing.isPresent()) {
            drafts.prepare(connection, tenant, closing.get());
          }
        });
  }

  /** Somebody may close it in the same moment. */
  private void close(Tenant tenant, Period period) {
    try {
      closings.closeIfOpen(tenant, period);
    } catch (Refusal refused) {
      if (!refused.code().equals("already-closed")) {
        throw refused;
      }
    }
  }

  private static boolean owes(Connection connection, Tenant tenant, Period period)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select created_at, duties_since from tenant where id = ?")) {
      statement.setObject(1, tenant.id());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return Owed.isBy(row.getTimestamp(1).toInstant(), row.getTimestamp(2).toInstant(), period);
      }
    }
  }
}
