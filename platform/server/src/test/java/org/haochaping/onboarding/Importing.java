package org.haochaping.onboarding;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.haochaping.journal.Journal;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.Tenants;
import org.haochaping.testing.PlainTenantTransactions;
import org.haochaping.testing.TenantFiles;
import org.postgresql.ds.PGSimpleDataSource;

/** The import outside the container, over a scratch database as the application role. */
public final class Importing {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-12T02:00:00Z"), ZoneOffset.UTC);
  static final Actor OPERATOR =
      new Actor(
          "operator", "运维", null, "平台运维", List.of(new Actor.Held(Role.OPERATOR, null, null, null)));

  final ScratchDatabase database = ScratchDatabase.create();
  final PlainTenantTransactions transactions = new PlainTenantTransactions(database);
  final Tenants tenants;
  final TenantImport imports = new TenantImport();
  final TenantExport exports = new TenantExport();

  /** A database with all tenants that come with the product, for everybody to copy. */
  public static ScratchDatabase demo() {
    return Demo.IMPORTED;
  }

  /** Imported once, when the first test asks for it. */
  private static final class Demo {
    private static final ScratchDatabase IMPORTED = imported();

    private static ScratchDatabase imported() {
      Importing importing = new Importing();
      TenantFiles.all().forEach(importing::apply);
      return importing.database;
    }
  }

  Importing() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(database.url());
    source.setUser("haochaping_app");
    source.setPassword("app");
    tenants = Tenants.over(source);
    imports.tenants = tenants;
    imports.transactions = transactions;
    imports.policies = new Policies();
    imports.journal = new Journal(CLOCK);
    imports.clock = CLOCK;
    imports.settings = (plugin, given) -> List.of();
    exports.tenants = tenants;
    exports.transactions = transactions;
    exports.policies = new Policies();
  }

  ImportResult apply(String yaml) {
    return imports.run(yaml, true, OPERATOR);
  }

  ImportResult compare(String yaml) {
    return imports.run(yaml, false, OPERATOR);
  }

  UUID id(String code) {
    return tenants.byCode(code).orElseThrow().id();
  }

  Actor staffOf(String code, Role role) {
    Tenant tenant = tenants.byCode(code).orElseThrow();
    return new Actor(
        "someone", "示例", tenant, "示例单位", List.of(new Actor.Held(role, null, null, null)));
  }

  long count(UUID tenant, String table) {
    return transactions.in(
        tenant,
        connection -> {
          try (var statement = connection.createStatement();
              var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
          }
        });
  }
}
