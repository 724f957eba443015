package org.haochaping.evaluation.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.testing.MovableClock;
import org.haochaping.testing.People;
import org.haochaping.testing.Tree;
import org.haochaping.web.Refusal;

/** A day of October 2026 at a counter of 景洪市. */
abstract class AtTheCounter {
  static final LocalDate TODAY = LocalDate.of(2026, 10, 20);
  static final String RECEIPT = "ABCDEFGH23456789";

  final MovableClock clock = MovableClock.at(TODAY);
  final ScratchDatabase database = ScratchDatabase.create();
  final Tree tree = Tree.plantedIn(database);
  final Counter counter = new Counter(database, People.jinghong(tree), clock);

  AtTheCounter() throws SQLException {}

  boolean revoke(UUID terminal) {
    return counter.transactions.in(
        counter.tenant.id(),
        connection -> counter.terminals.revoke(connection, counter.tenant.id(), terminal, "it"));
  }

  void inTenant(TenantTransactions.Action action) {
    counter.transactions.run(counter.tenant.id(), action);
  }

  static void refused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
