package org.haochaping.callback;

import java.time.LocalDate;
import java.util.UUID;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.rectification.CaseHouse;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Tenant;
import org.haochaping.testing.MovableClock;

/** Call-backs for tests of other packages. */
public final class CallHouses {
  private final CallHouse calls;

  private CallHouses(CallHouse calls) {
    this.calls = calls;
  }

  public static CallHouses over(ScratchDatabase database, MovableClock clock) {
    CallHouse calls = new CallHouse(database, clock);
    calls.watch();
    return new CallHouses(calls);
  }

  public CaseHouse house() {
    return calls.house;
  }

  /** A bad review from its arrival to its report, all on one day. */
  public UUID report(String unit, LocalDate day, String key) {
    return calls.report(unit, day, key);
  }

  public UUID unit(Tenant tenant, String code) {
    return calls.unit(tenant, code);
  }

  /** The first open call-back answered: confirmed or refuted. */
  public void answerOne(Actor caller, boolean confirmed) {
    calls
        .house
        .transactions()
        .run(
            caller.tenantId(),
            connection -> {
              Callback open = calls.callbacks.toMake(connection, caller.tenantId(), 1).get(0);
              calls.work.answer(
                  connection,
                  caller,
                  open.id(),
                  Long.toString(open.version()),
                  new Questionnaire.Answers(
                          true,
                          confirmed ? Questionnaire.Resolved.YES : Questionnaire.Resolved.NO,
                          confirmed
                              ? Questionnaire.Satisfied.BASICALLY_SATISFIED
                              : Questionnaire.Satisfied.DISSATISFIED,
                          confirmed,
                          !confirmed,
                          "",
                          "")
                      .checked());
            });
  }
}
