package org.haochaping.bulletin.way;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.closing.Closing;
import org.haochaping.closing.Period;
import org.haochaping.journal.Journal;
import org.haochaping.tenancy.Ids;
import org.haochaping.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Takes bulletins one step further, each with its event and its journal row. */
@ApplicationScoped
public class Issues {

  @Inject Journal journal;
  @Inject Clock clock;

  /** For work outside the container. */
  public static Issues by(Journal journal, Clock clock) {
    Issues issues = new Issues();
    issues.journal = journal;
    issues.clock = clock;
    return issues;
  }

  /**
   * A step to be taken.
   *
   * @param text the reason, or what it is about
   * @param documentSha256 the document it is about
   */
  public record Stepping(
      IssueAction action, Signature by, String text, @Nullable String documentSha256) {}

  /**
   * The open bulletin of an office for a period: opened, or moved to a later closing. One that
   * stands on the closing already is left as it is.
   */
  public Issue prepared(
      Connection connection, Closing closing, IssueKind kind, Issuer issuer, Signature by)
      throws SQLException {
    Optional<Issue> open = open(connection, closing.tenantId(), closing.period(), kind, issuer);
    if (open.isEmpty()) {
      return begin(connection, Issue.begun(Ids.of(clock).next(), kind, closing, issuer, ""), by);
    }
    Issue found = open.get();
    return found.closingId().equals(closing.id())
        ? found
        : step(
            connection,
            found.on(closing, issuer, found.analysis()),
            new Stepping(IssueAction.PREPARE, by, onClosing(closing), null));
  }

  /** The ranking of a year on a closing, in the bureau's words; refused while one is open. */
  public Issue compiled(
      Connection connection, Closing closing, Issuer bureau, String analysis, Signature by)
      throws SQLException {
    if (open(connection, closing.tenantId(), closing.period(), IssueKind.RANKING, bureau)
        .isPresent()) {
      throw Refusal.conflict(
          "compiled-already",
          closing.period().chinese() + "的排名已经汇总，请打开该排名，在其中重新汇总。",
          "The ranking of this year is compiled already; open it and compile it again there.");
    }
    UUID id = Ids.of(clock).next();
    return begin(connection, Issue.begun(id, IssueKind.RANKING, closing, bureau, analysis), by);
  }

  /**
   * An open ranking, compiled anew. What was approved is compiled anew only from a later closing.
   */
  public Issue recompiled(
      Connection connection,
      Issue open,
      Closing closing,
      Issuer bureau,
      String analysis,
      Signature by)
      throws SQLException {
    if (open.state() == IssueState.APPROVED && open.closingId().equals(closing.id())) {
      throw Refusal.conflict(
          "approved-already",
          "该排名已经政府审核同意，此后没有新的结算，请直接发布；数据有变化时请先重新结算该年度，再重新汇总。",
          "The government has approved this ranking and there is no later closing; publish it.");
    }
    return step(
        connection,
        open.on(closing, bureau, analysis),
        new Stepping(IssueAction.COMPILE, by, onClosing(closing), null));
  }

  /** Drops the drafts of offices that tell nothing of a period any more. */
  public void drop(Connection connection, UUID tenant, Period period, List<Issuer> issuers)
      throws SQLException {
    for (Issue issue : of(connection, tenant, period)) {
      if (issue.state() == IssueState.PREPARED
          && issuers.stream().noneMatch(one -> one.is(issue.issuerUnitId()))) {
        drop(connection, issue, "本期改由其他单位通报");
      }
    }
  }

  /** Drops the draft of an office for a period that has nothing to be put right any more. */
  public void dropNeedless(Connection connection, Closing closing, IssueKind kind, Issuer issuer)
      throws SQLException {
    Optional<Issue> open = open(connection, closing.tenantId(), closing.period(), kind, issuer);
    if (open.isPresent()) {
      drop(connection, open.get(), "重新结算后的数据与已发布的通报一致，无需更正");
    }
  }

  private void drop(Connection connection, Issue issue, String reason) throws SQLException {
    step(connection, issue, new Stepping(IssueAction.DROP, Signature.SYSTEM, reason, null));
  }

