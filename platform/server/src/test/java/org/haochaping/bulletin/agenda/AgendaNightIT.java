package org.haochaping.bulletin.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.haochaping.closing.Period;
import org.haochaping.closing.PeriodKind;
import org.haochaping.duty.Duties;
import org.haochaping.duty.Duty;
import org.haochaping.duty.DutyKind;
import org.haochaping.tenancy.Tenant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("三(三) The night that opens the duties of a period")
class AgendaNightIT {
  private final NewYear year = NewYear.ofAPrefecture();

  AgendaNightIT() throws SQLException {}

  @Test
  void two_nodes_at_once_open_everything_once() throws Exception {
    year.clock.set(NewYear.DAY.plusDays(1));
    Callable<Boolean> task =
        () -> {
          year.night();
          return true;
        };
    ExecutorService pool = Executors.newFixedThreadPool(3);
    try {
      for (Future<Boolean> result : pool.invokeAll(List.of(task, task, task))) {
        assertThat(result.get()).isTrue();
      }
    } finally {
      pool.shutdown();
    }
    assertThat(year.owed()).hasSize(8);
    assertThat(year.drafts()).hasSize(4);
  }

  @Test
  @DisplayName("三(三) 到期之后才恢复运行的，当晚仍自行结算、备好草稿")
  void what_no_night_has_closed_in_time_is_closed_by_the_next_one() {
    year.clock.set(NewYear.DAY.plusDays(14));
    year.night();
    assertThat(year.drafts()).hasSize(4);
  }

  @Test
  void each_night_queues_the_next_one_and_two_nodes_queue_it_once() throws SQLException {
    year.clock.set(NewYear.DAY.plusDays(1));
    year.night();
    year.night();
    try (var app = year.database.app(year.place);
        var statement = app.createStatement();
        var row =
            statement.executeQuery(
                "select count(*), min(run_at at time zone 'Asia/Shanghai')::text from work_item"
                    + " where kind = 'bulletin-agenda'")) {
      row.next();
      assertThat(row.getInt(1)).isEqualTo(1);
      assertThat(row.getString(2)).isEqualTo("2027-01-03 00:20:00");
    }
  }

  @Test
  void a_month_that_fails_keeps_neither_half_year_nor_year_back() {
    Agenda failing =
        new Agenda() {
          @Override
          void open(Connection connection, Tenant tenant, Period period) throws SQLException {
            if (period.kind() == PeriodKind.MONTH) {
              throw new IllegalStateException("the month");
            }
            super.open(connection, tenant, period);
          }
        };
    failing.issuers = year.issuers;
    failing.duties = new Duties(year.clock);
    failing.bulletins = new OwedBulletins();
    failing.clock = year.clock;
    assertThatThrownBy(() -> year.night(failing)).hasMessageContaining("the month");
    assertThat(year.owed())
        .extracting(Duty::kind)
        .contains(DutyKind.PUBLISH_HALF_YEARLY, DutyKind.PUBLISH_ANNUAL)
        .doesNotContain(DutyKind.PUBLISH_MONTHLY);
  }
}
