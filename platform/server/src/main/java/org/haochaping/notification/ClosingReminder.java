package org.haochaping.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.haochaping.bulletin.agenda.Agenda;
import org.haochaping.bulletin.agenda.Owed;
import org.haochaping.duty.Duties;
import org.haochaping.duty.Duty;
import org.haochaping.duty.DutyKind;
import org.haochaping.journal.NightWork;
import org.haochaping.journal.WorkItem;
import org.haochaping.journal.WorkQueue;
import org.haochaping.journal.Worker;
import org.haochaping.tenancy.Role;
import org.jspecify.annotations.Nullable;

/**
 * 三(三): tells an office, some days before the tenth, that it has not yet published what it owes,
 * and once it is late the bureau with it. A month nobody has closed is told to the bureau as well.
 */
@ApplicationScoped
public class ClosingReminder implements Worker, NightWork {
  static final String WORK = "closing-reminder";
  private static final LocalTime AT = LocalTime.of(6, 0);
  private static final Set<Integer> DAYS = Set.of(2, 6, 9);
  private static final Set<Long> DAYS_LEFT = Set.of(8L, 4L, 1L);
  private static final int LAST_DAY = 10;
  private static final String UNASSIGNED = "（尚未明确承办单位，请设置政务服务管理局或指定牵头部门）";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  @Inject PublishingNews news;
  @Inject Agenda agenda;
  @Inject Duties duties;
  @Inject WorkQueue queue;
  @Inject Clock clock;

  @Override
  public String kind() {
    return WORK;
  }

  @Override
  public void watch(Connection connection, UUID tenant) throws SQLException {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Duty.CHINA);
    queue.once(connection, tenant, WORK, today.atTime(AT).atZone(Duty.CHINA).toInstant());
  }

  @Override
  public boolean work(Connection connection, WorkItem item) throws SQLException {
    UUID tenant = item.tenantId();
    LocalDate today = LocalDate.ofInstant(clock.instant(), Duty.CHINA);
    if (DAYS.contains(today.getDayOfMonth()) && isOpen(connection, tenant, today)) {
      tell(connection, tenant, today);
    }
    for (Duty duty : agenda.all(connection, tenant)) {
      if (duty.doneAt() == null) {
        remind(connection, duty, today);
      }
    }
    queue.add(
        connection,
        tenant,
        WORK,
        tenant,
        JsonValue.EMPTY_JSON_OBJECT,
        today.plusDays(1).atTime(AT).atZone(Duty.CHINA).toInstant());
    return true;
  }

  private void remind(Connection connection, Duty duty, LocalDate today) throws SQLException {
    Owed owed = Owed.of(duty);
    String what =
        owed.chinese()
            + "，"
            + duty.responsibleUnitName()
            + (duty.isAssigned() ? "" : UNASSIGNED)
            + "应于"
            + DAY.format(duty.dueOn())
            + "24时前完成（"
            + duty.kind().clause()
            + "）";
    long left = ChronoUnit.DAYS.between(today, duty.dueOn());
    if (DAYS_LEFT.contains(left)) {
      duties.markReminded(connection, duty.tenantId(), duty.subjectId(), duty.kind(), duty.dueOn());
      tellUnassigned(connection, duty, today, what);
      news.tell(connection, duty.tenantId(), today, what, role(duty.kind()), unit(duty));
      if (isOfBureau(connection, duty)) {
        news.tell(connection, duty.tenantId(), today, what, Role.SERVICE_BUREAU, null);
      }
    } else if (duties.markOverdue(connection, duty.tenantId(), duty.subjectId(), duty.kind())) {
      String late = what + "，已逾期";
      tellUnassigned(connection, duty, today, late);
      news.tell(connection, duty.tenantId(), today, late, role(duty.kind()), unit(duty));
      news.tell(connection, duty.tenantId(), today, late, Role.SERVICE_BUREAU, null);
      if (duty.isAssigned() && isOfBureau(connection, duty)) {
        tellAdmins(connection, duty, today, late);
      }
    }
  }

  /** Where no office is named, whoever can name one is told. */
  private void tellUnassigned(Connection connection, Duty duty, LocalDate today, String what)
      throws SQLException {
    if (!duty.isAssigned()) {
      tellAdmins(connection, duty, today, what);
    }
  }

  /** Nobody is pressed by himself: what the bureau is late with is told beside it. */
  private void tellAdmins(Connection connection, Duty duty, LocalDate today, String what)
      throws SQLException {
    for (Role role : List.of(Role.PREFECTURE_ADMIN, Role.COUNTY_ADMIN)) {
      news.tell(connection, duty.tenantId(), today, what, role, null);
    }
  }

  private static Role role(DutyKind kind) {
    if (kind == DutyKind.APPROVE_RANKING) {
      return Role.GOVERNMENT_APPROVER;
    }
    return kind == DutyKind.COMPILE_RANKING || kind == DutyKind.PUBLISH_RANKING
        ? Role.SERVICE_BUREAU
        : Role.LEAD_DEPARTMENT;
  }

  /** What is led from above is told by the bureau, whose staff need not lead anything. */
  private static boolean isOfBureau(Connection connection, Duty duty) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select 1 from unit where tenant_id = ? and id = ? and kind = 'SERVICE_BUREAU'")) {
      statement.setObject(1, duty.responsibleTenantId());
      statement.setObject(2, duty.responsibleUnitId());
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  /** Whoever approves does so for the whole government. */
  private static @Nullable UUID unit(Duty duty) {
    return duty.kind() == DutyKind.APPROVE_RANKING ? null : duty.responsibleUnitId();
  }

  private void tell(Connection connection, UUID tenant, LocalDate today) throws SQLException {
    YearMonth month = YearMonth.from(today).minusMonths(1);
    String what =
        month.getYear()
            + "年"
            + month.getMonthValue()
            + "月尚未结算通报，应于"
            + DAY.format(today.withDayOfMonth(LAST_DAY))
            + "前发布（三(三)1）";
    news.tell(connection, tenant, today, what, Role.SERVICE_BUREAU, null);
  }

  /** Whether there were ratings last month that no closing counts. */
  private static boolean isOpen(Connection connection, UUID tenant, LocalDate today)
      throws SQLException {
    LocalDate first = today.withDayOfMonth(1);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select 1 from tally t where tenant_id = ? and rated_on >= ? and rated_on < ?"
                + " and state = 'COUNTED' and n > 0 and not exists (select 1 from closing c"
                + " where c.tenant_id = t.tenant_id and c.period = ?) limit 1")) {
      statement.setObject(1, tenant);
      statement.setObject(2, first.minusMonths(1));
      statement.setObject(3, first);
      statement.setString(4, YearMonth.from(first.minusMonths(1)).toString());
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }
}
