package org.haochaping.bulletin;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.haochaping.bulletin.content.AnnualRanking;
import org.haochaping.bulletin.content.BadResults;
import org.haochaping.bulletin.content.Below;
import org.haochaping.bulletin.content.Contents;
import org.haochaping.bulletin.content.Corrected;
import org.haochaping.bulletin.content.PeriodBulletin;
import org.haochaping.bulletin.content.PrintingRules;
import org.haochaping.bulletin.content.Snapshot;
import org.haochaping.bulletin.form.KeptDocuments;
import org.haochaping.bulletin.form.Letterhead;
import org.haochaping.bulletin.form.Letterheads;
import org.haochaping.bulletin.way.Filings;
import org.haochaping.bulletin.way.Issue;
import org.haochaping.bulletin.way.IssueAction;
import org.haochaping.bulletin.way.IssueKind;
import org.haochaping.bulletin.way.IssueLife;
import org.haochaping.bulletin.way.IssueState;
import org.haochaping.bulletin.way.Issuer;
import org.haochaping.bulletin.way.Issuers;
import org.haochaping.closing.Closing;
import org.haochaping.closing.Closings;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Source;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Policies;
import org.haochaping.tenancy.Tenant;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Composes bulletins from closings that can be published. */
@ApplicationScoped
public class BulletinDrafts {

  @Inject Closings closings;
  @Inject UpToDate upToDate;
  @Inject Policies policies;
  @Inject Issuers issuers;
  @Inject Filings filings;

  /** For work outside the container. */
  static BulletinDrafts by(Closings closings, Policies policies, Issuers issuers, Filings filings) {
    BulletinDrafts drafts = new BulletinDrafts();
    drafts.closings = closings;
    drafts.upToDate = UpToDate.by(closings, policies);
    drafts.policies = policies;
    drafts.issuers = issuers;
    drafts.filings = filings;
    return drafts;
  }

  /**
   * A bulletin that can be published.
   *
   * @param before the bulletin it corrects; absent for the first
   */
  record Draft(
      IssueKind kind,
      Closing closing,
      Issuer issuer,
      Document document,
      @Nullable Bulletin before) {}

  /**
   * The bulletin of an office on a closing.
   *
   * @throws Refusal if the closing is not the period's latest, was made under other rules, does not
   *     know of an appeal decided since or was published already, or while a department has not
   *     been told of its bad results
   */
  Draft toPublish(
      Connection connection,
      Actor actor,
      Tenant tenant,
      UUID closingId,
      @Nullable UUID unit,
      LocalDate today)
      throws SQLException {
    Closing closing = closings.get(connection, tenant.id(), closingId);
    upToDate.current(connection, closing);
    List<Issuer> all = issuers.of(connection, tenant, closing.period());
    Issuer issuer = Issuers.chosen(all, actor, unit);
    upToDate.withAllDecisions(connection, closing, issuer);
    IssueKind kind = IssueKind.of(closing.period().kind());
    Bulletin before = before(connection, closing, kind, issuer);
    PeriodBulletin bulletin = composed(connection, tenant, closing, issuer, before, today);
    feedBackFirst(bulletin.contents());
    Letterhead letterhead =
        Letterheads.ofOpen(connection, tenant.id(), kind, closing.period(), issuer.unitId());
    return new Draft(kind, closing, issuer, letterhead.around(bulletin.document()), before);
  }

  /**
   * A ranking as the government has approved it, under the date on which it is published, and in
   * the bureau's letter.
   */
  Draft approved(Connection connection, Tenant tenant, Issue issue, LocalDate today)
      throws SQLException {
    IssueLife.edge(issue.state(), IssueAction.PUBLISH);
    Closing closing = upToDate.newest(connection, issue);
    Issuer bureau = issuers.compiler(connection, tenant, issue.period());
    Document seen =
        KeptDocuments.last(connection, tenant.id(), issue.id()).orElseThrow().document();
    return new Draft(
        issue.kind(),
        closing,
        bureau,
        Letterheads.of(connection, issue).around(dated(seen, today)),
        before(connection, closing, issue.kind(), bureau));
  }

  /** The ranking of a year as it is compiled today. */
  Draft ranking(
      Connection connection, Tenant tenant, UUID closingId, String analysis, LocalDate today)
      throws SQLException {
    Closing closing = closings.get(connection, tenant.id(), closingId);
    if (closing.period().kind() != IssueKind.RANKING.period()) {
      throw Refusal.invalid(
          "year-required",
          "年度排名须按年度结算汇总，请先结算年度（如2026），再汇总排名。",
          "A ranking is compiled from the closing of a year.");
    }
    upToDate.current(connection, closing);
    Issuer bureau = issuers.compiler(connection, tenant, closing.period());
    upToDate.withAllDecisions(connection, closing, bureau);
    Bulletin before = before(connection, closing, IssueKind.RANKING, bureau);
    AnnualRanking ranking =
        new AnnualRanking(
            tenant,
            closing,
            bureau.name(),
            today,
            rules(connection, closing),
            analysis,
            corrected(connection, before, bureau),
            Below.of(connection, closings, tenant.id(), closing.period(), bureau.sources()),
            filings.ofYear(connection, tenant.id(), closing.period()));
    return new Draft(IssueKind.RANKING, closing, bureau, ranking.document(), before);
  }

