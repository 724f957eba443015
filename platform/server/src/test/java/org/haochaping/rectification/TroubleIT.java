package org.haochaping.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.haochaping.duty.DutyKind;
import org.haochaping.duty.DutyState;
import org.haochaping.rectification.BadReviewCase.Complexity;
import org.haochaping.rectification.BadReviewCase.Disposition;
import org.haochaping.rectification.BadReviewCase.Finding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What goes wrong around a case while nobody of its parties does. */
@DisplayName("一(二) 意外情况")
class TroubleIT extends MarketCase {

  @Test
  @DisplayName("一(二)1 办理途中撤销的部门不再接收转办")
  void nothing_is_handed_over_to_a_department_that_is_no_more() {
    house.transactions.run(
        county.id(),
        c -> {
          try (var ending =
              c.prepareStatement("update unit set valid_to = ? where tenant_id = ? and id = ?")) {
            ending.setObject(1, MONDAY);
            ending.setObject(2, county.id());
            ending.setObject(3, police);
            ending.executeUpdate();
          }
        });
    refused("unit-unknown", () -> handOver(police));
    handOver(market);
    assertThat(now().state).isEqualTo(CaseState.HANDED_OVER);
  }

  @Test
  @DisplayName("一(二)2 时钟回拨：已发生的提醒、逾期、督办不重复，时限不变，也不丢失")
  void a_clock_that_steps_backwards_repeats_and_moves_nothing() {
    handOver(market);
    acknowledge(Complexity.CLEAR);
    dayByDay(MONDAY, MONDAY.plusDays(7));
    List<CaseEvent> before = house.events(county, id());
    clock.set(MONDAY.plusDays(1));
    turn();
    dayByDay(MONDAY.plusDays(1), MONDAY.plusDays(9));
    assertThat(house.events(county, id())).isEqualTo(before);
    assertThat(house.duty(county, id(), DutyKind.RECTIFICATION).dueOn()).isEqualTo("2026-10-14");
    draft(Finding.SUBSTANTIATED, Disposition.RECTIFIED);
    sign();
    assertThat(now().state).isEqualTo(CaseState.ANSWERED);
  }

  @Test
  @DisplayName("一(二)2 恢复备份后已逾期的：逾期、督办各记一次，不再提醒即将到期，仍可办结")
  void a_restored_backup_with_overdue_duties_tells_each_lateness_once() {
    handOver(market);
    acknowledge(Complexity.CLEAR);
    clock.set(MONDAY.plusDays(40));
    turn();
    turn();
    assertThat(house.events(county, id()))
        .doesNotContain(CaseEvent.REMINDED)
        .filteredOn(event -> event == CaseEvent.OVERDUE || event == CaseEvent.ESCALATED)
        .containsExactly(CaseEvent.OVERDUE, CaseEvent.ESCALATED);
    draft(Finding.SUBSTANTIATED, Disposition.RECTIFIED);
    sign();
    assertThat(house.duty(county, id(), DutyKind.RECTIFICATION).state(clock.today()))
        .isEqualTo(DutyState.DONE);
    assertThat(house.duty(county, id(), DutyKind.RECTIFICATION).words(clock.today()))
        .isEqualTo("逾期完成");
  }

  private void dayByDay(LocalDate from, LocalDate to) {
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      clock.set(day);
      turn();
    }
  }
}
