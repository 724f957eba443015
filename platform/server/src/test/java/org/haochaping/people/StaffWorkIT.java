package org.haochaping.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.journal.Journal;
import org.haochaping.journal.WorkQueue;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.organisation.Organisation;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.Tenants;
import org.haochaping.testing.People;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Ratings;
import org.haochaping.testing.Tree;
import org.haochaping.web.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("People join, get roles, stand in for each other, are disabled and leave")
class StaffWorkIT {
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 20);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-10-20T01:30:00Z"), ZoneOffset.UTC);

  private final ScratchDatabase database = ScratchDatabase.create();
  private final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  private final Roster roster = new Roster();
  private final Organisation organisation = new Organisation();
  private final Desk desk = new Desk(new Tenants(), roster, organisation, CLOCK);
  private final StaffRows rows = new StaffRows(new Journal(CLOCK));
  private final RoleWork roles = new RoleWork(desk, rows, CLOCK);
  private final Departures departures = new Departures(new WorkQueue(CLOCK), roster, desk);
  private final StaffWork work = new StaffWork(desk, rows, roles, departures, CLOCK);
  private final DeputyWork deputies = new DeputyWork(desk, rows, CLOCK);
  private Tenant county;
  private Desk.Office office;
  private UUID police;

  @BeforeEach
  void a_county_with_an_administrator() throws SQLException {
    Tree tree = Tree.plantedIn(database);
    county = People.jinghong(tree);
    police = new Ratings(database, county.id()).department("GAJ", "景洪市公安局");
    Actor admin = People.of(county, Role.COUNTY_ADMIN);
    office = new Desk.Office(admin, county, PeopleRights.Scope.EVERYBODY);
  }

  @Test
  void whoever_joins_stands_in_the_roster_with_his_role_and_in_the_journal() {
    UUID id = join("JH-9001", "岩示例", "department-handler");

    Person person = person(id);
    assertThat(person.name()).isEqualTo("岩示例");
    assertThat(person.roles())
        .singleElement()
        .satisfies(
            role -> {
              assertThat(role.role()).isEqualTo(Role.DEPARTMENT_HANDLER);
              assertThat(role.unitName()).isEqualTo("景洪市公安局");
              assertThat(role.inForce(TODAY)).isTrue();
            });
    assertThat(kinds(id)).containsExactly("StaffJoined");
  }

  @Test
  void a_number_is_given_once_while_its_holder_is_here() {
    UUID first = join("JH-9001", "岩示例", "rated-staff");

    assertThatThrownBy(() -> join("JH-9001", "玉示例", "rated-staff"))
        .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("number-or-login-taken"));
    act(c -> work.leave(c, office, first, version(first), leaving(TODAY)));
    assertThat(person(join("JH-9001", "玉示例", "rated-staff")).name()).isEqualTo("玉示例");
  }

  @Test
  void whoever_leaves_takes_open_roles_and_deputyships_with_him() {
    UUID police1 = join("JH-9001", "岩示例", "department-handler");
    UUID police2 = join("JH-9002", "玉示例", "rated-staff");
    appoint(police2, police1, TODAY, TODAY.plusDays(5));

    act(c -> work.leave(c, office, police1, version(police1), leaving(TODAY.minusDays(1))));

    assertThat(person(police1).state(TODAY)).isEqualTo(StaffState.LEFT);
    assertThat(person(police1).roles()).allMatch(role -> !role.inForce(TODAY));
    assertThat(deputiesOf(police2)).allMatch(one -> !one.inForce(TODAY));
    assertThatThrownBy(
            () -> act(c -> work.disable(c, office, police1, "\"99\"", new Wanted.Because("停用"))))
        .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("changed-meanwhile"));
  }

  @Test
  void an_account_is_shut_when_the_last_day_is_over_and_not_before() {
    UUID id = join("JH-9001", "岩示例", "rated-staff");
    login(id, "jh.leaving");
    act(c -> work.leave(c, office, id, version(id), leaving(TODAY.plusDays(3))));

    assertThat(number("select count(*) from work_item where run_at = '2026-10-23T16:00:00Z'"))
        .as("midnight in China after the last day")
        .isEqualTo(1);
    assertThat(toShut(CLOCK, id)).as("still here").isEmpty();
    assertThat(toShut(at("2026-10-23T15:59:00Z"), id)).as("on his last day").isEmpty();
    assertThat(toShut(at("2026-10-23T16:00:00Z"), id)).contains("jh.leaving");
  }

  @Test
  void an_account_stays_open_when_its_login_is_somebody_elses_by_then() {
    UUID id = join("JH-9001", "岩示例", "rated-staff");
    login(id, "jh.leaving");
    act(c -> work.leave(c, office, id, version(id), leaving(TODAY)));
    UUID back = join("JH-9002", "岩示例", "rated-staff");
    login(back, "jh.leaving");

    assertThat(toShut(at("2026-10-21T01:00:00Z"), id)).isEmpty();
  }

  @Test
  void nobody_overwrites_what_he_has_not_seen() {
    UUID id = join("JH-9001", "岩示例", "rated-staff");
    String seen = version(id);
    act(c -> work.disable(c, office, id, seen, new Wanted.Because("调查")));

    assertThatThrownBy(() -> act(c -> work.enable(c, office, id, seen, new Wanted.Because("恢复"))))
        .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("changed-meanwhile"));
    act(c -> work.enable(c, office, id, version(id), new Wanted.Because("恢复")));
    assertThat(person(id).state(TODAY)).isEqualTo(StaffState.IN_FORCE);
    assertThat(kinds(id)).containsExactly("StaffJoined", "StaffDisabled", "StaffEnabled");
  }

  @Test
  void the_last_administrator_stays_until_there_is_another() {
    UUID first = join("JH-9001", "岩示例", "county-admin");
    login(first, "jh.first");

    for (var taken :
        List.<Act>of(
            c -> work.disable(c, office, first, version(first), new Wanted.Because("停用")),
            c -> work.leave(c, office, first, version(first), leaving(TODAY)),
            c -> roles.endRole(c, office, first, version(first), ending(first)))) {
      assertThatThrownBy(() -> act(taken))
          .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("last-administrator"));
    }

    login(join("JH-9002", "玉示例", "county-admin"), "jh.second");
    act(c -> work.disable(c, office, first, version(first), new Wanted.Because("停用")));
    assertThat(person(first).state(TODAY)).isEqualTo(StaffState.DISABLED);
  }

  @Test
  void an_administrator_without_an_account_does_not_count_as_another() {
    UUID first = join("JH-9001", "岩示例", "county-admin");
    login(first, "jh.first");
    join("JH-9002", "玉示例", "county-admin");

    assertThatThrownBy(
            () ->
                act(c -> work.disable(c, office, first, version(first), new Wanted.Because("停用"))))
        .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("last-administrator"));
  }

  @Test
  void nobody_changes_himself() {
    UUID own = join("JH-9001", "自己", "rated-staff");
    login(own, office.actor().login());

    assertThatThrownBy(
            () ->
                act(
                    c ->
                        roles.grant(
                            c, office, own, version(own), grant("department-handler", police))))
        .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("not-yourself"));
  }

  @Test
  void a_role_is_not_held_twice_for_the_same_days() {
    UUID id = join("JH-9001", "岩示例", "department-handler");

    assertThatThrownBy(
            () ->
                act(
                    c ->
                        roles.grant(
                            c, office, id, version(id), grant("department-handler", police))))
        .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("role-held"));
  }

  @Test
  void a_deputyship_can_be_ended_early_and_before_it_begins() {
    UUID principal = join("JH-9001", "岩示例", "department-handler");
    UUID deputy = join("JH-9002", "玉示例", "rated-staff");
    appoint(deputy, principal, TODAY.plusDays(3), TODAY.plusDays(9));
    Deputy planned = deputiesOf(deputy).get(0);

    act(
        c ->
            deputies.dismiss(
                c, office, deputy, version(deputy), new Wanted.StandInEnding(planned.id(), TODAY)));

    assertThat(deputiesOf(principal)).singleElement().matches(Deputy::neverBegan);
  }

  @Test
  void from_above_only_administrators_are_found() {
    UUID clerk = join("JH-9001", "岩示例", "department-handler");
    UUID admin = join("JH-9002", "玉示例", "county-admin");
    Desk.Office above = new Desk.Office(office.actor(), county, PeopleRights.Scope.ADMINISTRATORS);

    assertThat(in(c -> desk.person(c, above, admin)).name()).isEqualTo("玉示例");
    assertThatThrownBy(() -> in(c -> desk.person(c, above, clerk)))
        .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("person-unknown"));
  }

  @Test
  void the_roster_is_searched_by_name_number_login_and_unit_page_by_page() {
    UUID one = join("JH-9001", "岩示例", "rated-staff");
    UUID two = join("JH-9002", "玉示例", "rated-staff");
    login(two, "jh.yu");

    assertThat(found("玉示", null)).containsExactly(two);
    assertThat(found("jh-9001", null)).containsExactly(one);
    assertThat(found("jh.yu", null)).containsExactly(two);
    assertThat(found("公安", null)).containsExactly(one, two);
    assertThat(found("", one)).containsExactly(two);
    assertThat(found("%", null)).containsExactly(one, two);
  }

  private interface Act {
    void on(Connection connection) throws SQLException;
  }

  private interface Read<T> {
    T from(Connection connection) throws SQLException;
  }

  private void act(Act act) {
    transactions.run(county.id(), act::on);
  }

  private <T> T in(Read<T> read) {
    return transactions.in(county.id(), read::from);
  }

  private UUID join(String number, String name, String role) {
    Wanted.Joining joining =
        new Wanted.Joining(number, name, police, null, null, null, List.of(grant(role, police)));
    return in(c -> work.join(c, office, joining));
  }

  private Wanted.RoleGrant grant(String role, UUID unit) {
    return new Wanted.RoleGrant(role, unit, null, null, null);
  }

  private void login(UUID person, String login) {
    act(c -> work.login(c, office, person, version(person), login));
  }

  private void appoint(UUID deputy, UUID principal, LocalDate from, LocalDate to) {
    Wanted.StandIn wanted = new Wanted.StandIn(principal, from, to, "外出培训");
    act(c -> deputies.appoint(c, office, deputy, version(deputy), wanted));
  }

  private Optional<String> toShut(Clock clock, UUID person) {
    Desk then = new Desk(new Tenants(), roster, organisation, clock);
    Departures later = new Departures(new WorkQueue(clock), roster, then);
    return in(c -> later.loginToShut(c, county.id(), person));
  }

  private static Clock at(String moment) {
    return Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
  }

  private int number(String sql) {
    return in(
        c -> {
          try (var statement = c.createStatement();
              var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
          }
        });
  }

  private static Wanted.Departure leaving(LocalDate last) {
    return new Wanted.Departure(last, "调离");
  }

  private Wanted.RoleEnding ending(UUID person) {
    return new Wanted.RoleEnding(person(person).roles().get(0).id(), TODAY, "轮岗");
  }

  private Person person(UUID id) {
    return in(c -> roster.one(c, county.id(), id).orElseThrow());
  }

  private String version(UUID id) {
    return "\"" + person(id).version() + "\"";
  }

  private List<Deputy> deputiesOf(UUID person) {
    return in(c -> roster.deputies(c, county.id(), person));
  }

  private List<UUID> found(String text, UUID after) {
    Roster.Search search = new Roster.Search(text, false, TODAY, after, 10);
    return in(c -> roster.search(c, county.id(), search)).stream().map(Person::id).toList();
  }

  private List<String> kinds(UUID person) {
    List<String> kinds = new ArrayList<>();
    in(c -> rows.changes(c, county.id(), person)).forEach(change -> kinds.add(0, change.kind()));
    return kinds;
  }

  private static String code(Throwable thrown) {
    return ((Refusal) thrown).code();
  }
}