  /** Refused when what a ranking was compiled from is not what the government should see. */
  void toSubmit(Connection connection, Tenant tenant, Issue ranking) throws SQLException {
    Closing closing = closings.get(connection, tenant.id(), ranking.closingId());
    upToDate.current(connection, closing);
    upToDate.withAllDecisions(
        connection, closing, issuers.compiler(connection, tenant, closing.period()));
  }

  /** What a draft would print today; of a ranking what was compiled. */
  Document seen(Connection connection, Tenant tenant, Issue issue, LocalDate today)
      throws SQLException {
    var kept = KeptDocuments.last(connection, tenant.id(), issue.id());
    if (kept.isPresent()) {
      Document document = kept.get().document();
      return issue.state() == IssueState.PUBLISHED
          ? document
          : Letterheads.of(connection, issue).around(document);
    }
    if (issue.state() == IssueState.PUBLISHED) {
      throw FormDesk.older();
    }
    Closing closing = closings.get(connection, tenant.id(), issue.closingId());
    Issuer issuer = issuers.of(connection, tenant, issue);
    Bulletin before = before(connection, closing, issue.kind(), issuer);
    return Letterheads.of(connection, issue)
        .around(composed(connection, tenant, closing, issuer, before, today).document());
  }

  private PeriodBulletin composed(
      Connection connection,
      Tenant tenant,
      Closing closing,
      Issuer issuer,
      @Nullable Bulletin before,
      LocalDate today)
      throws SQLException {
    UUID among = issuer.among(tenant.id());
    Contents contents =
        new Contents(
            issuer.sources(),
            issuer.alone(),
            Below.of(connection, closings, tenant.id(), closing.period(), issuer.sources()),
            BadResults.of(connection, tenant.id(), closing.period(), issuer.sources(), among),
            closings.outcomes(connection, closing));
    return new PeriodBulletin(
        tenant,
        closing,
        issuer.name(),
        today,
        rules(connection, closing),
        corrected(connection, before, issuer),
        contents);
  }

  /** Those that were recorded with it, and not those of today. */
  private PrintingRules rules(Connection connection, Closing closing) throws SQLException {
    return PrintingRules.of(
        policies.recorded(connection, closing.tenantId(), closing.policyVersion()));
  }

  /** The last bulletin of an office about a period; refused when it printed this very closing. */
  private static @Nullable Bulletin before(
      Connection connection, Closing closing, IssueKind kind, Issuer issuer) throws SQLException {
    List<Bulletin> before =
        BulletinRows.of(connection, closing.tenantId(), closing.period().code()).stream()
            .filter(one -> one.is(kind, issuer))
            .toList();
    if (before.stream().anyMatch(one -> one.closingId().equals(closing.id()))) {
      throw published();
    }
    return before.isEmpty() ? null : before.get(0);
  }

  private @Nullable Corrected corrected(
      Connection connection, @Nullable Bulletin before, Issuer issuer) throws SQLException {
    if (before == null) {
      return null;
    }
    Closing closing = closings.get(connection, before.tenantId(), before.closingId());
    Set<Source> told =
        KeptDocuments.last(connection, before.tenantId(), before.id())
            .flatMap(printed -> Snapshot.sourcesOf(printed.document()))
            .orElse(issuer.sources());
    return new Corrected(closing, rules(connection, closing), told);
  }

  private static void feedBackFirst(Contents contents) {
    List<String> waiting =
        contents.bad().stream()
            .filter(BadResults.Unit::waits)
            .map(BadResults.Unit::unitName)
            .toList();
    if (!waiting.isEmpty()) {
      String names = waiting.stream().collect(joining("、"));
      throw Refusal.conflict(
          "feedback-first",
          "发布通报前须先向被评价部门反馈差评结果（二（一））。尚未反馈：" + names + "。请先反馈，再发布。",
          "Bad results are fed back before a bulletin is published; departments not told yet: "
              + waiting.size()
              + ".");
    }
  }

  private static Document dated(Document seen, LocalDate day) {
    return new Document(
        seen.kind(),
        seen.title(),
        seen.issuer(),
        day,
        seen.number(),
        seen.language(),
        seen.sections(),
        seen.footnotes(),
        seen.frame(),
        seen.data());
  }

  static Refusal published() {
    return Refusal.conflict(
        "already-published",
        "该次结算的通报已经发布，发布后不再更改；数据有变化时请重新结算后发布更正。",
        "This closing is published already and stays as it is; after changes close again and publish a correction.");
  }
}
