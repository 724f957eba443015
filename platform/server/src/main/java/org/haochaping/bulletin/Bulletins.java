package org.haochaping.bulletin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.closing.Closing;
import org.haochaping.closing.Closings;
import org.haochaping.document.Formats;
import org.haochaping.document.Formats.Printed;
import org.haochaping.journal.Journal;
import org.haochaping.plugin.api.Document;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.DatabaseFailure;
import org.haochaping.tenancy.Ids;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Policy;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Refusal;
import org.haochaping.web.Sha256;

/** Publishes bulletins, and finds what was published. */
@ApplicationScoped
public class Bulletins {
  /** The format every installation has. */
  public static final String WEB = "bulletin-web";

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final String UNIQUE_VIOLATION = "23505";

  @Inject TenantTransactions transactions;
  @Inject Closings closings;
  @Inject Policies policies;
  @Inject Journal journal;
  @Inject Formats formats;
  @Inject Clock clock;

  /**
   * Publishes the bulletin of a closing. The plugin is called between two transactions, never
   * within one.
   *
   * @throws Refusal if the closing is not the period's latest, was made under other rules, or was
   *     published already
   */
  public Bulletin publish(Actor actor, Tenant tenant, UUID closingId) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    MonthlyBulletin monthly =
        transactions.in(
            tenant.id(),
            connection -> compose(connection, tenant, closingId, LocalDate.ofInstant(now, CHINA)));
    Document document = monthly.document();
    Printed printed = formats.render(tenant, WEB, document);
    byte[] bytes = printed.rendered().bytes();
    Closing closing = monthly.closing();
    Bulletin bulletin =
        new Bulletin(
            Ids.of(clock).next(),
            tenant.id(),
            closing.id(),
            document.kind(),
            closing.period().code(),
            closing.version(),
            document.title(),
            WEB,
            printed.pluginVersion(),
            printed.rendered().mediaType(),
            Sha256.hex(bytes),
            actor.name(),
            now);
    try {
      transactions.run(
          tenant.id(),
          connection -> {
            BulletinRows.insert(connection, bulletin, bytes);
            record(connection, actor, bulletin);
          });
    } catch (DatabaseFailure e) {
      if (e.getCause() instanceof SQLException cause
          && UNIQUE_VIOLATION.equals(cause.getSQLState())) {
        throw published();
      }
      throw e;
    }
    return bulletin;
  }

  /** All of a tenant, the latest first. */
  public List<Bulletin> all(Connection connection, UUID tenant) throws SQLException {
    return BulletinRows.all(connection, tenant);
  }

  private MonthlyBulletin compose(
      Connection connection, Tenant tenant, UUID closingId, LocalDate today) throws SQLException {
    Closing closing = closings.get(connection, tenant.id(), closingId);
    boolean latest =
        closings
            .latest(connection, tenant.id(), closing.period())
            .filter(closing::equals)
            .isPresent();
    Policy policy = policies.at(connection, tenant.id(), closing.period().last());
    if (!latest || !policy.version().equals(closing.policyVersion())) {
      throw Refusal.conflict(
          "closing-outdated",
          latest ? "结算之后规则有变化，请重新结算该期间，再发布通报。" : "该期间已有更新的结算，请用最新一次结算发布通报。",
          latest
              ? "The rules have changed since the closing; close the period again, then publish."
              : "There is a later closing of the period; publish that one.");
    }
    List<Bulletin> before = BulletinRows.of(connection, tenant.id(), closing.period().code());
    if (before.stream().anyMatch(one -> one.closingId().equals(closing.id()))) {
      throw published();
    }
    Closing corrected =
        before.isEmpty() ? null : closings.get(connection, tenant.id(), before.get(0).closingId());
    return new MonthlyBulletin(
        tenant,
        closing,
        issuer(connection, tenant, today).orElse(tenant.name()),
        today,
        policy.ranking().minimumVolume(),
        corrected);
  }

  /** The service bureau under the name it has that day. */
  private static Optional<String> issuer(Connection connection, Tenant tenant, LocalDate day)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select name from unit where tenant_id = ? and kind = 'SERVICE_BUREAU'"
                + " and valid_from <= ? and (valid_to is null or valid_to >= ?) order by code")) {
      statement.setObject(1, tenant.id());
      statement.setObject(2, day);
      statement.setObject(3, day);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }

  private void record(Connection connection, Actor actor, Bulletin bulletin) throws SQLException {
    journal.record(
        connection,
        bulletin.tenantId(),
        "BulletinPublished",
        bulletin.id(),
        actor.login(),
        Json.createObjectBuilder()
            .add("closing", bulletin.closingId().toString())
            .add("period", bulletin.period())
            .add("version", bulletin.version())
            .add("title", bulletin.title())
            .add("format", bulletin.pluginId() + " " + bulletin.pluginVersion())
            .add("sha256", bulletin.sha256())
            .build());
  }

  private static Refusal published() {
    return Refusal.conflict(
        "already-published",
        "该次结算的通报已经发布，发布后不再更改；数据有变化时请重新结算后发布更正。",
        "This closing is published already and stays as it is; after changes close again and publish a correction.");
  }
}
