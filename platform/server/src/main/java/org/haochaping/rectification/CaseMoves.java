package org.haochaping.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.haochaping.duty.Duties;
import org.haochaping.journal.Journal;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.organisation.Followed;
import org.haochaping.organisation.UnitChange;
import org.haochaping.organisation.UnitFollower;
import org.haochaping.web.Refusal;

/**
 * 划转: open cases and what is owed in them go on under the unit that took over. Deadlines run on as
 * they were set, and the history keeps the unit that was.
 */
@ApplicationScoped
public class CaseMoves implements UnitFollower {
  private static final String OPEN = " and state not in ('CLOSED', 'VOIDED') and closed_at is null";

  private Timeline timeline;
  private Duties duties;
  private Journal journal;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected CaseMoves() {}

  @Inject
  CaseMoves(Timeline timeline, Duties duties, Journal journal) {
    this.timeline = timeline;
    this.duties = duties;
    this.journal = journal;
  }

  /** Put together by hand. */
  public static CaseMoves at(Clock clock) {
    Timeline timeline = new Timeline();
    timeline.clock = clock;
    return new CaseMoves(timeline, new Duties(clock), new Journal(clock));
  }

  @Override
  public List<Followed> follow(Connection connection, UnitChange change) throws SQLException {
    DirectoryEntry to = change.to();
    if (to == null && change.endsUnit()) {
      leavesNothing(connection, change);
    }
    if (to == null || !change.carriesWork()) {
      return List.of();
    }
    return List.of(
        Followed.of(
            "cases",
            "在办差评",
            "Open bad reviews",
            move(connection, change, to, "tenant_id", "unit_id", "unit_name")),
        Followed.of(
            "led-cases",
            "牵头的在办差评",
            "Open bad reviews led",
            move(connection, change, to, "lead_tenant_id", "lead_unit_id", "lead_unit_name")),
        Followed.of("assists", "协办的差评", "Bad reviews assisted in", assists(connection, change, to)),
        Followed.of(
            "duties",
            "未到期或逾期的时限",
            "Deadlines that run",
            duties.moveAll(
                connection,
                new Duties.Responsible(change.tenantId(), change.from().id(), change.from().name()),
                new Duties.Responsible(change.tenantId(), to.id(), to.name()))));
  }

  /** Somebody must go on with what is open. */
  private static void leavesNothing(Connection connection, UnitChange change) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select count(*) from bad_review_case where (tenant_id = ? and unit_id = ?"
                + " or lead_tenant_id = ? and lead_unit_id = ?)"
                + OPEN)) {
      statement.setObject(1, change.tenantId());
      statement.setObject(2, change.from().id());
      statement.setObject(3, change.tenantId());
      statement.setObject(4, change.from().id());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        if (row.getInt(1) > 0) {
          throw Refusal.conflict(
              "successor-needed",
              "“" + change.from().name() + "”还有" + row.getInt(1) + "件在办差评，请选择承接单位。",
              "The unit still has " + row.getInt(1) + " open bad reviews; choose a successor.");
        }
      }
    }
  }

  private List<String> move(
      Connection connection,
      UnitChange change,
      DirectoryEntry to,
      String tenant,
      String unit,
      String name)
      throws SQLException {
    List<Timeline.About> moved = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update bad_review_case set "
                + unit
                + " = ?, "
                + name
                + " = ?, version = version + 1 where "
                + tenant
                + " = ? and "
                + unit
                + " = ?"
                + OPEN
                + " returning tenant_id, lead_tenant_id, centre_tenant_id, id, number")) {
      statement.setObject(1, to.id());
      statement.setString(2, to.name());
      statement.setObject(3, change.tenantId());
      statement.setObject(4, change.from().id());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          moved.add(
              new Timeline.About(
                  row.getObject(1, UUID.class),
                  row.getObject(2, UUID.class),
                  row.getObject(3, UUID.class),
                  row.getObject(4, UUID.class)));
          numbers.add(row.getString(5));
        }
      }
    }
    for (int i = 0; i < moved.size(); i++) {
      record(connection, change, moved.get(i), numbers.get(i));
    }
    return numbers;
  }

  /** Where the unit that took over helps already, there is nothing to go on with. */
  private static List<String> assists(Connection connection, UnitChange change, DirectoryEntry to)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update case_assist a set unit_id = ?, unit_name = ? from bad_review_case c"
                + " where a.tenant_id = ? and a.unit_id = ? and c.tenant_id = a.tenant_id"
                + " and c.id = a.case_id and c.state not in ('CLOSED', 'VOIDED')"
                + " and c.closed_at is null and not exists (select 1 from case_assist o"
                + " where o.tenant_id = a.tenant_id and o.case_id = a.case_id"
                + " and o.hand_over = a.hand_over and o.unit_id = ?) returning c.number")) {
      statement.setObject(1, to.id());
      statement.setString(2, to.name());
      statement.setObject(3, change.tenantId());
      statement.setObject(4, change.from().id());
      statement.setObject(5, to.id());
      List<String> numbers = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          numbers.add(row.getString(1));
        }
      }
      return numbers;
    }
  }

  private void record(Connection connection, UnitChange change, Timeline.About about, String number)
      throws SQLException {
    String text = "单位调整：" + change.words() + "。时限不变";
    timeline.record(
        connection, about, CaseEvent.MOVED, change.by().name(), change.by().office(), text);
    journal.record(
        connection,
        change.tenantId(),
        "CaseMoved",
        about.caseId(),
        change.by().login(),
        Json.createObjectBuilder()
            .add("number", number)
            .add("change", change.id().toString())
            .add("text", text)
            .build());
  }
}
