package org.haochaping.oversight.publication;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.haochaping.bulletin.way.IssueKind;
import org.haochaping.closing.Period;
import org.haochaping.liquibase.ScratchDatabase;
import org.haochaping.oversight.Realm;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Role;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.tenancy.Tenants;
import org.haochaping.testing.People;
import org.jspecify.annotations.Nullable;

/** Who has published what, put together without a container; with bare rows of what is owed. */
public final class PublicationHouse {
  public final Prompts prompts;
  private final ScratchDatabase database;
  private final PublicationDesk desk = new PublicationDesk();

  public PublicationHouse(ScratchDatabase database, TenantTransactions transactions, Clock clock) {
    this.database = database;
    prompts = Prompts.by(clock);
    desk.tenants = Tenants.over(database.appSource());
    desk.transactions = transactions;
    desk.publishings = Publishings.by(clock);
    desk.prompts = prompts;
    desk.clock = clock;
  }

  List<Publication> list(Actor actor, String period, @Nullable String code) {
    Realm realm = Realm.of(desk.tenants, actor.tenantId(), code);
    return desk.list(actor, realm, Period.parse(period)).items();
  }

  List<PromptView> prompts(Actor actor) {
    return desk.prompts(actor);
  }

  /** Prompts by the bureau of a tenant above. */
  public PromptView prompt(Tenant from, Tenant to, Period period, String words) {
    return desk.send(
        People.of(from, Role.SERVICE_BUREAU),
        to.code(),
        period,
        IssueKind.of(period.kind()),
        words);
  }

  public PromptView reply(Actor actor, UUID id, String words) {
    return desk.reply(actor, id, words);
  }

  /** That a unit owes the bulletin of a period. */
  public UUID owes(Tenant tenant, Period period, String name) throws SQLException {
    return owes(tenant, period, UUID.randomUUID(), name);
  }

  UUID owes(Tenant tenant, Period period, UUID unit, String name) throws SQLException {
    run(
        tenant,
        "insert into bulletin_owed (tenant_id, id, kind, period, issuer_unit_id, issuer_name,"
            + " due_on) values (current_tenant(), gen_random_uuid(), ?, ?, ?, ?, ?)",
        IssueKind.of(period.kind()).name(),
        period.code(),
        unit,
        name,
        period.dueOn());
    return unit;
  }

  /** That a unit has published a version of it. */
  UUID published(
      Tenant tenant, Period period, @Nullable UUID unit, @Nullable String name, Instant at)
      throws SQLException {
    UUID closing = UUID.randomUUID();
    UUID bulletin = UUID.randomUUID();
    run(
        tenant,
        "insert into closing (tenant_id, id, period, first_day, last_day, version, cut_off,"
            + " definitions, policy_version, figures, sha256, closed_by, closed_at)"
            + " select current_tenant(), ?, ?, ?, ?, count(*) + 1, now(), '1', '1', '{}', '', '', now()"
            + " from closing where tenant_id = current_tenant() and period = ?",
        closing,
        period.code(),
        period.first(),
        period.last(),
        period.code());
    run(
        tenant,
        "insert into bulletin (tenant_id, id, closing_id, kind, period, version, title, plugin_id,"
            + " plugin_version, media_type, bytes, sha256, published_by, published_at,"
            + " issuer_unit_id, issuer) select tenant_id, ?, id, ?, period, version, '通报',"
            + " 'bulletin-web', '1', 'text/html', '', 'x', '玉样本', ?, ?, ? from closing"
            + " where tenant_id = current_tenant() and id = ?",
        bulletin,
        IssueKind.of(period.kind()).code(),
        Timestamp.from(at),
        unit,
        name,
        closing);
    run(
        tenant,
        "insert into bulletin_filing (tenant_id, id, bulletin_id, period, closing_id,"
            + " closing_sha256, document_sha256, with_tenant_id, filed_by, filed_at)"
            + " values (current_tenant(), gen_random_uuid(), ?, ?, ?, '', '', current_tenant(),"
            + " '玉样本', ?)",
        bulletin,
        period.code(),
        closing,
        Timestamp.from(at));
    return bulletin;
  }

  private void run(Tenant tenant, String sql, @Nullable Object... parameters) throws SQLException {
    try (var app = database.app(tenant.id());
        var statement = app.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
      app.commit();
    }
  }

  static Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
  }
}
