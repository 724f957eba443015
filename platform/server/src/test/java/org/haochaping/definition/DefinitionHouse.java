package org.haochaping.definition;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.haochaping.journal.Journal;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Policy;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.Tenants;
import org.haochaping.testing.People;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.Tree;

/** Definitions without a container, for tests. */
public final class DefinitionHouse {
  public final ScratchDatabase database = ScratchDatabase.create();
  public final Tree tree;
  public final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  public final Policies policies = new Policies();
  public final Rulings rulings = new Rulings();
  public final Tenants tenants = Tenants.over(database.appSource());
  final DefinitionViews views = new DefinitionViews();
  final Deviations deviations = new Deviations();

  public DefinitionHouse(Clock clock) throws SQLException {
    tree = Tree.plantedIn(database);
    rulings.policies = policies;
    rulings.journal = new Journal(clock);
    rulings.clock = clock;
    views.policies = policies;
    views.clock = clock;
    deviations.tenants = tenants;
    deviations.transactions = transactions;
    deviations.policies = policies;
    deviations.clock = clock;
  }

  /** The provincial office. */
  public Scope province() {
    return scope(People.of(People.province(tree), Role.PROVINCE_OFFICE));
  }

  public Scope scope(Actor actor) {
    return Scope.of(actor, null, tenants);
  }

  public static Actor operator() {
    return new Actor(
        "operator", "运维", null, "平台运维", List.of(new Actor.Held(Role.OPERATOR, null, null, null)));
  }

  /** Rules so in a tenant's name, as a file would. */
  void rule(Tenant tenant, LocalDate from, String rules) {
    transactions.run(
        tenant.id(),
        connection ->
            policies.record(
                connection, tenant.id(), from, json(rules), "test", Clock.systemUTC().instant()));
  }

  void rule(Scope scope, String body) {
    transactions.run(
        scope.tenant().id(),
        connection -> {
          rulings.locked(connection, scope.tenant());
          rulings.record(connection, scope, Wanted.of(json(body)));
        });
  }

  DefinitionPreview preview(Scope scope, String body) {
    return transactions.in(
        scope.tenant().id(),
        connection -> rulings.preview(connection, scope, Wanted.of(json(body))));
  }

  DefinitionsView view(Scope scope) {
    return transactions.in(scope.tenant().id(), connection -> views.view(connection, scope));
  }

  public Policy at(Tenant tenant, LocalDate day) {
    return transactions.in(tenant.id(), connection -> policies.at(connection, tenant.id(), day));
  }

  public long count(Tenant tenant, String sql) {
    return transactions.in(tenant.id(), connection -> count(connection, sql));
  }

  private static long count(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  static JsonObject json(String text) {
    return Json.createReader(new StringReader(text.replace('\'', '"'))).readObject();
  }
}
