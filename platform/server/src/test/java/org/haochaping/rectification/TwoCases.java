package org.haochaping.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.onboarding.Importing;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.Organisation;
import org.haochaping.plugin.api.Contact;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Source;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.testing.MovableClock;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.BeforeEach;

/** Two bad reviews of one department of 景洪市 that wait to be handed over on one Monday. */
abstract class TwoCases {
  static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);
  static final ScratchDatabase DEMO = Importing.demo();
  static final String FIRST = "查验窗口等了三个小时";
  static final String AGAIN = "查验窗口,等了三个小时!";

  final MovableClock clock = MovableClock.at(MONDAY);
  final CaseHouse house = new CaseHouse(DEMO.copy(), clock);
  final Tenant county = house.tenant("532801");
  final Tenant prefecture = house.tenant("532800");
  final Tenant sibling = house.tenant("532822");
  Actor lead;
  Actor handler;
  Actor head;
  UUID market;
  UUID police;
  UUID main;
  UUID repeat;

  @BeforeEach
  void two_bad_reviews_have_arrived() {
    market = unit(county, "SJJ");
    police = unit(county, "GAJ");
    lead = house.somebody(prefecture, Role.LEAD_DEPARTMENT, unit(prefecture, "ZWJ"), "州政务服务管理局");
    handler = house.somebody(county, Role.DEPARTMENT_HANDLER, market, "景洪市市场监督管理局");
    head = house.somebody(county, Role.UNIT_APPROVER, market, "景洪市市场监督管理局");
    main = rated(county, "SJJ", "k1", FIRST, Optional.empty());
    repeat = rated(county, "SJJ", "k2", AGAIN, Optional.empty());
  }

  UUID rated(Tenant tenant, String unit, String key, String words, Optional<Contact> contact) {
    house.rate(
        tenant, unit, Level.DISSATISFIED, Source.DEPARTMENT_QR, clock.today(), key, words, contact);
    return newest(tenant);
  }

  UUID newest(Tenant tenant) {
    house.turn(List.of(county, prefecture, sibling));
    List<UUID> waiting = house.waiting(tenant);
    return waiting.get(waiting.size() - 1);
  }

  void merge(UUID one, UUID into) {
    mergeBy(lead, one, into);
  }

  void mergeBy(Actor actor, UUID one, UUID into) {
    house.act(actor, c -> house.merging.merge(c, actor, one, tag(one), into, ""));
  }

  void handOver(UUID one, UUID unit) {
    house.act(lead, c -> house.work.handOver(c, lead, one, tag(one), unit, ""));
  }

  BadReviewCase of(UUID id) {
    return house.transactions.in(prefecture.id(), c -> house.cases.any(id).orElseThrow());
  }

  String tag(UUID id) {
    return Long.toString(of(id).version);
  }

  boolean seen(Actor actor, UUID id) {
    return house.transactions.in(actor.tenantId(), c -> house.cases.byId(actor, id).isPresent());
  }

  UUID unit(Tenant tenant, String code) {
    return house.transactions.in(
        tenant.id(),
        c ->
            new Organisation()
                .directory(c, tenant.id())
                .unit(code, MONDAY)
                .map(DirectoryEntry::id)
                .orElseThrow());
  }

  static void refused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
  }
}
