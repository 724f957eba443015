package org.haochaping.oversight;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.haochaping.closing.ClosedTotals;
import org.haochaping.closing.ClosedUnits;
import org.haochaping.closing.Closers;
import org.haochaping.closing.Period;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.oversight.Departments.Order;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.Origin;
import org.haochaping.plugin.api.Source;
import org.haochaping.plugin.api.Terminal;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.Tenants;
import org.haochaping.testing.People;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Ratings;
import org.haochaping.testing.Ratings.Kind;
import org.haochaping.testing.Tree;
import org.jspecify.annotations.Nullable;

/** A province whose tenants close September and October, and how its pages read them. */
final class ClosedMonths {
  static final Period SEPTEMBER = Period.parse("2026-09");
  static final Period OCTOBER = Period.parse("2026-10");

  final ScratchDatabase database = ScratchDatabase.create();
  final Tree tree = Tree.plantedIn(database);
  final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  final Tenants tenants = Tenants.over(database.appSource());
  final Tenant province = People.province(tree);
  final Tenant prefecture = People.prefecture(tree);
  final Tenant jinghong = People.jinghong(tree);
  final Tenant menghai = People.menghai(tree);
  final Tenant mengla = People.mengla(tree);

  ClosedMonths() throws SQLException {}

  Departments one(Tenant of, UUID unit) {
    Realm realm = Realm.of(tenants, province.id(), of.code());
    return departments(province.id(), realm, Order.NAME, null, unit, 50, null);
  }

  Overview overview(Tenant reader, @Nullable String code, Measure measure) {
    return in(reader.id(), Realm.of(tenants, reader.id(), code), measure);
  }

  Overview in(UUID reader, Realm realm, Measure measure) {
    Overviews overviews = new Overviews();
    overviews.totals = new ClosedTotals();
    overviews.policies = new Policies();
    return transactions.in(
        reader,
        connection ->
            overviews.of(connection, realm, measure, OCTOBER, Comparison.with(OCTOBER, null)));
  }

  Departments departments(
      UUID reader, Realm realm, Order order, int limit, @Nullable String cursor) {
    return departments(reader, realm, order, null, null, limit, cursor);
  }

  Departments departments(
      UUID reader,
      Realm realm,
      Order order,
      @Nullable String line,
      @Nullable UUID unit,
      int limit,
      @Nullable String cursor) {
    DepartmentList list = new DepartmentList();
    list.units = new ClosedUnits();
    list.policies = new Policies();
    return transactions.in(
        reader,
        connection ->
            list.of(
                connection,
                realm,
                Measure.GOOD,
                OCTOBER,
                SEPTEMBER,
                order,
                line,
                unit,
                limit,
                cursor));
  }

  Trend trend(Tenant reader, @Nullable UUID unit, List<Period> periods) {
    Trends trends = new Trends();
    trends.totals = new ClosedTotals();
    trends.units = new ClosedUnits();
    trends.policies = new Policies();
    Realm realm = Realm.of(tenants, reader.id(), null);
    return transactions.in(
        reader.id(),
        connection ->
            unit == null
                ? trends.of(connection, realm, periods)
                : trends.of(connection, realm, unit, periods));
  }

  static @Nullable Verdict verdict(@Nullable Change change) {
    return change == null ? null : change.verdict();
  }

  /** -1 where there are none. */
  static long total(@Nullable Measures measures) {
    return measures == null ? -1 : measures.total();
  }

  UUID plant(String code, String name) throws SQLException {
    UUID id = UUID.randomUUID();
    try (var owner = database.owner();
        var statement = owner.createStatement()) {
      statement.execute(
          "insert into tenant (id, code, public_key, name, level, parent_id, created_at)"
              + " values ('%s', '%s', 'K%s', '%s', 'PREFECTURE', '%s', '2020-01-01')"
                  .formatted(id, code, code.substring(1), name, province.id()));
      statement.execute(
          "insert into tenant_closure (ancestor_id, descendant_id, depth) values"
              + " ('%1$s', '%1$s', 0), ('%2$s', '%1$s', 1)".formatted(id, province.id()));
    }
    return id;
  }

  UUID unit(Tenant tenant, String code, String name) throws SQLException {
    return new Ratings(database, tenant.id()).department(code, name);
  }

  void good(Tenant tenant, UUID unit, Period period, long good, long bad) throws SQLException {
    rate(tenant, unit, period, Source.MOBILE_APP, Level.SATISFIED, Origin.ACTIVE, good);
    rate(tenant, unit, period, Source.MOBILE_APP, Level.DISSATISFIED, Origin.ACTIVE, bad);
  }

  void rate(
      Tenant tenant, UUID unit, Period period, Source source, Level level, Origin origin, long n)
      throws SQLException {
    LocalDate day = period.first().plusDays(7);
    new Ratings(database, tenant.id())
        .add(new Kind(day, source, Terminal.MOBILE, unit, level, origin, "COUNTED"), n);
  }

  void close(Period period, Tenant... all) {
    for (Tenant tenant : all) {
      Closers.at(transactions, period.last().plusDays(1) + "T01:00:00Z")
          .close(People.of(tenant, Role.SERVICE_BUREAU), period);
    }
  }
}
