package org.haochaping.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.haochaping.people.Desk.Office;
import org.haochaping.people.StaffRows.Change;
import org.haochaping.tenancy.Ids;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Who stands in for whom, within one transaction of the tenant. */
@ApplicationScoped
public class DeputyWork {
  private final Desk desk;
  private final StaffRows rows;
  private final Clock clock;
  private final Ids ids;

  protected DeputyWork() {
    this(new Desk(), new StaffRows(), Clock.systemUTC());
  }

  @Inject
  public DeputyWork(Desk desk, StaffRows rows, Clock clock) {
    this.desk = desk;
    this.rows = rows;
    this.clock = clock;
    this.ids = Ids.of(clock);
  }

  void appoint(
      Connection connection,
      Office office,
      UUID id,
      @Nullable String ifMatch,
      Wanted.StandIn wanted)
      throws SQLException {
    Person deputy = desk.staying(connection, office, id, ifMatch);
    UUID principalId =
        Wanted.required(
            wanted.principalId(), "principalId", "请选择被代理人。", "Choose who is stood in for.");
    Person principal = desk.person(connection, office, principalId);
    LocalDate from = Wanted.required(wanted.from(), "from", "请填写起始日期。", "Give the first day.");
    LocalDate to = Wanted.required(wanted.to(), "to", "请填写截止日期。", "Give the last day.");
    if (principalId.equals(id) || !principal.stays()) {
      throw Wanted.wrong(
          "principalId",
          "请选择另一位在岗人员作为被代理人。",
          "Choose somebody else, who has not left, to be stood in for.");
    }
    if (to.isBefore(from) || to.isBefore(desk.today()) || to.isAfter(from.plusYears(1))) {
      throw Wanted.wrong(
          "to",
          "截止日期应在起始日期和今天之后,且代理不超过一年。",
          "The last day is not before the first or today, and at most a year after the first.");
    }
    String reason = Wanted.reason(wanted.reason());
    UUID deputyship = ids.next();
    rows.run(
        connection,
        office.id(),
        "insert into staff_deputy (tenant_id, id, deputy_id, principal_id, valid_from, valid_to,"
            + " reason, appointed_by, appointed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        deputyship,
        deputy.id(),
        principalId,
        from,
        to,
        reason,
        office.actor().login(),
        Timestamp.from(clock.instant()));
    rows.record(
        connection,
        office,
        Change.DEPUTY_APPOINTED,
        id,
        StaffRows.content()
            .add("principal", principalId.toString())
            .add("from", from.toString())
            .add("to", to.toString())
            .add("reason", reason));
  }

  void dismiss(
      Connection connection,
      Office office,
      UUID id,
      @Nullable String ifMatch,
      Wanted.StandInEnding wanted)
      throws SQLException {
    desk.changed(connection, office, id, ifMatch);
    LocalDate last = desk.lastDay(wanted.lastDay());
    int ended =
        rows.run(
            connection,
            office.id(),
            "with n (tenant, id, person, last) as (values (?::uuid, ?::uuid, ?::uuid, ?::date))"
                + " update staff_deputy d set valid_to = n.last from n where d.tenant_id = n.tenant"
                + " and d.id = n.id and d.deputy_id = n.person and d.valid_to > n.last",
            wanted.deputyId(),
            id,
            last);
    if (ended == 0) {
      throw Refusal.unknown(
          "deputyship-unknown",
          "没有这项代理,或它已经结束,请刷新页面。",
          "There is no such deputyship, or it has ended; reload the page.");
    }
    rows.record(
        connection,
        office,
        Change.DEPUTY_ENDED,
        id,
        StaffRows.content().add("lastDay", last.toString()));
  }
}
