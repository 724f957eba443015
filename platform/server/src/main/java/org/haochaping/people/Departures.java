package org.haochaping.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.journal.WorkQueue;

/** Whose account is to be shut because his last day has passed. */
@ApplicationScoped
public class Departures {
  static final String WORK = "people.departure";
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final WorkQueue queue;
  private final Roster roster;
  private final Desk desk;

  protected Departures() {
    this(new WorkQueue(Clock.systemUTC()), new Roster(), new Desk());
  }

  @Inject
  public Departures(WorkQueue queue, Roster roster, Desk desk) {
    this.queue = queue;
    this.roster = roster;
    this.desk = desk;
  }

  /** On the last day he still signs in; when it is over somebody looks whether he has left. */
  void await(Connection connection, UUID tenant, UUID person, LocalDate last) throws SQLException {
    queue.add(
        connection,
        tenant,
        WORK,
        person,
        JsonValue.EMPTY_JSON_OBJECT,
        last.plusDays(1).atStartOfDay(CHINA).toInstant());
  }

  /** His login, unless he is still here or it is somebody else's by now. */
  Optional<String> loginToShut(Connection connection, UUID tenant, UUID id) throws SQLException {
    LocalDate today = desk.today();
    Optional<String> login =
        roster
            .one(connection, tenant, id)
            .filter(person -> person.state(today) == StaffState.LEFT)
            .map(Person::login);
    List<Person> everybody = roster.everybody(connection, tenant);
    return login.filter(
        text ->
            everybody.stream()
                .filter(one -> text.equals(one.login()))
                .allMatch(one -> one.state(today) == StaffState.LEFT));
  }
}
