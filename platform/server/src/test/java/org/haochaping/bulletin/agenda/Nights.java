package org.haochaping.bulletin.agenda;

import jakarta.json.JsonValue;
import java.util.UUID;
import org.haochaping.bulletin.way.Issuers;
import org.haochaping.bulletin.way.Issues;
import org.haochaping.closing.Closers;
import org.haochaping.journal.Journal;
import org.haochaping.journal.WorkItem;
import org.haochaping.journal.WorkQueue;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.organisation.Organisation;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Tenants;
import org.haochaping.testing.MovableClock;
import org.haochaping.testing.PlainTenantTransactions;

/** The night's work on bulletins, put together without a container, at the moment of a clock. */
record Nights(ScratchDatabase database, PlainTenantTransactions transactions, MovableClock clock) {

  void run(UUID tenant, Agenda agenda) {
    AgendaNight night = new AgendaNight();
    night.transactions = transactions;
    night.tenants = Tenants.over(database.appSource());
    night.agenda = agenda;
    night.issuers = issuers();
    night.issues = issues();
    night.closings = Closers.at(transactions, clock.instant().toString());
    night.drafts = ready();
    night.queue = new WorkQueue(clock);
    night.clock = clock;
    night.run(
        new WorkItem(
            tenant, UUID.randomUUID(), AgendaNight.WORK, tenant, JsonValue.EMPTY_JSON_OBJECT, 0));
  }

  ReadyDrafts ready() {
    ReadyDrafts ready = new ReadyDrafts();
    ready.tenants = Tenants.over(database.appSource());
    ready.closings = Closers.at(transactions, clock.instant().toString());
    ready.issuers = issuers();
    ready.issues = issues();
    ready.outOfDate = OutOfDate.by(ready.closings, ready.issues, new Policies());
    return ready;
  }

  private Issuers issuers() {
    return Issuers.by(new Organisation(), clock);
  }

  private Issues issues() {
    return Issues.by(new Journal(clock), clock);
  }
}
