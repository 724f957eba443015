package org.haochaping.closing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.haochaping.figures.RowCounts;
import org.haochaping.journal.Journal;
import org.haochaping.journal.WorkQueue;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.TenantTransactions;

/** Closings put together by hand, at a moment of the test's choice. */
public final class Closers {
  private Closers() {}

  public static Closings at(TenantTransactions transactions, String instant) {
    Clock clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    Closings closings = new Closings();
    closings.transactions = transactions;
    closings.rows = new RowCounts();
    closings.policies = new Policies();
    closings.journal = new Journal(clock);
    closings.queue = new WorkQueue(clock);
    closings.clock = clock;
    return closings;
  }
}
