package org.haochaping.bulletin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haochaping.bulletin.BulletinDrafts.Draft;
import org.haochaping.bulletin.agenda.Agenda;
import org.haochaping.bulletin.form.Forms;
import org.haochaping.bulletin.form.KeptDocuments;
import org.haochaping.bulletin.form.KeptDocuments.KeptDocument;
import org.haochaping.bulletin.form.Press;
import org.haochaping.bulletin.way.Filings;
import org.haochaping.bulletin.way.Issue;
import org.haochaping.bulletin.way.IssueAction;
import org.haochaping.bulletin.way.Issues;
import org.haochaping.bulletin.way.Signature;
import org.haochaping.document.Formats.Printed;
import org.haochaping.journal.Journal;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.DatabaseFailure;
import org.haochaping.tenancy.Ids;
import org.haochaping.tenancy.Tenant;
import org.haochaping.tenancy.TenantTransactions;
import org.haochaping.web.Refusal;
import org.haochaping.web.Sha256;
import org.jspecify.annotations.Nullable;

/** Publishes bulletins, and finds what was published. */
@ApplicationScoped
public class Bulletins {
  /** The format every installation has. */
  public static final String WEB = "bulletin-web";

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final String UNIQUE_VIOLATION = "23505";

  @Inject TenantTransactions transactions;
  @Inject BulletinDrafts drafts;
  @Inject Issues issues;
  @Inject Filings filings;
  @Inject Press press;
  @Inject Forms forms;
  @Inject Agenda agenda;
  @Inject Journal journal;
  @Inject Clock clock;

  /** Finds the bulletin on its way that is published in a transaction. */
  @FunctionalInterface
  private interface Taking {
    Issue take(Connection connection) throws SQLException;
  }

  /** Publishes the bulletin of a closing where only one office has one to publish. */
  public Bulletin publish(Actor actor, Tenant tenant, UUID closingId) {
    return publish(actor, tenant, closingId, null);
  }

