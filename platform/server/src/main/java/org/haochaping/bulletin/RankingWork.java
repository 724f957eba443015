package org.haochaping.bulletin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.haochaping.bulletin.BulletinDrafts.Draft;
import org.haochaping.bulletin.agenda.Agenda;
import org.haochaping.bulletin.form.KeptDocuments;
import org.haochaping.bulletin.form.KeptDocuments.KeptDocument;
import org.haochaping.bulletin.way.Issue;
import org.haochaping.bulletin.way.IssueAction;
import org.haochaping.bulletin.way.IssueKind;
import org.haochaping.bulletin.way.IssueLife;
import org.haochaping.bulletin.way.Issues;
import org.haochaping.bulletin.way.Signature;
import org.haochaping.closing.Closings;
import org.haochaping.duty.Duty;
import org.haochaping.tenancy.Actor;
import org.haochaping.tenancy.Ids;
import org.haochaping.tenancy.Tenant;
import org.haochaping.web.Refusal;
import org.haochaping.web.Versions;
import org.jspecify.annotations.Nullable;

/**
 * The way of a year's ranking, 三(三): compiled and analysed by the bureau, submitted to the
 * government, which approves it or sends it back with a reason. What it approves is the document it
 * was shown, and that is published.
 */
@ApplicationScoped
public class RankingWork {

  @Inject BulletinDrafts drafts;
  @Inject UpToDate upToDate;
  @Inject Issues issues;
  @Inject Closings closings;
  @Inject Agenda agenda;
  @Inject Clock clock;

  /** Compiles it from the closing of a year; of two who do so at once the second is refused. */
  Issue compile(Connection connection, Actor actor, Tenant tenant, UUID closingId, String analysis)
      throws SQLException {
    Issues.lock(connection, tenant.id(), closings.get(connection, tenant.id(), closingId).period());
    Draft draft = drafted(connection, tenant, closingId, analysis);
    return kept(
        connection,
        draft,
        issues.compiled(
            connection, draft.closing(), draft.issuer(), analysis, Signature.of(actor)));
  }

  /** Compiles an open one anew, as somebody has read it. */
  Issue compileAgain(
      Connection connection,
      Actor actor,
      UUID id,
      @Nullable String ifMatch,
      UUID closingId,
      String analysis)
      throws SQLException {
    Issue issue = taken(connection, actor, id, ifMatch);
    Draft draft = drafted(connection, Objects.requireNonNull(actor.tenant()), closingId, analysis);
    if (!draft.closing().period().equals(issue.period())) {
      throw Refusal.invalid(
          "other-year",
          "该排名是" + issue.period().chinese() + "的，请按该年度的结算重新汇总。",
          "This ranking is another year's; compile it from a closing of its own year.");
    }
    return kept(
        connection,
        draft,
        issues.recompiled(
            connection, issue, draft.closing(), draft.issuer(), analysis, Signature.of(actor)));
  }

  private Draft drafted(Connection connection, Tenant tenant, UUID closingId, String analysis)
      throws SQLException {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Duty.CHINA);
    return drafts.ranking(connection, tenant, closingId, analysis, today);
  }

  private Issue kept(Connection connection, Draft draft, Issue compiled) throws SQLException {
    KeptDocuments.keep(
        connection,
        compiled.tenantId(),
        compiled.id(),
        Ids.of(clock).next(),
        draft.document(),
        clock.instant());
    return compiled;
  }

  /** 报州人民政府审核. */
  Issue submit(Connection connection, Actor actor, UUID id, @Nullable String ifMatch, String words)
      throws SQLException {
    Issue issue = taken(connection, actor, id, ifMatch);
    drafts.toSubmit(connection, Objects.requireNonNull(actor.tenant()), issue);
    Issue submitted = step(connection, actor, issue, IssueAction.SUBMIT, words);
    agenda.submitted(connection, submitted);
    return submitted;
  }

  Issue sendBack(
      Connection connection, Actor actor, UUID id, @Nullable String ifMatch, String reason)
      throws SQLException {
    if (reason.isBlank()) {
      throw Refusal.invalid("reason-required", "请填写退回的理由。", "Say why it is returned.");
    }
    Issue issue = taken(connection, actor, id, ifMatch);
    Issue returned = step(connection, actor, issue, IssueAction.RETURN, reason);
    agenda.returned(connection, returned);
    return returned;
  }

  Issue approve(Connection connection, Actor actor, UUID id, @Nullable String ifMatch, String words)
      throws SQLException {
    Issue issue = taken(connection, actor, id, ifMatch);
    IssueLife.edge(issue.state(), IssueAction.APPROVE);
    upToDate.newest(connection, issue);
    Issue approved = step(connection, actor, issue, IssueAction.APPROVE, words);
    agenda.approved(connection, Objects.requireNonNull(actor.tenant()), approved);
    return approved;
  }

  /** The ranking somebody has read at this revision. */
  Issue taken(Connection connection, Actor actor, UUID id, @Nullable String ifMatch)
      throws SQLException {
    Issue issue = issues.get(connection, actor.tenantId(), id);
    if (issue.kind() != IssueKind.RANKING) {
      throw Refusal.conflict(
          "no-approval-needed",
          "月通报、半年通报和年度通报由牵头部门直接发布，不需政府审核。",
          "Only a ranking is approved by the government.");
    }
    Versions.match(ifMatch, issue.revision());
    return issue;
  }

  private Issue step(
      Connection connection, Actor actor, Issue issue, IssueAction action, String words)
      throws SQLException {
    KeptDocument seen = KeptDocuments.last(connection, issue.tenantId(), issue.id()).orElseThrow();
    return issues.step(
        connection,
        issue,
        new Issues.Stepping(action, Signature.of(actor), words.strip(), seen.sha256()));
  }
}
