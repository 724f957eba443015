package org.haochaping.bulletin.agenda;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haochaping.bulletin.way.Issue;
import org.haochaping.bulletin.way.Issuer;
import org.haochaping.bulletin.way.Issuers;
import org.haochaping.bulletin.way.Issues;
import org.haochaping.closing.Closers;
import org.haochaping.closing.Closing;
import org.haochaping.closing.Period;
import org.haochaping.duty.Duties;
import org.haochaping.duty.Duty;
import org.haochaping.duty.DutyKind;
import org.haochaping.journal.ClaimLoop;
import org.haochaping.journal.Journal;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.organisation.Organisation;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.tenancy.Tenants;
import org.haochaping.testing.MovableClock;
import org.haochaping.testing.People;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Ratings;
import org.haochaping.testing.Tree;

/** A prefecture that was there all year, on the first day of the next. */
final class NewYear {
  static final LocalDate DAY = LocalDate.of(2027, 1, 1);

  final ScratchDatabase database = ScratchDatabase.create();
  final Tree tree = Tree.plantedIn(database);
  final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  final UUID place = tree.prefecture();
  final UUID hotline = new Ratings(database, place).department("RXZX", "州12345热线中心");
  final UUID bureau = UUID.randomUUID();
  final MovableClock clock = MovableClock.at(DAY);
  final Issues issues = Issues.by(new Journal(clock), clock);
  final Issuers issuers = Issuers.by(new Organisation(), clock);
  final Agenda agenda = Agenda.by(issuers, new Duties(clock), clock);

  private NewYear() throws SQLException {}

  static NewYear ofAPrefecture() throws SQLException {
    NewYear year = new NewYear();
    year.settle();
    return year;
  }

  private void settle() throws SQLException {
    try (var owner = database.owner();
        var statement = owner.createStatement()) {
      statement.execute("update tenant set created_at = '2020-01-01'");
    }
    try (var app = database.app(place);
        var statement = app.createStatement()) {
      String unit =
          "insert into unit (tenant_id, id, code, name, kind, valid_from) values (current_tenant(),"
              + " '%s', '%s', '%s', '%s', '2020-01-01')";
      statement.execute(unit.formatted(bureau, "ZWJ", "州政务服务管理局", "SERVICE_BUREAU"));
      statement.execute(unit.formatted(UUID.randomUUID(), "ZFB", "州人民政府办公室", "GOVERNMENT"));
      for (int source = 1; source <= 8; source++) {
        statement.execute(
            "insert into lead_assignment (tenant_id, id, source, lead_tenant_id, lead_unit_id,"
                + " lead_unit_name, valid_from) values (current_tenant(), gen_random_uuid(), %d, current_tenant(), '%s', '牵头部门', '2020-01-01')"
                    .formatted(source, source == 4 ? hotline : bureau));
      }
      app.commit();
    }
  }

  /** What the province owes itself, without an office of its own. */
  List<Duty> province() {
    Tenant province = People.province(tree);
    for (String code : List.of("2026-12", "2026")) {
      transactions.run(province.id(), c -> agenda.open(c, province, Period.parse(code)));
    }
    return transactions.in(province.id(), c -> agenda.all(c, province.id()));
  }

  List<OwedBulletin> owedAsSeenBy(UUID reader) {
    return transactions.in(
        reader,
        c -> {
          List<OwedBulletin> all = new ArrayList<>();
          for (String code : List.of("2026-12", "2026-H2", "2026")) {
            all.addAll(new OwedBulletins().of(c, List.of(place), Period.parse(code)));
          }
          return all;
        });
  }

  Issuer ofHotline() {
    return this.<List<Issuer>>in(c -> issuers.of(c, tenant(), Period.parse("2026-H2"))).stream()
        .filter(issuer -> hotline.equals(issuer.unitId()))
        .findFirst()
        .orElseThrow();
  }

  void since(String instant) throws SQLException {
    try (var owner = database.owner();
        var statement = owner.createStatement()) {
      statement.execute("update tenant set duties_since = '" + instant + "'");
    }
  }

  void own(String sql) throws SQLException {
    try (var owner = database.owner();
        var statement = owner.createStatement()) {
      statement.execute("select set_config('app.tenant_id', '" + place + "', false)");
      statement.execute(sql);
    }
  }

  List<String> words(DutyKind kind) {
    return owed().stream()
        .filter(duty -> duty.kind() == kind)
        .map(duty -> duty.words(clock.today()))
        .toList();
  }

  void publish(String period) {
    Issue issue =
        drafts().stream()
            .filter(one -> one.period().code().equals(period))
            .findFirst()
            .orElseThrow();
    in(
        c -> {
          agenda.published(c, issue);
          return true;
        });
  }

  void night() {
    night(agenda);
  }

  void night(Agenda agenda) {
    new Nights(database, transactions, clock).run(place, agenda);
  }

  /** As the claim loop does what a closing has queued. */
  void close(String period) {
    Closers.at(transactions, clock.instant().toString())
        .close(People.of(tenant(), Role.SERVICE_BUREAU), Period.parse(period));
    ReadyDrafts ready = new Nights(database, transactions, clock).ready();
    new ClaimLoop(transactions, clock, Map.of(ready.kind(), ready)).run(place, 5);
  }

  List<Duty> owed() {
    return in(c -> agenda.all(c, place));
  }

  List<Issue> drafts() {
    return in(c -> issues.all(c, place));
  }

  Closing closing(String period) {
    return in(
        c ->
            Closers.at(transactions, "2027-01-03T01:00:00Z")
                .latest(c, place, Period.parse(period))
                .orElseThrow());
  }

  Tenant tenant() {
    return Tenants.over(database.appSource()).byId(place).orElseThrow();
  }

  <T> T in(TenantTransactions.Work<T> work) {
    return transactions.in(place, work);
  }
}
