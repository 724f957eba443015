package org.haochaping.callback;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.haochaping.evaluation.Intakes;
import org.haochaping.journal.Journal;
import org.haochaping.journal.WorkQueue;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.Organisation;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Source;
import org.haochaping.rectification.CaseHouse;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.testing.MovableClock;
import org.haochaping.vault.Vaults;

/** Call-backs on top of a {@link CaseHouse}, put together without a container. */
final class CallHouse {
  final DrawNight night = new DrawNight();
  final CallbackWork work = new CallbackWork();
  final Callbacks callbacks = new Callbacks();
  final Attempts attempts = new Attempts();
  final CitizenWords words = new CitizenWords();
  final Draws draws = new Draws();
  final CaseHouse house;
  private final MovableClock clock;

  CallHouse(ScratchDatabase database, MovableClock clock) {
    this.clock = clock;
    this.house = new CaseHouse(database, clock, night);
    draws.seal = Vaults.seal(Intakes.keys());
    draws.clock = clock;
    callbacks.clock = clock;
    attempts.clock = clock;
    words.files = house.files();
    words.clock = clock;
    work.files = house.files();
    work.callbacks = callbacks;
    work.attempts = attempts;
    work.words = words;
    night.draws = draws;
    night.callbacks = callbacks;
    night.files = house.files();
    night.policies = new Policies();
    night.journal = new Journal(clock);
    night.queue = new WorkQueue(clock);
    night.clock = clock;
  }

  private List<Tenant> tenants() {
    return List.of(house.tenant("532801"), house.tenant("532800"));
  }

  /** As the night watch does once for every tenant. */
  void watch() {
    for (Tenant tenant : tenants()) {
      house.transactions().run(tenant.id(), connection -> night.watch(connection, tenant.id()));
    }
  }

  /** A bad review of a department of the county, from its arrival to its report. */
  UUID report(String code, LocalDate day, String key) {
    Tenant county = house.tenant("532801");
    Tenant prefecture = house.tenant("532800");
    UUID unit = unit(county, code);
    Actor lead =
        house.somebody(prefecture, Role.LEAD_DEPARTMENT, unit(prefecture, "ZWJ"), "州政务服务管理局");
    Actor handler = house.somebody(county, Role.DEPARTMENT_HANDLER, unit, "");
    Actor head = house.somebody(county, Role.UNIT_APPROVER, unit, "");
    house.rate(county, code, Level.DISSATISFIED, Source.DEPARTMENT_QR, day, key);
    house.turn(tenants());
    UUID id = house.waiting(county).get(0);
    house.transactions().run(prefecture.id(), c -> house.handOver(lead, id, unit));
    house.transactions().run(county.id(), c -> house.dealWith(handler, head, id));
    return id;
  }

  UUID unit(Tenant tenant, String code) {
    LocalDate today = clock.today();
    return house
        .transactions()
        .in(
            tenant.id(),
            c ->
                new Organisation()
                    .directory(c, tenant.id())
                    .unit(code, today)
                    .map(DirectoryEntry::id)
                    .orElseThrow());
  }
}