  /**
   * Whoever publishes, prepares or opens duties about one period does it one after the other: who
   * looks first and then writes finds nothing changed in between.
   */
  public static void lock(Connection connection, UUID tenant, Period period) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select pg_advisory_xact_lock(hashtext(?))")) {
      statement.setString(1, "bulletin-period" + tenant + period.code());
      statement.execute();
    }
  }

  /** Takes one further; refused where the life of a bulletin has no such step. */
  public Issue step(Connection connection, Issue issue, Stepping stepping) throws SQLException {
    IssueLife.Edge edge = IssueLife.edge(issue.state(), stepping.action());
    Issue next = issue.at(edge.to());
    if (!IssueRows.update(connection, next)) {
      throw Refusal.conflict(
          "changed-meanwhile", "该通报刚刚有变动，请刷新页面后再试。", "Somebody was faster; reload the page.");
    }
    record(connection, next, edge.event(), stepping);
    return next;
  }

  public Issue get(Connection connection, UUID tenant, UUID id) throws SQLException {
    return find(connection, tenant, id)
        .orElseThrow(
            () ->
                Refusal.unknown(
                    "bulletin-unknown", "没有找到该通报，请刷新列表后重试。", "There is no such bulletin."));
  }

  public Optional<Issue> find(Connection connection, UUID tenant, UUID id) throws SQLException {
    return IssueRows.byId(connection, tenant, id);
  }

  public List<Issue> of(Connection connection, UUID tenant, Period period) throws SQLException {
    return IssueRows.of(connection, tenant, period.code());
  }

  /** All of a tenant, the latest opened first. */
  public List<Issue> all(Connection connection, UUID tenant) throws SQLException {
    return IssueRows.all(connection, tenant);
  }

  /** Those of a tenant, the latest opened first, from behind a cursor; of one period if named. */
  public List<Issue> page(
      Connection connection, UUID tenant, @Nullable Period period, @Nullable UUID before, int most)
      throws SQLException {
    return IssueRows.page(connection, tenant, period == null ? null : period.code(), before, most);
  }

  /** What happened to one, the first first. */
  public List<IssueSteps.Step> steps(Connection connection, Issue issue) throws SQLException {
    return IssueSteps.of(connection, issue.tenantId(), issue.id());
  }

  private static Optional<Issue> open(
      Connection connection, UUID tenant, Period period, IssueKind kind, Issuer issuer)
      throws SQLException {
    return IssueRows.of(connection, tenant, period.code()).stream()
        .filter(one -> one.kind() == kind)
        .filter(one -> one.state() != IssueState.PUBLISHED && one.state() != IssueState.DROPPED)
        .filter(one -> issuer.is(one.issuerUnitId()))
        .findFirst();
  }

  private Issue begin(Connection connection, Issue issue, Signature by) throws SQLException {
    IssueRows.insert(connection, issue, clock.instant());
    IssueEvent event =
        switch (issue.kind()) {
          case MONTHLY, HALF_YEARLY, ANNUAL -> IssueEvent.PREPARED;
          case RANKING -> IssueEvent.COMPILED;
        };
    IssueAction action = event == IssueEvent.COMPILED ? IssueAction.COMPILE : IssueAction.PREPARE;
    String words = "第" + issue.version() + "次结算";
    record(connection, issue, event, new Stepping(action, by, words, null));
    return issue;
  }

  private void record(Connection connection, Issue issue, IssueEvent event, Stepping stepping)
      throws SQLException {
    IssueSteps.insert(
        connection,
        issue.tenantId(),
        issue.id(),
        Ids.of(clock).next(),
        new IssueSteps.Step(
            event,
            stepping.by.name(),
            stepping.by.office(),
            stepping.text,
            stepping.documentSha256,
            clock.instant()));
    // What is published has a journal row of its own, with its hash.
    if (event != IssueEvent.PUBLISHED) {
      journal.record(
          connection,
          issue.tenantId(),
          "BulletinStep",
          issue.id(),
          stepping.by.login(),
          Json.createObjectBuilder()
              .add("event", event.name())
              .add("kind", issue.kind().code())
              .add("period", issue.period().code())
              .add("version", issue.version())
              .add("text", stepping.text)
              .build());
    }
  }

  private static String onClosing(Closing closing) {
    return "第" + closing.version() + "次结算";
  }
}
