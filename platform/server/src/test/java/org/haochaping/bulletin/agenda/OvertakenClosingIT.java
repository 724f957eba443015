package org.haochaping.bulletin.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haochaping.appeal.AppealHouse.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.haochaping.appeal.AppealHouse;
import org.haochaping.bulletin.Bulletin;
import org.haochaping.bulletin.BulletinHouse;
import org.haochaping.bulletin.DraftFeedbacks;
import org.haochaping.bulletin.FailingDocx;
import org.haochaping.closing.Closers;
import org.haochaping.closing.Closing;
import org.haochaping.closing.Closings;
import org.haochaping.closing.Outcomes;
import org.haochaping.closing.Period;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.onboarding.Importing;
import org.haochaping.plugin.api.Source;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.testing.PlainTenantTransactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The bad review of October is handed over on the 12th; October is closed on 2 November 2026. */
@DisplayName("二(二)3 结算之后复核不予采纳的差评，不留在通报里")
class OvertakenClosingIT {
  private static final Period OCTOBER = Period.parse("2026-10");

  private final ScratchDatabase database = Importing.demo().copy();
  private final AppealHouse at = AppealHouse.handedOverOn(database, LocalDate.of(2026, 10, 12));
  private final PlainTenantTransactions plain = new PlainTenantTransactions(database);
  private final BulletinHouse house = new BulletinHouse(plain, new FailingDocx(), at.clock);
  private Actor lead;
  private Closing closing;

  @BeforeEach
  void october_is_closed_and_fed_back() {
    lead = at.house.somebody(at.county, Role.LEAD_DEPARTMENT, at.bureau, "景洪市政务服务管理局");
    at.clock.set(LocalDate.of(2026, 11, 2));
    closing = closings().close(lead, OCTOBER);
    DraftFeedbacks.send(at, lead, closing.id());
  }

  @Test
  @DisplayName("二(二)3 发布之前不予采纳的：重新结算之后才能发布，数字里没有它")
  void what_was_found_void_before_the_publication_is_not_published() {
    assertThat(bad(closing)).isEqualTo(1);
    at.clock.set(LocalDate.of(2026, 11, 3));
    at.voided();
    refused("closing-outdated", () -> publish(closing));
    at.clock.set(LocalDate.of(2026, 11, 4));
    Closing again = closings().close(lead, OCTOBER);
    assertThat(bad(again)).isZero();
    assertThat(publish(again).closingId()).isEqualTo(again.id());
  }

  @Test
  @DisplayName("三(三)2 上期未答复只计上次结算时确未答复的，此后作废的已答复件不算")
  void what_was_answered_when_it_was_closed_is_carried_over_by_nobody() {
    at.clock.set(LocalDate.of(2026, 11, 3));
    at.house
        .transactions()
        .run(at.county.id(), c -> at.house.dealWith(at.handler, at.head, at.caseId));
    at.clock.set(LocalDate.of(2026, 11, 4));
    closing = closings().close(lead, OCTOBER);
    assertThat(unanswered(closing)).isZero();
    at.clock.set(LocalDate.of(2026, 11, 5));
    at.voided();
    at.clock.set(LocalDate.of(2026, 12, 2));
    Closing november = closings().close(lead, Period.parse("2026-11"));
    assertThat(outcomes(november).carried(Set.of(Source.values()))).isEmpty();
  }

  @Test
  @DisplayName("二(二)3 更正承办部门的，原承办部门逾期不算在更正后的部门头上")
  void what_the_first_department_missed_is_not_printed_under_the_right_one() {
    at.clock.set(LocalDate.of(2026, 11, 3));
    at.house
        .transactions()
        .run(at.county.id(), c -> at.house.dealWith(at.handler, at.head, at.caseId));
    at.clock.set(LocalDate.of(2026, 11, 4));
    assertThat(late(closings().close(lead, OCTOBER))).containsExactly(at.market);
    at.reattributed();
    at.clock.set(LocalDate.of(2026, 11, 5));
    assertThat(late(closings().close(lead, OCTOBER))).isEmpty();
    at.clock.set(LocalDate.of(2026, 12, 2));
    assertThat(late(closings().close(lead, OCTOBER)))
        .as("its own time has passed as well")
        .containsExactly(at.police);
  }

  private List<UUID> late(Closing of) {
    return outcomes(of).units().stream()
        .filter(unit -> unit.overdue() > 0)
        .map(Outcomes.Unit::unitId)
        .toList();
  }

  private Bulletin publish(Closing of) {
    return house.bulletins.publish(lead, at.county, of.id());
  }

  private Closings closings() {
    return Closers.at(plain, at.clock.instant().toString());
  }

  private Outcomes outcomes(Closing of) {
    return at.read(at.county, c -> closings().outcomes(c, of));
  }

  private int unanswered(Closing of) {
    return outcomes(of).units().stream().mapToInt(unit -> unit.unanswered()).sum();
  }

  private static long bad(Closing closing) {
    return closing.figures().total().all().bad();
  }
}