  /**
   * Publishes an office's bulletin of a closing.
   *
   * @param issuer the office's unit; absent when it is the only one, or the actor's own
   * @throws Refusal if the closing is not the period's latest, was made under other rules or was
   *     published already, or while a department has not been told of its bad results
   */
  public Bulletin publish(Actor actor, Tenant tenant, UUID closingId, @Nullable UUID issuer) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
    Draft draft =
        transactions.in(
            tenant.id(),
            connection -> drafts.toPublish(connection, actor, tenant, closingId, issuer, today));
    return publish(
        actor,
        tenant,
        draft,
        connection -> {
          unchanged(draft, drafts.toPublish(connection, actor, tenant, closingId, issuer, today));
          return issues.prepared(
              connection, draft.closing(), draft.kind(), draft.issuer(), Signature.of(actor));
        });
  }

  /** Publishes a ranking that the government has approved, as it has approved it. */
  Bulletin publishApproved(Actor actor, Tenant tenant, Issue approved) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
    Draft draft =
        transactions.in(
            tenant.id(), connection -> drafts.approved(connection, tenant, approved, today));
    return publish(
        actor,
        tenant,
        draft,
        connection -> {
          unchanged(draft, drafts.approved(connection, tenant, approved, today));
          return approved;
        });
  }

  /**
   * Prints and publishes. Plugins are called between two transactions, never within one: the page
   * has to be there, the other forms may follow. Printing takes its time, so the second transaction
   * checks once more, with nobody else publishing beside it.
   */
  private Bulletin publish(Actor actor, Tenant tenant, Draft draft, Taking taking) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Printed page = press.print(tenant, WEB, draft.document());
    Press.Run others = press.printAllBut(tenant, Set.of(WEB), draft.document());
    try {
      return transactions.in(
          tenant.id(),
          connection -> {
            Issues.lock(connection, tenant.id(), draft.closing().period());
            stillThatDay(draft);
            Issue open = taking.take(connection);
            KeptDocument kept =
                KeptDocuments.keep(
                    connection,
                    tenant.id(),
                    open.id(),
                    Ids.of(clock).next(),
                    draft.document(),
                    now);
            Issue published =
                issues.step(
                    connection,
                    open,
                    new Issues.Stepping(
                        IssueAction.PUBLISH, Signature.of(actor), "", kept.sha256()));
            Bulletin bulletin = bulletin(actor, draft, published, page, now);
            BulletinRows.insert(connection, bulletin, page.rendered().bytes());
            filings.file(
                connection, draft.closing(), published, kept.sha256(), Signature.of(actor));
            forms.keep(connection, published, others);
            supersede(connection, actor, draft.before(), bulletin);
            agenda.published(connection, published);
            record(connection, actor, bulletin);
            return bulletin;
          });
    } catch (DatabaseFailure e) {
      if (e.getCause() instanceof SQLException cause
          && UNIQUE_VIOLATION.equals(cause.getSQLState())) {
        throw BulletinDrafts.published();
      }
      throw e;
    }
  }

  /** It bears the day on which it is published, on which the duty is done and the filing made. */
  private void stillThatDay(Draft printed) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
    if (!printed.document().issuedOn().equals(today)) {
      throw Refusal.conflict(
          "day-over",
          "编印通报时已过24时，通报日期须改为今日。请再点一次“发布”。",
          "Midnight passed while it was printed under yesterday's date; publish once more.");
    }
  }

  /** What was printed tells who it is by, what it corrects and its letterhead; all is still so. */
  private static void unchanged(Draft printed, Draft now) {
    boolean same =
        printed.issuer().equals(now.issuer())
            && Objects.equals(printed.before(), now.before())
            && printed.document().number().equals(now.document().number())
            && printed.document().frame().attaching().equals(now.document().frame().attaching());
    if (!same) {
      throw Refusal.conflict(
          "changed-meanwhile", "该通报刚刚有变动，请刷新页面后再试。", "Somebody was faster; reload the page.");
    }
  }

  /** All of a tenant, the latest first. */
  public List<Bulletin> all(Connection connection, UUID tenant) throws SQLException {
    return BulletinRows.all(connection, tenant);
  }

  /** How many bytes the page of each of a tenant's has. */
  public Map<UUID, Integer> sizes(Connection connection, UUID tenant) throws SQLException {
    return BulletinRows.sizes(connection, tenant);
  }

  public Optional<Bulletin> find(Connection connection, UUID tenant, UUID id) throws SQLException {
    return BulletinRows.byId(connection, tenant, id);
  }

  /** The page as it was published. */
  public byte[] page(Connection connection, Bulletin bulletin) throws SQLException {
    return BulletinRows.bytes(connection, bulletin);
  }

  /** One of the tenant; refused when there is none, as if it were another's. */
  Bulletin get(Connection connection, UUID tenant, UUID id) throws SQLException {
    return BulletinRows.byId(connection, tenant, id)
        .orElseThrow(
            () ->
                Refusal.unknown(
                    "bulletin-unknown", "没有找到该通报，请刷新列表后重试。", "There is no such bulletin."));
  }

  private static Bulletin bulletin(
      Actor actor, Draft draft, Issue published, Printed page, Instant now) {
    return new Bulletin(
        published.id(),
        published.tenantId(),
        draft.closing().id(),
        draft.document().kind(),
        draft.closing().period().code(),
        draft.closing().version(),
        draft.document().title(),
        WEB,
        page.pluginVersion(),
        page.rendered().mediaType(),
        Sha256.hex(page.rendered().bytes()),
        actor.name(),
        now,
        draft.issuer().unitId(),
        draft.issuer().name());
  }

  /** Bulletins older than their way have none to be noted on. */
  private void supersede(
      Connection connection, Actor actor, @Nullable Bulletin before, Bulletin correction)
      throws SQLException {
    if (before == null) {
      return;
    }
    Optional<Issue> old = issues.find(connection, before.tenantId(), before.id());
    if (old.isPresent()) {
      issues.step(
          connection,
          old.get(),
          new Issues.Stepping(
              IssueAction.SUPERSEDE, Signature.of(actor), correction.title(), null));
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
}
